"""The roof of the project: settings, addresses and the WSGI entry point."""
