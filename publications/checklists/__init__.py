"""Checklists to take along: what to do, bring, say and ask, and what one has a right to."""
