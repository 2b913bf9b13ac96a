"""What can go wrong in the engine, told to those who can do something about it."""


class SearchUnavailable(Exception):
    """The index is missing, damaged or out of reach; the page says so, the commands stop."""
