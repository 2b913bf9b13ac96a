"""A request by nobody, for templates that ask on which site they are shown."""

from django.http import HttpRequest
from wagtail.models import Page


def build_site_request(page: Page) -> HttpRequest:
    """A plain request for the page on its own site, whoever asks for a file and from where."""
    site = page.get_site()
    request = HttpRequest()
    request.method = "GET"
    request.path = request.path_info = page.get_url() or "/"
    is_secure = site.port == 443
    request.META = {
        "SERVER_NAME": site.hostname,
        "SERVER_PORT": str(site.port),
        "wsgi.url_scheme": "https" if is_secure else "http",
    }
    return request
