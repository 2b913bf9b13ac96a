"""Judgments and their summaries."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CaseLawConfig(AppConfig):
    """Registers courts, judgments and summaries."""

    name = "publications.case_law"
    verbose_name = _("Case law")

    def ready(self) -> None:
        """Offers courts, rights and workflow to the set-up commands, and judgments to the search."""
        from core.reference_data import register_loader

        from . import search_signals
        from .editorial import register_rights
        from .reference_data import load_courts

        register_loader("courts", load_courts)
        register_rights()
        register_search()
        search_signals.connect()


def register_search() -> None:
    """Offers documents, facets and the name of the type."""
    from search.facets import register_facet, register_type
    from search.sources import register_source

    from .search import TYPE, JudgmentSource
    from .search_facets import FACETS

    register_type(TYPE, _("Judgment"))
    register_source(JudgmentSource())
    for facet in FACETS:
        register_facet(facet)
