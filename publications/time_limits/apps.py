"""The time-limit calculator."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TimeLimitsConfig(AppConfig):
    """Registers limits, events and holidays."""

    name = "publications.time_limits"
    verbose_name = _("Time limits")

    def ready(self) -> None:
        """Offers reference data and rights to the set-up commands, and registers the check."""
        from core.reference_data import register_loader

        from . import checks  # noqa: F401
        from .editorial import register_rights
        from .reference_data import load_events, load_holidays, load_limits

        register_loader("events of time limits", load_events)
        register_loader("time limits", load_limits)
        register_loader("holidays", load_holidays)
        register_rights()
