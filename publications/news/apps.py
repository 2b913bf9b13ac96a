"""News and viewpoints."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    """Registers the news pages."""

    name = "publications.news"
    verbose_name = _("News")
