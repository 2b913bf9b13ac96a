"""Guides: chapters and numbered sections, each with an address of its own."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GuidesConfig(AppConfig):
    """Registers guides, their sections and the concordance of articles."""

    name = "publications.guides"
    verbose_name = _("Guides")

    def ready(self) -> None:
        """Offers reference data and rights to the set-up commands, and sections to the public search."""
        from core.reference_data import register_loader
        from core.review_tasks.ports import register_reviewed_texts
        from search.facets import register_facet, register_type

        from . import search_signals
        from .editorial import register_rights
        from .reference_data import load_concordance
        from .reviewing import find_sections
        from .search_facets import FACETS, TYPE

        register_loader("concordance", load_concordance)
        register_rights()
        register_reviewed_texts(find_sections)
        register_type(TYPE, _("Guide"))
        for facet in FACETS:
            register_facet(facet)
        search_signals.connect()
