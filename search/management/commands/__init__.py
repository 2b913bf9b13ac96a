"""Management commands of the search application."""
