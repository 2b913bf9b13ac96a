"""Publications to take along: a tagged PDF to print and an EPUB to read without a connection."""
