"""The organisation's own house."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Registers the home and standard pages."""

    name = "home"
    verbose_name = _("Home")

    def ready(self) -> None:
        """Names this kind of content in the public search."""
        from search.facets import register_type

        register_type("page", _("Page"))
