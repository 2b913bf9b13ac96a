"""The organisation's own house."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Registers the home and standard pages."""

    name = "home"
    verbose_name = _("Home")
