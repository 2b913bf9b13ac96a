"""A search engine below the content: it knows documents and facets, and no page type by name."""
