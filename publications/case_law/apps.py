"""Judgments and their summaries."""

from django.apps import AppConfig
from django.db.models.signals import pre_delete
from django.utils.translation import gettext_lazy as _


class CaseLawConfig(AppConfig):
    """Registers courts, judgments and summaries."""

    name = "publications.case_law"
    verbose_name = _("Case law")

    def ready(self) -> None:
        """Offers courts and rights to the set-up commands, judgments to search and to citations."""
        from core.citing.kinds import register_citing_kind
        from core.records import (
            register_citation_resolver,
            register_judgment_finder,
            register_trace_finder,
        )
        from core.reference_data import register_loader

        from . import reviewing, search_signals
        from .citing import SUMMARIES
        from .editorial import register_rights
        from .models import Judgment
        from .models.removals import note_removal
        from .records import find_gone_judgment, find_judgments_on, resolve_judgments
        from .reference_data import load_courts

        register_loader("courts", load_courts)
        register_rights()
        register_citation_resolver(resolve_judgments)
        register_citing_kind(SUMMARIES)
        register_judgment_finder(find_judgments_on)
        register_trace_finder(find_gone_judgment)
        register_search()
        search_signals.connect()
        reviewing.connect()
        pre_delete.connect(note_removal, sender=Judgment, dispatch_uid="case_law.removal")


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
