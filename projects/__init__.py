"""Projects and services: what the organisation does."""
