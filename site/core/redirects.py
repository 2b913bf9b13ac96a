"""Redirects, including those of records that live below a page without being pages."""

from django.http import HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from wagtail.contrib.redirects.middleware import RedirectMiddleware
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site


def build_ancestor_paths(path: str) -> list[str]:
    """Every path above this one, nearest first: `/a/b/c` gives `/a/b`, `/a`."""
    parts = path.strip("/").split("/")
    return ["/" + "/".join(parts[:length]) for length in range(len(parts) - 1, 0, -1)]


def keep_question(request: HttpRequest, redirect: HttpResponseBase) -> HttpResponseBase:
    """The redirect with the query string of the request, where it leads to this site and has none."""
    target, query = redirect["Location"], request.META.get("QUERY_STRING", "")
    if query and "?" not in target and url_has_allowed_host_and_scheme(target, request.get_host()):
        path, mark, fragment = target.partition("#")
        redirect["Location"] = f"{path}?{query}{mark}{fragment}"
    return redirect


class SubtreeRedirectMiddleware(RedirectMiddleware):
    """Follows redirects; one of an index page carries along the addresses that the index serves.

    Such a page has the method `serves_record(rest: str) -> bool`.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """A redirect for a page not found, else the answer as it was."""
        answer = super().process_response(request, response)
        if answer is not response:
            return keep_question(request, answer)
        if response.status_code != 404 or "\0" in request.path:
            return response
        target = self.get_subtree_target(request)
        return HttpResponsePermanentRedirect(target) if target else response

    def get_subtree_target(self, request: HttpRequest) -> str | None:
        """The new address of something served below a page that moved; one query where nothing did."""
        path = Redirect.normalise_path(request.path)
        ancestors = build_ancestor_paths(path)
        redirects = Redirect.get_for_site(Site.find_for_request(request)).filter(
            old_path__in=ancestors, redirect_page__isnull=False
        )
        by_path = {redirect.old_path: redirect for redirect in redirects.select_related("redirect_page")}
        for ancestor in ancestors:
            if ancestor not in by_path:
                continue
            page = by_path[ancestor].redirect_page.specific
            rest = path[len(ancestor) :].strip("/")
            if hasattr(page, "serves_record") and page.serves_record(rest):
                query = request.META.get("QUERY_STRING", "")
                target = f"{page.get_url(request).rstrip('/')}/{rest}/"
                return f"{target}?{query}" if query else target
        return None
