"""Creates and changes judgments, with their addresses."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from core.citations.spelling import squash

from ...models import Judgment, JudgmentFormerSlug
from ...slugs import build_slug_base, choose_slug, is_slug_of
from ..differences import build_stream
from ..plans import JudgmentPlan
from ..vocabulary import Vocabulary


def write_judgments(plans: Sequence[JudgmentPlan], *, vocabulary: Vocabulary, now: datetime) -> None:
    """Stores the facts of a batch; new judgments give their key to their plan."""
    court_pks = {court.code: court.pk for court in vocabulary.courts.values()}
    for plan in plans:
        if not plan.is_known:
            plan.stored = Judgment(court_id=court_pks[plan.record.court])
        if plan.stored is not None:
            _set_facts(plan.stored, plan)
    written = [(plan, plan.stored) for plan in plans if plan.stored is not None]
    former = _assign_slugs([judgment for _plan, judgment in written])
    new = [(plan, judgment) for plan, judgment in written if not plan.is_known]
    Judgment.objects.bulk_create([judgment for _plan, judgment in new])
    for plan, judgment in new:
        plan.pk = judgment.pk
    _update([(plan, judgment) for plan, judgment in written if plan.is_known])
    JudgmentFormerSlug.objects.bulk_create(former, ignore_conflicts=True)
    touched = [plan.pk for plan in plans if plan.changes_judgment]
    Judgment.objects.filter(pk__in=touched).update(updated_at=now)


def _set_facts(judgment: Judgment, plan: JudgmentPlan) -> None:
    for field, value in plan.facts.items():
        if field == "sources":
            value = build_stream(value, stored=judgment.sources)
        setattr(judgment, field, value)
    judgment.number_key = squash(judgment.number)


def _update(known: Sequence[tuple[JudgmentPlan, Judgment]]) -> None:
    by_fields: dict[frozenset[str], list[Judgment]] = defaultdict(list)
    for plan, judgment in known:
        fields = set(plan.facts)
        if fields & {"number", "ecli", "decided_date"}:
            fields |= {"number_key", "slug"}
        by_fields[frozenset(fields)].append(judgment)
    for names, judgments in by_fields.items():
        Judgment.objects.bulk_update(judgments, sorted(names), batch_size=100)


def _assign_slugs(judgments: Iterable[Judgment]) -> list[JudgmentFormerSlug]:
    """Sets addresses where they are missing or no longer tell the number; gives those left behind."""
    moving = [judgment for judgment in judgments if not (judgment.slug and _fits(judgment))]
    former = [
        JudgmentFormerSlug(court_id=judgment.court_id, slug=judgment.slug, judgment=judgment)
        for judgment in moving
        if judgment.slug
    ]
    taken = get_taken_slugs(moving)
    for judgment in moving:
        slugs = taken[judgment.court_id]
        judgment.slug = choose_slug(
            number=judgment.number, ecli=judgment.ecli, decided_date=judgment.decided_date, taken=slugs
        )
        slugs.add(judgment.slug)
    return former


def _fits(judgment: Judgment) -> bool:
    return is_slug_of(
        judgment.slug, number=judgment.number, ecli=judgment.ecli, decided_date=judgment.decided_date
    )


def get_taken_slugs(judgments: Collection[Judgment]) -> dict[int, set[str]]:
    """By court, the addresses of other judgments that could stand in the way, past ones included."""
    wanted = {build_slug_base(number=judgment.number, ecli=judgment.ecli) for judgment in judgments}
    wanted |= {_build_dated(judgment) for judgment in judgments}
    taken: dict[int, set[str]] = defaultdict(set)
    for model in (Judgment, JudgmentFormerSlug):
        for court, slug in model.objects.filter(slug__in=wanted).order_by().values_list("court_id", "slug"):
            taken[court].add(slug)
    for judgment in judgments:
        dated = _build_dated(judgment)
        if dated in taken[judgment.court_id]:
            # Only where even the date does not tell two apart are there addresses with a count.
            taken[judgment.court_id].update(_get_counted(judgment.court_id, dated))
    return taken


def _build_dated(judgment: Judgment) -> str:
    base = build_slug_base(number=judgment.number, ecli=judgment.ecli)
    return f"{base}-{judgment.decided_date.isoformat()}"


def _get_counted(court_id: int, dated: str) -> set[str]:
    return {
        slug
        for model in (Judgment, JudgmentFormerSlug)
        for slug in model.objects.filter(court_id=court_id, slug__startswith=dated).values_list(
            "slug", flat=True
        )
    }
