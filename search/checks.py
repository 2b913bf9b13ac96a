"""System checks of the search application."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured

from .engines import get_engine


@register()
def check_search_url(**kwargs: Any) -> list[CheckMessage]:
    """`SEARCH_URL` must name an engine that this site has."""
    try:
        get_engine()
    except ImproperlyConfigured as error:
        return [
            Error(
                str(error),
                hint="Set SEARCH_URL to 'tantivy:' and a directory, such as 'tantivy:/srv/site/search'.",
                obj=getattr(settings, "SEARCH_URL", None),
                id="search.E001",
            )
        ]
    return []
