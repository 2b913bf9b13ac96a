"""The search application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Registers the search engine, its own facets and the source of pages."""

    name = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        """Registers what search itself brings, and its checks."""
        from . import checks  # noqa: F401
        from .facets import AS_OF_FACET, TYPE_FACET, register_facet
        from .page_signals import connect_signals
        from .pages import PageSource
        from .sources import register_source

        register_facet(TYPE_FACET)
        register_facet(AS_OF_FACET)
        register_source(PageSource())
        connect_signals()
