"""Compresses what anonymous visitors get; whoever has a session or a form's token gets it as it is."""

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.middleware.gzip import GZipMiddleware

COMPRESSED_TYPES = (
    "text/",
    "application/atom+xml",
    "application/json",
    "application/xml",
)
METHODS = ("GET", "HEAD")


def may_hold_a_secret(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether the answer can hold something that belongs to one person: a session's pages, a form's token.

    A page with a token sets the token's cookie, unless the visitor brings it along.
    """
    names = {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME}
    return bool(names & request.COOKIES.keys() or response.cookies)


class PublicGZipMiddleware(GZipMiddleware):
    """Compresses the texts of public pages: without a secret in them, their length tells nobody anything."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """The answer, compressed where the browser can read that."""
        is_text = response.get("Content-Type", "").startswith(COMPRESSED_TYPES)
        if request.method not in METHODS or not is_text or may_hold_a_secret(request, response):
            return response
        return super().process_response(request, response)
