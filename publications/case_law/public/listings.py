"""Lists of judgments and courts."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q

from publications.case_law.addresses import CaseLawAddresses, choose_text_language
from publications.case_law.models import Court, Judgment


@dataclass(frozen=True)
class ListedJudgment:
    """A judgment in a list: its citation, and a title in the best language there is."""

    judgment: Judgment
    court: str
    url: str
    reference: str
    title: str
    title_language: str


@dataclass(frozen=True)
class ListedCourt:
    """A court with its number of judgments."""

    code: str
    name: str
    abbreviation: str
    count: int
    jurisdiction: str


def build_listed(judgment: Judgment, *, language: str, addresses: CaseLawAddresses) -> ListedJudgment:
    """Needs the court's labels and the live summaries to be fetched."""
    titles = {summary.language: summary.title for summary in judgment.live_summaries}
    title_language = choose_text_language(language, titles)
    return ListedJudgment(
        judgment=judgment,
        court=judgment.court.abbreviation_in(language),
        url=addresses.path_of(judgment, language),
        reference=judgment.reference_in(language),
        title=titles.get(title_language, ""),
        title_language=title_language or language,
    )


def build_list(
    judgments: Iterable[Judgment], *, language: str, addresses: CaseLawAddresses
) -> list[ListedJudgment]:
    """All of these judgments as a list shows them."""
    return [build_listed(judgment, language=language, addresses=addresses) for judgment in judgments]


def get_courts(language: str) -> list[ListedCourt]:
    """Courts that have public judgments, in their order, with counts; two queries."""
    public = Count("judgments", filter=Q(judgments__withdrawn_at__isnull=True))
    counted = Court.objects.annotate(judgment_count=public).filter(judgment_count__gt=0)
    # A query that counts drops the model's own order.
    courts = counted.order_by("position", "code").with_labels()
    return [
        ListedCourt(
            code=court.code,
            name=court.label_in(language),
            abbreviation=court.abbreviation_in(language),
            count=court.judgment_count,
            jurisdiction=court.jurisdiction,
        )
        for court in courts
    ]


def get_newest(number: int) -> list[Judgment]:
    """The judgments decided last, with what a list shows; three queries."""
    return list(Judgment.objects.public().newest_first().with_court().with_live_summaries()[:number])
