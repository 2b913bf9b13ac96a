"""Citations of judgments and statute articles in running text. Pure: no models, no database."""
