"""Writes what judgments have to do with each other, when all of the file are stored."""

from collections.abc import Sequence

from ...models import JudgmentRelation
from ..lookup import batched
from ..plans import JudgmentPlan
from ..relations import Target


def write_relations(plans: Sequence[JudgmentPlan]) -> None:
    """Replaces the relations that differ."""
    pks = {Target(row=plan.record.row): plan.stored_pk for plan in plans}
    for batch in batched(plan for plan in plans if plan.relations is not None):
        known = [plan.pk for plan in batch if plan.is_known]
        JudgmentRelation.objects.filter(from_judgment__in=known).delete()
        JudgmentRelation.objects.bulk_create(
            JudgmentRelation(
                from_judgment_id=plan.stored_pk,
                to_judgment_id=target.pk if target.pk is not None else pks[target],
                kind=kind,
            )
            for plan in batch
            for kind, target in plan.relations or ()
        )
