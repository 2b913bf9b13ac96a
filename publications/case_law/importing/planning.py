"""Compares records with what is stored, and plans what to write; writes nothing."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext

from .differences import build_change, read_stored_sources
from .lookup import batched
from .plans import JudgmentPlan
from .provisions import ProvisionCodes
from .records import ImportRecord
from .relations import Resolved
from .report import Issue
from .stored import StoredJudgment, get_stored
from .summary_planning import plan_summaries

#: Lists whose order is the editor's; the others are compared as sets.
ORDERED_LISTS = ("joined_numbers", "countries_of_origin", "provisions")
LISTS = (*ORDERED_LISTS, "topics", "regimes")
FIELDS = ("name", "language", "is_final", "official_url", "outcome")


class Planner:
    """Plans the writing of matched records."""

    def __init__(self, provisions: ProvisionCodes) -> None:
        """`provisions` gives each provision one spelling."""
        self.provisions = provisions
        self.issues: list[Issue] = []

    def plan(self, matched: Iterable[tuple[ImportRecord, int | None]]) -> Iterator[JudgmentPlan]:
        """A plan for each record that can be written; reads what is stored in batches."""
        for batch in batched(matched):
            stored = get_stored([pk for _, pk in batch if pk is not None])
            for record, pk in batch:
                plan = self._plan(record, stored[pk] if pk is not None else None)
                if plan is not None:
                    yield plan

    def _plan(self, record: ImportRecord, stored: StoredJudgment | None) -> JudgmentPlan | None:
        plan = JudgmentPlan(
            record=record, pk=stored.judgment.pk if stored else None, is_known=stored is not None
        )
        self._plan_facts(plan, stored)
        self._plan_lists(plan, stored)
        issues = plan_summaries(plan, stored.summaries if stored else {})
        self.issues.extend(issues)
        if any(not issue.is_warning for issue in issues):
            return None
        if stored is not None:
            plan.stored_relations = tuple(stored.relations)
            plan.stored = stored.judgment if plan.facts else None
            if plan.changes and stored.judgment.is_withdrawn:
                self.issues.append(_warn_withdrawn(record))
        return plan

    def _plan_facts(self, plan: JudgmentPlan, stored: StoredJudgment | None) -> None:
        for key, field, value in _get_stated_facts(plan.record):
            old = _get_stored_fact(stored, field)
            if value != old:
                plan.facts[field] = value
                plan.changes.append(build_change(key, old, value))

    def _plan_lists(self, plan: JudgmentPlan, stored: StoredJudgment | None) -> None:
        for key in LISTS:
            if key not in plan.record.facts:
                continue
            new = plan.record.facts[key]
            if key == "provisions":
                new = tuple(dict.fromkeys(self.provisions.get_canonical(code) for code in new))
            old = tuple(stored.lists[key]) if stored else ()
            same = new == old if key in ORDERED_LISTS else set(new) == set(old)
            if not same:
                plan.lists[key] = new
                plan.changes.append(build_change(key, old, new))


def plan_relations(plan: JudgmentPlan, resolved: Resolved) -> None:
    """Adds the relations to a plan where the record states others than are stored."""
    if plan.record.related is None:
        return
    new = {(kind, target.pk) for kind, target in resolved}
    old = {(relation.kind, relation.pk) for relation in plan.stored_relations}
    # Judgments that are yet to be stored have no key, so that two of them look alike here.
    if new == old and len(new) == len(resolved):
        return
    plan.relations = resolved
    old_text = [f"{relation.kind}={relation.decision}" for relation in plan.stored_relations]
    new_text = [f"{relation.kind}={relation.decision.text}" for relation in plan.record.related]
    plan.changes.append(build_change("related", old_text, new_text))


def _get_stated_facts(record: ImportRecord) -> Iterator[tuple[str, str, Any]]:
    """Key of the schema, field of the model and value of each fact that the record states."""
    if record.kind:
        yield "kind", "kind", record.kind
    if record.number:
        yield "number", "number", record.number
    if record.ecli:
        yield "ecli", "ecli", record.ecli
    yield "decided_on", "decided_date", record.decided_date
    for key in FIELDS:
        if key in record.facts:
            yield key, key, record.facts[key]
    if "sources" in record.facts:
        yield "sources", "sources", record.facts["sources"]


def _get_stored_fact(stored: StoredJudgment | None, field: str) -> Any:
    if stored is None:
        return {"sources": (), "is_final": None}.get(field, "")
    value = getattr(stored.judgment, field)
    if field == "sources":
        return read_stored_sources(value)
    return (value or "") if field == "ecli" else value


def _warn_withdrawn(record: ImportRecord) -> Issue:
    reason = gettext("The judgment was withdrawn; it is changed but stays out of the public pages.")
    return Issue(row=record.row, field="", code="withdrawn", reason=reason, is_warning=True)
