"""How an unpublished summary will look."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import override

from publications.case_law.addresses import get_addresses
from publications.case_law.models import CaseLawIndexPage, CaseSummary

from .judgment_page import get_judgment_page


def show_draft(summary: CaseSummary, request: HttpRequest) -> HttpResponse:
    """The page of the judgment in the language of the draft."""
    language = summary.language
    with override(language):
        page = CaseLawIndexPage.objects.live().filter(locale=summary.locale).first()
        shown = get_judgment_page(
            summary.judgment, language=language, addresses=get_addresses(request), draft=summary
        )
        context = {"shown": shown, "judgment": summary.judgment, "page": page}
        return render(request, "case_law/judgment.html", context)
