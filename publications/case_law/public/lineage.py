"""A judgment's relations as its page tells them, in both directions."""

from dataclasses import dataclass

from django.db.models import Q, prefetch_related_objects

from publications.case_law.addresses import CaseLawAddresses
from publications.case_law.models import Judgment, JudgmentRelation


@dataclass(frozen=True)
class LineageItem:
    """How the judgment relates to another, and where that one stands."""

    wording: str
    judgment: Judgment
    citation: str
    url: str


def get_lineage(judgment: Judgment, *, language: str, addresses: CaseLawAddresses) -> list[LineageItem]:
    """Own relations first, then those of others to this judgment; two queries, the court's names included."""
    rows = list(
        JudgmentRelation.objects.filter(Q(from_judgment=judgment) | Q(to_judgment=judgment)).select_related(
            "from_judgment__court", "to_judgment__court"
        )
    )
    others = [
        (row, row.to_judgment if row.from_judgment_id == judgment.pk else row.from_judgment) for row in rows
    ]
    prefetch_related_objects([judgment.court, *(other.court for _row, other in others)], "labels")
    items = [
        (
            row.from_judgment_id != judgment.pk,
            LineageItem(
                wording=row.get_kind_display()
                if row.from_judgment_id == judgment.pk
                else row.reverse_wording,
                judgment=other,
                citation=other.citation_in(language),
                url="" if other.is_withdrawn else addresses.path_of(other, language),
            ),
        )
        for row, other in others
    ]
    return [item for _is_reverse, item in sorted(items, key=lambda pair: (pair[0], pair[1].wording))]
