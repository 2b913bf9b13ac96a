"""What can go wrong in the engine, told to those who can do something about it."""


class SearchUnavailable(Exception):  # noqa: N818 - it names a state that the page shows
    """The index is missing, damaged or out of reach; the page says so, the commands stop."""
