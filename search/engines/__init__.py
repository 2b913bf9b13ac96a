"""Which engine answers: chosen by the setting `SEARCH_URL`."""

from functools import lru_cache

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from .base import SearchEngine


def get_engine() -> SearchEngine:
    """The engine that the setting `SEARCH_URL` names."""
    return _open_engine(getattr(settings, "SEARCH_URL", ""))


@lru_cache(maxsize=16)
def _open_engine(url: str) -> SearchEngine:
    scheme, _, rest = url.partition(":")
    if scheme != "tantivy" or not rest:
        raise ImproperlyConfigured(
            f"SEARCH_URL is {url!r}; it must read 'tantivy:PATH', where PATH is the index's directory."
        )
    from .tantivy.engine import TantivyEngine

    return TantivyEngine(rest)
