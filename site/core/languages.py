"""Languages in addresses."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from wagtail.models import Site

from core.navigation import get_site_frame


class OfferedLanguageMiddleware:
    """Knows no address below a language that has no home page: its pages would speak another one.

    Django accepts every language of the settings in an address, also one that editors have not begun.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answers such an address in the site's own language, in which no address has that prefix."""
        code = translation.get_language_from_path(request.path_info)
        if code and code != settings.LANGUAGE_CODE and not self.is_offered(request, code):
            translation.activate(settings.LANGUAGE_CODE)
            request.LANGUAGE_CODE = settings.LANGUAGE_CODE
        return self.get_response(request)

    @staticmethod
    def is_offered(request: HttpRequest, code: str) -> bool:
        """Whether the language has a live home page; no query while menus are in the cache."""
        site = Site.find_for_request(request)
        return site is None or code in get_site_frame(site, code).home_urls
