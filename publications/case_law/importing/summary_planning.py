"""Compares the summaries of a record with the stored ones; what people have checked is not overwritten."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext

from core.models import TextOrigin

from ..models import CaseSummary
from .differences import build_change, read_stored_sources
from .plans import JudgmentPlan, SummaryPlan
from .records import ImportRecord, ImportSummary
from .report import Issue
from .schema import SUMMARY_TEXT_KEYS
from .structure import flatten_path

#: Field of the model for each key of the schema.
SUMMARY_FIELDS = {
    **{key: key for key in SUMMARY_TEXT_KEYS},
    "sources": "sources",
    "as_of": "as_of_date",
    "origin": "text_origin",
    "reviewed_by": "reviewed_by",
    "reviewed_at": "reviewed_date",
}
#: What a reviewer answers for.
REVIEWED_KEYS = {*SUMMARY_TEXT_KEYS, "origin", "reviewed_by", "reviewed_at"}
TEXT_KEYS = ("headnote", "facts", "reasoning", "relevance")
LONGEST_TITLE = 100


def plan_summaries(plan: JudgmentPlan, stored: Mapping[str, CaseSummary]) -> list[Issue]:
    """Adds to a plan the summaries to write; gives what is wrong or is left alone."""
    issues: list[Issue] = []
    for summary in plan.record.summaries:
        found = list(_plan_summary(plan, summary, stored.get(summary.language)))
        issues.extend(found)
    return issues


def read_stored(summary: CaseSummary, key: str) -> Any:
    """A stored value in the form of an import."""
    value = getattr(summary, SUMMARY_FIELDS[key])
    return read_stored_sources(value) if key == "sources" else value


def _plan_summary(plan: JudgmentPlan, summary: ImportSummary, stored: CaseSummary | None) -> Iterator[Issue]:
    values = dict(summary.values)
    if stored is None and not values.get("title"):
        text = next(filter(None, (values.get(key) for key in TEXT_KEYS)), "")
        values["title"] = str(Truncator(" ".join(text.split())).chars(LONGEST_TITLE))
    if stored is None and not values["title"]:
        return  # Nothing is said in this language.
    emptied = [key for key in ("title", "headnote") if values.get(key, "kept") in ("", None)]
    if stored is not None and emptied:
        reason = gettext("A summary cannot be without it.")
        yield _issue(plan.record, summary, emptied[0], "required", reason)
        return
    old = {key: read_stored(stored, key) if stored else _EMPTY.get(key, "") for key in values}
    changed = {key: value for key, value in values.items() if value != old[key]}
    if not changed:
        return
    if stored is not None and (reason := _find_obstacle(stored, changed, values)):
        yield _issue(plan.record, summary, "", "kept", reason, is_warning=True)
        return
    plan.summaries.append(SummaryPlan(language=summary.language, stored=stored, values=changed))
    for key, value in changed.items():
        plan.changes.append(build_change(_name(plan.record, summary, key), old[key], value))


_EMPTY: dict[str, Any] = {"sources": (), "as_of": None, "reviewed_at": None, "origin": TextOrigin.HUMAN}


def _find_obstacle(stored: CaseSummary, changed: Mapping[str, Any], values: Mapping[str, Any]) -> str:
    """Why a stored summary is left as it is, or nothing."""
    if stored.locked:
        return gettext("The stored summary is locked; it is left as it is.")
    if stored.has_unpublished_changes or not stored.live:
        return gettext("An editor is working on the stored summary or took it offline; it is left as it is.")
    if stored.is_reviewed and REVIEWED_KEYS & changed.keys() and not _is_newer_review(stored, values):
        reason = gettext("%(name)s reviewed the stored summary on %(date)s; it is left as it is.")
        return reason % {"name": stored.reviewed_by, "date": stored.reviewed_date}
    return ""


def _is_newer_review(stored: CaseSummary, values: Mapping[str, Any]) -> bool:
    """Whether the text to import was itself reviewed, on the same day or later."""
    day = values.get("reviewed_at")
    return bool(values.get("reviewed_by") and day and stored.reviewed_date and day >= stored.reviewed_date)


def _name(record: ImportRecord, summary: ImportSummary, key: str) -> str:
    path = ("summaries", summary.language, key) if key else ("summaries", summary.language)
    return flatten_path(path, flat=record.is_table)


def _issue(
    record: ImportRecord,
    summary: ImportSummary,
    key: str,
    code: str,
    reason: str,
    *,
    is_warning: bool = False,
) -> Issue:
    field = _name(record, summary, key)
    return Issue(row=record.row, field=field, code=code, reason=reason, is_warning=is_warning)
