"""A judgment's relations as its page tells them, in both directions."""

from dataclasses import dataclass

from django.db.models import Q, prefetch_related_objects

from publications.case_law.addresses import CaseLawAddresses
from publications.case_law.models import Judgment, JudgmentRelation, RelationKind

from .diagram import Diagram, Related, build_diagram


@dataclass(frozen=True)
class LineageItem:
    """How the judgment relates to another, and where that one stands."""

    wording: str
    judgment: Judgment
    citation: str
    url: str
    short: str = ""
    is_reverse: bool = False
    is_mutual: bool = False


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
        build_item(
            row, other, language=language, addresses=addresses, is_reverse=other.pk == row.from_judgment_id
        )
        for row, other in others
    ]
    return sorted(items, key=lambda item: (item.is_reverse, item.wording))


def build_item(
    row: JudgmentRelation, other: Judgment, *, language: str, addresses: CaseLawAddresses, is_reverse: bool
) -> LineageItem:
    """One relation, told from the judgment whose page it is; needs the labels of the other's court."""
    return LineageItem(
        wording=row.reverse_wording if is_reverse else row.get_kind_display(),
        judgment=other,
        citation=other.citation_in(language),
        url="" if other.is_withdrawn else addresses.path_of(other, language),
        short=row.short_wording,
        is_reverse=is_reverse,
        is_mutual=row.kind == RelationKind.RELATED,
    )


def draw_lineage(judgment: Judgment, items: list[LineageItem], *, language: str) -> Diagram | None:
    """The relations as a drawing; needs the labels of the courts."""
    related = [
        Related(
            label=build_label(item.judgment, language),
            decided_date=item.judgment.decided_date,
            relation=item.short,
            is_reverse=item.is_reverse,
            is_mutual=item.is_mutual,
        )
        for item in items
    ]
    return build_diagram(build_label(judgment, language), judgment.decided_date, related)


def build_label(judgment: Judgment, language: str) -> str:
    """Court and number: “HvJ C-163/17”."""
    number = judgment.number_in(language) or judgment.ecli or ""
    return f"{judgment.court.abbreviation_in(language)} {number}"
