"""Languages in addresses and in what browsers ask for."""

from collections.abc import Callable, Collection

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header
from wagtail.models import Site

from core.navigation import get_site_frame
from core.translations import get_reading_order


def get_best_language(request: HttpRequest, offered: Collection[str]) -> str:
    """The first language that the browser accepts and the site offers, whatever stands before it.

    Where there is none, what readers of the most wanted language read best; without any wish the source.
    """
    header = request.headers.get("Accept-Language", "").lower()
    accepted = [code.split("-")[0] for code, weight in parse_accept_lang_header(header) if weight > 0]
    fallbacks = get_reading_order(accepted[0]) if accepted else ()
    return next((code for code in (*accepted, *fallbacks) if code in offered), settings.LANGUAGE_CODE)


class OfferedLanguageMiddleware:
    """Knows no address below a language that has no home page: its pages would speak another one.

    Django accepts every language of the settings in an address, also one that editors have not begun.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answers such an address in the site's own language, in which no address has that prefix."""
        code = translation.get_language_from_path(request.path_info)
        spoken = code or translation.get_language()
        if spoken and spoken != settings.LANGUAGE_CODE and not self.is_offered(request, spoken):
            language = settings.LANGUAGE_CODE if code else self.get_offered_language(request)
            translation.activate(language)
            request.LANGUAGE_CODE = language
        return self.get_response(request)

    @staticmethod
    def get_offered_language(request: HttpRequest) -> str:
        """The best of the languages that have a home page, for an address that names none."""
        site = Site.find_for_request(request)
        offered = get_site_frame(site, settings.LANGUAGE_CODE).home_urls if site else ()
        return get_best_language(request, offered)

    @staticmethod
    def is_offered(request: HttpRequest, code: str) -> bool:
        """Whether the language has a live home page; no query while menus are in the cache."""
        site = Site.find_for_request(request)
        return site is None or code in get_site_frame(site, code).home_urls


class NotFoundInAnyLanguage(HttpResponseNotFound):
    """A miss at an address that has no other form below a language."""


class AddressLocaleMiddleware(LocaleMiddleware):
    """Django's own, which sends a miss on to the same address below a language, where there can be one."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """The answer as it is, in its language, or what Django makes of it."""
        if not isinstance(response, NotFoundInAnyLanguage):
            return super().process_response(request, response)
        patch_vary_headers(response, ("Accept-Language",))
        return response
