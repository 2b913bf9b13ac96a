"""Judgments and their summaries."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CaseLawConfig(AppConfig):
    """Registers courts, judgments and summaries."""

    name = "publications.case_law"
    verbose_name = _("Case law")

    def ready(self) -> None:
        """Offers the app's reference data to the command that loads it."""
        from core.reference_data import register_loader

        from .reference_data import load_courts

        register_loader("courts", load_courts)
