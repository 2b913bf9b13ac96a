"""Settings by environment: `base` is safe for production, the others derive from it."""
