"""The search page."""

import logging
from collections.abc import Mapping
from dataclasses import replace

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.views.decorators.http import require_safe

from .engines import get_engine
from .errors import SearchUnavailable
from .forms import RELEVANCE, SearchForm
from .presentation import SearchPresentation, build_url
from .query import SearchQuery
from .results import SearchResults

logger = logging.getLogger(__name__)

TEMPLATE = "search/search_page.html"
# Words and numbers that show what can be asked; each is looked for as it stands.
EXAMPLES = ("gezinshereniging", "C-163/17", '"effective remedy"', "M.S.S.", "dublin -transfer")


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """Hits, filters and pages for what the address asks; a page that says so where the engine is down."""
    form = SearchForm(request.GET)
    query = form.build_query(language=get_language() or settings.LANGUAGE_CODE)
    context = {
        "form": form,
        "query": query,
        "is_asked": bool(query.text or query.filters),
        "is_sorted_otherwise": query.sort != RELEVANCE,
        "examples": EXAMPLES,
        "language_urls": _get_language_urls(query),
    }
    try:
        results = _search(query)
    except SearchUnavailable:
        logger.exception("The search page has no search engine to ask.")
        return render(request, TEMPLATE, {**context, "is_unavailable": True}, status=503)
    pages = Paginator(range(results.total), query.page_size)
    shown = SearchPresentation(query, results, form.facets)
    return render(
        request,
        TEMPLATE,
        {**context, "results": results, "shown": shown, "page_obj": pages.get_page(results.page)},
    )


def _search(query: SearchQuery) -> SearchResults:
    """The answer; beyond its last page, that last page."""
    engine = get_engine()
    results = engine.search(query)
    if results.page > results.pages:
        results = engine.search(replace(query, page=results.pages))
    return results


def _get_language_urls(query: SearchQuery) -> Mapping[str, str]:
    """The same question on the search page of each language."""
    urls = {}
    for code, _name in settings.LANGUAGES:
        with override(code):
            urls[code] = reverse("search:search") + build_url(query)
    return urls
