"""News and viewpoints."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    """Registers the news pages."""

    name = "publications.news"
    verbose_name = _("News")

    def ready(self) -> None:
        """Names this kind of content in the public search."""
        from search.facets import register_type

        register_type("news", _("News"))
