"""The embedded engine: Tantivy in this process, its index in a directory."""
