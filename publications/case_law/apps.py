"""Judgments and their summaries."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CaseLawConfig(AppConfig):
    """Registers courts, judgments and summaries."""

    name = "publications.case_law"
    verbose_name = _("Case law")
