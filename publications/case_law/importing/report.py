"""What an import did or would do: counts, and every error and warning by row and field."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext, ngettext


class Action(StrEnum):
    """What becomes of a row."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True)
class Issue:
    """Something wrong (an error) or doubtful (a warning) in one field of one row."""

    row: int
    field: str
    code: str
    reason: str
    is_warning: bool = False

    def as_dict(self) -> dict[str, Any]:
        """The issue as plain values for JSON."""
        return {"row": self.row, "field": self.field, "code": self.code, "reason": self.reason}

    def as_line(self) -> str:
        """The issue as one line of text."""
        where = gettext("row %(row)s") % {"row": self.row}
        return f"{where}, {self.field}: {self.reason}" if self.field else f"{where}: {self.reason}"


@dataclass(frozen=True, kw_only=True)
class FieldChange:
    """One field's value before and after, as people read it."""

    field: str
    old: str
    new: str

    def as_dict(self) -> dict[str, str]:
        """The change as plain values for JSON."""
        return {"field": self.field, "old": self.old, "new": self.new}


@dataclass(frozen=True, kw_only=True)
class RowResult:
    """What became of one row."""

    row: int
    action: Action
    decision: str
    changes: tuple[FieldChange, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The result as plain values for JSON."""
        return {
            "row": self.row,
            "action": self.action.value,
            "decision": self.decision,
            "changes": [change.as_dict() for change in self.changes],
        }


@dataclass(kw_only=True)
class ImportReport:
    """The outcome of a whole file."""

    file_name: str = ""
    dry_run: bool = False
    written: bool = False
    rows: list[RowResult] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)

    @property
    def errors(self) -> list[Issue]:
        """What kept rows from being imported."""
        return sorted((issue for issue in self.issues if not issue.is_warning), key=_by_row)

    @property
    def warnings(self) -> list[Issue]:
        """What somebody should look at."""
        return sorted((issue for issue in self.issues if issue.is_warning), key=_by_row)

    @property
    def has_errors(self) -> bool:
        """Whether any row failed."""
        return any(not issue.is_warning for issue in self.issues)

    @property
    def has_changes(self) -> bool:
        """Whether any row is new or differs from what is stored."""
        return any(row.action in (Action.CREATED, Action.UPDATED) for row in self.rows)

    def count(self, action: Action) -> int:
        """The number of rows with this outcome."""
        return sum(1 for row in self.rows if row.action is action)

    def counts(self) -> dict[str, int]:
        """The number of rows by outcome, and of warnings."""
        return {
            "rows": len(self.rows),
            **{action.value: self.count(action) for action in Action},
            "warnings": len(self.warnings),
        }

    def rows_with(self, *actions: Action) -> list[RowResult]:
        """The rows with one of these outcomes, in the file's order."""
        return [row for row in self.rows if row.action in actions]

    def as_json(self) -> str:
        """The report for programs; only ASCII, so that it prints anywhere."""
        content = {
            "file": self.file_name,
            "dry_run": self.dry_run,
            "written": self.written,
            "counts": self.counts(),
            "errors": [issue.as_dict() for issue in self.errors],
            "warnings": [issue.as_dict() for issue in self.warnings],
            "changes": [row.as_dict() for row in self.rows_with(Action.CREATED, Action.UPDATED)],
        }
        return json.dumps(content, indent=2)

    def as_text(self, *, limit: int | None = None) -> str:
        """The report for people: errors, warnings, then the counts; at most `limit` lines of each kind."""
        lines = [*_section(gettext("Errors"), self.errors, limit=limit)]
        lines += _section(gettext("Warnings"), self.warnings, limit=limit)
        lines.append(self.summary())
        return "\n".join(lines)

    def summary(self) -> str:
        """One sentence on what was, or would be, written."""
        counts = self.counts()
        if self.dry_run:
            sentence = gettext("Nothing was written; this was a trial run.")
        elif not self.written and self.has_errors:
            sentence = gettext("Nothing was written, because of the errors.")
        else:
            sentence = gettext("The import is complete.")
        numbers = gettext(
            "Created: %(created)d, updated: %(updated)d, unchanged: %(unchanged)d, failed: %(failed)d."
        )
        return f"{sentence} {numbers % counts}"


def printable(value: object, *, longest: int = 200) -> str:
    """A value as safe, short text: nothing in it can break a terminal, a page or an encoding."""
    text = str(value)
    text = text if len(text) <= longest else text[: longest - 1] + "…"
    return "".join(char if char.isprintable() or char == " " else ascii(char)[1:-1] for char in text)


def _by_row(issue: Issue) -> tuple[int, str]:
    return issue.row, issue.field


def _section(heading: str, issues: Iterable[Issue], *, limit: int | None) -> Iterator[str]:
    issues = list(issues)
    if not issues:
        return
    yield f"{heading} ({len(issues)})"
    for issue in issues[:limit]:
        yield f"  {issue.as_line()}"
    if limit is not None and len(issues) > limit:
        left = len(issues) - limit
        yield "  " + ngettext("and %(left)d more", "and %(left)d more", left) % {"left": left}
