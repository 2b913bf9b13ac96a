"""What stands where a judgment was that was withdrawn or deleted: that it was, and where it is cited."""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from core.citing.finding import get_citing
from core.records import RecordLink
from publications.case_law.models import CaseLawIndexPage, Judgment, RemovedJudgment

from .breadcrumbs import build_crumbs
from .judgment_page import get_citing_judgment
from .lookup import find_removed


def show_withdrawn(page: CaseLawIndexPage, request: HttpRequest, judgment: Judgment) -> HttpResponse:
    """What remains of a withdrawn judgment: the reason, the official text, where it is cited."""
    language = page.locale.language_code
    context = build_context(
        page,
        request,
        reference=judgment.number_in(language) or judgment.ecli or "",
        gone_at=judgment.withdrawn_at,
        citing=get_citing_judgment(judgment, language=language, request=request),
    )
    context |= {"judgment": judgment, "extra_breadcrumbs": build_crumbs(page, request, judgment)[:1]}
    return render(request, "case_law/withdrawn.html", context, status=410)


def show_removed(page: CaseLawIndexPage, request: HttpRequest, court: str, citation: str) -> HttpResponse:
    """What remains of a deleted judgment; a plain 404 where there never was one."""
    removed = find_removed(court, citation)
    if removed is None:
        raise Http404
    context = build_context(
        page,
        request,
        reference=removed.reference_in(page.locale.language_code),
        gone_at=removed.removed_at,
        citing=get_citing_removed(removed, language=page.locale.language_code, request=request),
    )
    return render(request, "case_law/removed.html", context, status=410)


def get_citing_removed(removed: RemovedJudgment, *, language: str, request: HttpRequest) -> list[RecordLink]:
    """The public texts that still cite a deleted judgment."""
    return get_citing(
        removed.citation_keys, decided_date=removed.decided_date, language=language, request=request
    )


def build_context(
    page: CaseLawIndexPage,
    request: HttpRequest,
    *,
    reference: str,
    gone_at: datetime | None,
    citing: list[RecordLink],
) -> dict[str, Any]:
    """What both pages show; neither is offered to search engines."""
    return page.get_context(request) | {
        "reference": reference,
        "gone_at": gone_at,
        "citing": citing,
        "canonical_url": "",
        "alternate_urls": {},
        "structured_data": [],
        "language_urls": page.get_addresses(request).paths,
    }
