"""Which published texts cite what: noted when they are published, asked for by what is cited."""
