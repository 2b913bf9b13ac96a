"""StreamField blocks by theme; `BodyBlock` is the set that page bodies offer."""
