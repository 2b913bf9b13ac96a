"""Finds the judgment that an address means, in whatever spelling it was typed."""

from dataclasses import dataclass

from publications.case_law.models import Court, Judgment, JudgmentFormerSlug, RemovedJudgment


@dataclass(frozen=True)
class FoundJudgment:
    """A judgment, and whether the address was its own or must redirect."""

    judgment: Judgment
    is_own_address: bool


def find_court(text: str) -> Court | None:
    """The court with this code, else with this name or abbreviation; one or two queries."""
    courts = Court.objects.all()
    return courts.filter(code=text).first() or courts.named(text).first()


def find_judgment(court_code: str, citation: str) -> FoundJudgment | None:
    """By address; else by former address, number or ECLI, where just one of the court's judgments fits."""
    judgments = Judgment.objects.select_related("court")
    own = judgments.filter(court__code=court_code, slug=citation).first()
    if own:
        return FoundJudgment(own, is_own_address=True)
    court = find_court(court_code)
    if court is None:
        return None
    former = JudgmentFormerSlug.objects.filter(court=court, slug=citation.lower())
    found = (
        judgments.filter(court=court, slug=citation.lower()).first()
        or judgments.filter(pk__in=former.values("judgment_id")).first()
        or pick_only(judgments.filter(court=court).cited_as(citation))
    )
    return FoundJudgment(found, is_own_address=False) if found else None


def find_removed(court_code: str, slug: str) -> RemovedJudgment | None:
    """What was noted of a judgment that once had this address and was deleted."""
    return RemovedJudgment.objects.filter(court_code=court_code, slug=slug.lower()).first()


def find_by_ecli(text: str) -> Judgment | None:
    """The judgment with this ECLI, prefix or not, whatever the court."""
    return pick_only(Judgment.objects.select_related("court").filter(ecli__isnull=False).cited_as(text))


def pick_only(judgments) -> Judgment | None:
    """The judgment where there is exactly one: two with one number need a reader's choice."""
    found = list(judgments[:2])
    return found[0] if len(found) == 1 else None
