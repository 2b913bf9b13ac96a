"""Searching one guide, with the engine of the whole site."""

import logging
from dataclasses import replace

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from publications.guides.models import GuidePage
from publications.guides.search_facets import GUIDE
from search.engines import get_engine
from search.errors import SearchUnavailable
from search.forms import SearchForm
from search.presentation import SearchPresentation
from search.query import SearchQuery
from search.results import SearchResults

from .reading import Reading
from .subpages import build_subpage_frame

logger = logging.getLogger(__name__)

TEMPLATE = "guides/search.html"


def show_search(guide: GuidePage, request: HttpRequest) -> HttpResponse:
    """The sections that have what was asked for; a page that says so where the engine is down."""
    context = guide.get_context(request)
    reading = context["reading"]
    form = SearchForm(request.GET, facets=())
    asked = form.build_query(language=guide.locale.language_code)
    query = replace(asked, filters={GUIDE: (guide.key,)})
    context |= {
        **build_subpage_frame(guide, request, "search", title=_("Search this guide"), reading=reading),
        "query": query,
    }
    status = 200
    if query.text:
        try:
            context |= build_answer(query, reading)
        except SearchUnavailable:
            logger.exception("The search of a guide has no search engine to ask.")
            context["is_unavailable"] = True
            status = 503
    return TemplateResponse(request, TEMPLATE, context, status=status)


def build_answer(query: SearchQuery, reading: Reading) -> dict:
    """The hits, whose links keep the reader's date, and their pages."""
    results = find(query)
    hits = tuple(replace(hit, url=reading.keep(hit.url)) for hit in results.hits)
    results = replace(results, hits=hits)
    pages = Paginator(range(results.total), query.page_size)
    return {
        "results": results,
        "shown": SearchPresentation(query, results, facets=()),
        "page_obj": pages.get_page(results.page),
    }


def find(query: SearchQuery) -> SearchResults:
    """The answer; beyond its last page, that last page."""
    results = get_engine().search(query)
    if results.page > results.pages:
        results = get_engine().search(replace(query, page=results.pages))
    return results
