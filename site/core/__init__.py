"""The foundation: users, media, taxonomy, base pages and blocks. It knows none of the other packages."""
