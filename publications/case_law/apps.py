"""Judgments and their summaries."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CaseLawConfig(AppConfig):
    """Registers courts, judgments and summaries."""

    name = "publications.case_law"
    verbose_name = _("Case law")

    def ready(self) -> None:
        """Offers courts, rights and workflow to the commands that set up an installation."""
        from core.reference_data import register_loader

        from .editorial import register_rights
        from .reference_data import load_courts

        register_loader("courts", load_courts)
        register_rights()
