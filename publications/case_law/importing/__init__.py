"""Imports judgments and their summaries from CSV, XLSX and JSON Lines."""
