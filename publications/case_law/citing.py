"""Summaries as texts that cite."""

from collections.abc import Collection, Hashable, Iterator

from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.defaultfilters import linebreaks_filter

from core.citing.kinds import CitingKind, CitingWork
from core.citing.texts import CitedKey, find_cited_in_html
from core.records import RecordLink

from .addresses import get_addresses
from .models import CaseSummary

#: The parts of a summary, and where each begins on the page of its judgment.
ANCHORS = {"headnote": "holding", "facts": "case-facts", "reasoning": "reasoning", "relevance": "relevance"}


def build_group(judgment_pk: int) -> Hashable:
    """What the summaries of one judgment have in common."""
    return ("judgment", judgment_pk)


def find_cited_in_summary(summary: CaseSummary) -> Iterator[CitedKey]:
    """What each part of a summary cites."""
    for name, anchor in ANCHORS.items():
        yield from find_cited_in_html(linebreaks_filter(getattr(summary, name)), anchor=anchor)


def get_public_summaries() -> QuerySet:
    """Published summaries of judgments that were not withdrawn."""
    return CaseSummary.objects.public()


def get_citing_summaries(
    pks: Collection[int], language: str, request: HttpRequest | None
) -> dict[int, CitingWork]:
    """The public ones among these summaries; three queries."""
    addresses = get_addresses(request)
    if not addresses.paths:
        return {}
    summaries = CaseSummary.objects.public().filter(pk__in=pks).select_related("locale", "judgment__court")
    return {
        summary.pk: CitingWork(
            group=build_group(summary.judgment_id),
            language=summary.language,
            link=RecordLink(
                title=summary.title,
                url=addresses.path_of(summary.judgment, addresses.pick_language(language)),
                label=summary.judgment.citation_in(language),
                date=summary.judgment.decided_date,
                language=summary.language,
            ),
        )
        for summary in summaries.prefetch_related("judgment__court__labels")
    }


SUMMARIES = CitingKind(
    model=CaseSummary,
    find_cited=find_cited_in_summary,
    get_public=get_public_summaries,
    get_works=get_citing_summaries,
)
