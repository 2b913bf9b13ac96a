"""What visitors see of case law."""
