"""Answers to requests below the case-law page."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from core.citation_formats import build_file
from publications.case_law.models import CaseLawIndexPage, Court, Judgment

from .breadcrumbs import build_crumbs
from .gone import show_removed, show_withdrawn
from .judgment_page import get_judgment_page
from .listings import build_list, get_courts, get_newest
from .lookup import find_by_ecli, find_court, find_judgment

NEWEST = 10
PER_PAGE = 25


def show_overview(page: CaseLawIndexPage, request: HttpRequest) -> HttpResponse:
    """Courts with counts, and the newest judgments."""
    language = page.locale.language_code
    addresses = page.get_addresses(request)
    context = {
        "courts": get_courts(language),
        "newest": build_list(get_newest(NEWEST), language=language, addresses=addresses),
    }
    return page.render(request, context_overrides=context)


def show_court(page: CaseLawIndexPage, request: HttpRequest, text: str) -> HttpResponse:
    """The court's judgments, newest first; an ECLI or another name of the court redirects."""
    court = find_court(text)
    if court is None:
        judgment = find_by_ecli(text)
        if judgment is None:
            raise Http404
        return redirect_to(page, request, judgment)
    if court.code != text:
        return HttpResponsePermanentRedirect(f"{page.get_url(request)}{court.code}/")
    language = page.locale.language_code
    judgments = Judgment.objects.public().filter(court=court).newest_first()
    page_obj = Paginator(judgments.with_court().with_live_summaries(), PER_PAGE).get_page(
        request.GET.get("page")
    )
    listed = build_list(page_obj.object_list, language=language, addresses=page.get_addresses(request))
    return page.render(
        request,
        template="case_law/court.html",
        context_overrides={
            **build_court_frame(page, request, court),
            "court": court,
            "court_name": court.label_in(language),
            "page_obj": page_obj,
            "judgments": listed,
        },
    )


def build_court_frame(page: CaseLawIndexPage, request: HttpRequest, court: Court) -> dict[str, Any]:
    """Addresses and breadcrumbs of a court's list: it exists in every language that has an index page."""
    addresses = page.get_addresses(request)
    full = {code: f"{url}{court.code}/" for code, url in addresses.full.items()}
    language = page.locale.language_code
    return {
        "canonical_url": full[language],
        "alternate_urls": full if len(full) > 1 else {},
        "language_urls": {code: f"{path}{court.code}/" for code, path in addresses.paths.items()},
        "structured_data": [],
        "meta_description": court.label_in(language),
        "share_title": court.label_in(language),
        "extra_breadcrumbs": [(court.abbreviation_in(language), f"{page.get_url(request)}{court.code}/")],
    }


def show_judgment(page: CaseLawIndexPage, request: HttpRequest, court: str, citation: str) -> HttpResponse:
    """The judgment; 410 where it is gone, a redirect where its address is written otherwise."""
    found = find_judgment(court, citation)
    if found is None:
        return show_removed(page, request, court, citation)
    if not found.is_own_address:
        return redirect_to(page, request, found.judgment)
    judgment = found.judgment
    if judgment.is_withdrawn:
        return show_withdrawn(page, request, judgment)
    shown = get_judgment_page(
        judgment,
        language=page.locale.language_code,
        addresses=page.get_addresses(request),
        request=request,
    )
    if file := build_file(request, shown.get_reference()):
        return file
    context = {
        **shown.get_frame_context(),
        "shown": shown,
        "judgment": judgment,
        "extra_breadcrumbs": build_crumbs(page, request, judgment),
    }
    return page.render(request, template="case_law/judgment.html", context_overrides=context)


def redirect_to(page: CaseLawIndexPage, request: HttpRequest, judgment: Judgment) -> HttpResponse:
    """To the one address of the judgment in the language of the page."""
    addresses = page.get_addresses(request)
    return HttpResponsePermanentRedirect(addresses.path_of(judgment, page.locale.language_code))


def redirect_citation(request: HttpRequest, above: str, court: str, citation: str) -> HttpResponse:
    """Takes up addresses with dots, colons or spaces, which Wagtail's own routes do not."""
    page = find_index_page(request, above)
    found = find_judgment(court, citation)
    if page is None or found is None:
        raise Http404
    return redirect_to(page, request, found.judgment)


def redirect_ecli(request: HttpRequest, above: str, ecli: str) -> HttpResponse:
    """From an ECLI straight below the case-law page to the judgment."""
    page = find_index_page(request, above)
    judgment = find_by_ecli(ecli) if page else None
    if page is None or judgment is None:
        raise Http404
    return redirect_to(page, request, judgment)


def find_index_page(request: HttpRequest, path: str) -> CaseLawIndexPage | None:
    """The live case-law page at a path below the language."""
    pages = CaseLawIndexPage.objects.live().public().select_related("locale")
    wanted = path.strip("/").rpartition("/")[2]
    language = request.LANGUAGE_CODE
    candidates = pages.filter(slug=wanted, locale__language_code=language)
    ending = f"/{path.strip('/')}/"
    return next((page for page in candidates if (page.get_url(request) or "").endswith(ending)), None)
