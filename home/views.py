"""Answers without a language in their address, and the pages for what went wrong."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_safe
from wagtail.models import Site

from core.languages import get_best_language
from core.navigation import get_site_frame


@require_safe
def redirect_to_language(request: HttpRequest) -> HttpResponse:
    """Sends `/` to the home page in the best language that the browser asks for; sets no cookie."""
    frame = get_site_frame(Site.find_for_request(request), settings.LANGUAGE_CODE)
    language = get_best_language(request, frame.home_urls)
    response = HttpResponseRedirect(frame.home_urls.get(language) or f"/{settings.LANGUAGE_CODE}/")
    patch_vary_headers(response, ["Accept-Language"])
    return response


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """`/robots.txt`: everything is open but the editing interface; pages of results ask for themselves."""
    return render(request, "robots.txt", content_type="text/plain; charset=utf-8")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """`/favicon.ico`, for programs that read no page: leads to the sign as a picture."""
    return HttpResponseRedirect(static("img/apple-touch-icon.png"))


def server_error(request: HttpRequest) -> HttpResponse:
    """The page for a fault of ours, in the visitor's language; it needs no database and no cache."""
    with translation.override(get_language_from_request(request, check_path=True)):
        language = translation.get_language()
        context = {
            "language": language,
            "is_rtl": translation.get_language_bidi(),
            "home_url": f"/{language}/",
        }
        body = render_to_string("500.html", context)
    return HttpResponseServerError(body)
