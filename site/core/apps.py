"""The core application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """Registers the foundation with Django."""

    name = "core"
    verbose_name = _("Core")

    def ready(self) -> None:
        """Connects the receivers that keep caches in step."""
        from . import signals

        signals.connect()
