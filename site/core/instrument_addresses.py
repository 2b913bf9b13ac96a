"""Official addresses of legal instruments as editors keep them; read once and kept until one changes."""

from django.apps import apps
from django.core.cache import cache

CACHE_KEY = "instrument-urls"
CACHE_SECONDS = 60 * 60 * 24


def get_instrument_urls() -> dict[str, str]:
    """The address by code, of instruments that have one; no query while it is cached."""
    urls = cache.get(CACHE_KEY)
    if urls is None:
        model = apps.get_model("core", "LegalInstrument")
        urls = dict(model.objects.exclude(url="").order_by().values_list("code", "url"))
        cache.set(CACHE_KEY, urls, CACHE_SECONDS)
    return urls


def forget_instrument_urls(**kwargs) -> None:
    """Receiver: an instrument was changed or deleted."""
    cache.delete(CACHE_KEY)
