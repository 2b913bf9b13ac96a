"""Checklists."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ChecklistsConfig(AppConfig):
    """Registers the checklists."""

    name = "publications.checklists"
    verbose_name = _("Checklists")

    def ready(self) -> None:
        """Names this kind of content in the public search."""
        from search.facets import register_type

        register_type("checklist", _("Checklist"))
