"""The search page, and what it suggests while somebody types."""

import logging
from collections.abc import Mapping
from dataclasses import replace

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language, ngettext, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.translations import get_direction

from .engines import get_engine
from .errors import SearchUnavailable
from .facets import TYPE_FACET
from .forms import RELEVANCE, SearchForm
from .presentation import SearchPresentation, build_url, isolate_parts
from .query import SearchQuery
from .results import SearchResults, Suggestion

logger = logging.getLogger(__name__)

SUGGESTIONS_KEPT_FOR = 60
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


@require_safe
def suggestions(request: HttpRequest) -> JsonResponse:
    """The works that the typed text may mean, and how many they are in words; never logs that text."""
    language = get_language() or settings.LANGUAGE_CODE
    try:
        found = get_engine().suggest(request.GET.get("q", ""), language=language)
    except SearchUnavailable:
        logger.error("There is no search engine to ask for suggestions.")
        response = JsonResponse({"suggestions": [], "message": ""}, status=503)
        patch_cache_control(response, no_store=True)
        return response
    message = ngettext("%(number)d suggestion", "%(number)d suggestions", len(found)) % {"number": len(found)}
    labels = TYPE_FACET.labels_for({one.type for one in found} - {""}, language=language)
    response = JsonResponse(
        {
            "suggestions": [_describe(one, labels, language) for one in found],
            "message": message if found else _("No suggestions"),
        }
    )
    # Kept by the visitor's own browser alone: what somebody looks for is nobody else's business.
    patch_cache_control(response, private=True, max_age=SUGGESTIONS_KEPT_FOR)
    return response


def _describe(suggestion: Suggestion, labels: Mapping[str, str], language: str) -> dict[str, object]:
    """A suggestion as the page shows it: each text with its language and direction."""
    label_language = suggestion.label_language or language
    return {
        "url": suggestion.url,
        "title": _speak(suggestion.title, suggestion.language),
        "type": labels.get(suggestion.type, ""),
        "label": _speak(isolate_parts(suggestion.label, label_language), label_language),
    }


def _speak(text: str, language: str) -> dict[str, str]:
    return {"text": text, "lang": language, "dir": get_direction(language)}


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
