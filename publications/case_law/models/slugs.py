"""The stored end of a judgment's address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from publications.case_law.slugs import choose_slug, is_slug_of

if TYPE_CHECKING:
    from .judgments import Judgment


@dataclass(frozen=True)
class FormerAddress:
    """Where a judgment stood before its number or court was corrected."""

    court_id: int
    slug: str


def get_taken_slugs(judgment: Judgment) -> set[str]:
    """Addresses of the court's other judgments, past ones included, that begin alike; two queries."""
    from .judgments import JudgmentFormerSlug

    base = choose_slug(
        number=judgment.number, ecli=judgment.ecli, decided_date=judgment.decided_date, taken=()
    )
    others = type(judgment).objects.filter(court_id=judgment.court_id, slug__startswith=base)
    former = JudgmentFormerSlug.objects.filter(court_id=judgment.court_id, slug__startswith=base)
    return {
        *others.exclude(pk=judgment.pk).values_list("slug", flat=True),
        *former.exclude(judgment_id=judgment.pk).values_list("slug", flat=True),
    }


def assign_slug(judgment: Judgment) -> FormerAddress | None:
    """Sets the address where it is missing or no longer tells the number; gives the one left behind."""
    stored = None
    if judgment.pk:
        stored = type(judgment).objects.filter(pk=judgment.pk).values("court_id", "slug").first()
    fits = is_slug_of(
        judgment.slug, number=judgment.number, ecli=judgment.ecli, decided_date=judgment.decided_date
    )
    moved = stored is not None and stored["court_id"] != judgment.court_id
    if not judgment.slug or not fits or moved:
        judgment.slug = choose_slug(
            number=judgment.number,
            ecli=judgment.ecli,
            decided_date=judgment.decided_date,
            taken=get_taken_slugs(judgment),
        )
    if stored and stored["slug"] and (moved or stored["slug"] != judgment.slug):
        return FormerAddress(**stored)
    return None
