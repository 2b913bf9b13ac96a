"""How text becomes terms, the same for every engine, in the index and in the question."""
