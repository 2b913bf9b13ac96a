"""Demonstration content: real decisions, and pages from the organisation's own documents."""
