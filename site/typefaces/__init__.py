"""Cuts the site's typefaces to its letters; a tool of the build bench, which no page imports."""
