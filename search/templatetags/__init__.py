"""Template tags of the search application."""
