"""News in the editing interface."""

from wagtail import hooks

from .viewsets import news_viewset


@hooks.register("register_admin_viewset")
def register_news_listing():
    """The list of all news in the main menu."""
    return news_viewset
