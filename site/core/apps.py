"""The core application."""

import mimetypes

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """Registers the foundation with Django."""

    name = "core"
    verbose_name = _("Core")

    def ready(self) -> None:
        """Connects the receivers that keep caches and citations in step, and registers the checks."""
        # Python 3.11 does not know it, and not every machine has a list of its own.
        mimetypes.add_type("image/webp", ".webp")
        from . import checks, signals  # noqa: F401
        from .citing.kinds import register_citing_kind
        from .citing.pages import PAGES
        from .citing.signals import follow_pages
        from .offprints import signals as offprint_signals

        signals.connect()
        offprint_signals.connect()
        register_citing_kind(PAGES)
        follow_pages()
