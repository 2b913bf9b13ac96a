"""How judgments, summaries and courts are edited."""
