"""What an import is going to write, judgment by judgment."""

from dataclasses import dataclass, field
from typing import Any

from ..models import CaseSummary, Judgment
from .records import ImportRecord
from .relations import Resolved
from .report import Action, FieldChange, RowResult
from .stored import StoredRelation


@dataclass(kw_only=True)
class SummaryPlan:
    """A summary to create (`stored` is None) or to change; values by key of the schema."""

    language: str
    stored: CaseSummary | None
    values: dict[str, Any]


@dataclass(kw_only=True)
class JudgmentPlan:
    """A judgment to create, to change, or to leave as it is.

    `pk` is None until a new judgment is stored; `is_known` stays False for it.
    `facts` are new values by field of the model, `lists` new lists by key of the schema, `relations`
    the new relations; each only where it differs from what is stored.
    """

    record: ImportRecord
    pk: int | None
    is_known: bool = False
    stored: Judgment | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    stored_relations: tuple[StoredRelation, ...] = ()
    relations: Resolved | None = None
    summaries: list[SummaryPlan] = field(default_factory=list)
    changes: list[FieldChange] = field(default_factory=list)

    @property
    def stored_pk(self) -> int:
        """The key of the judgment, once it is stored; ValueError before."""
        if self.pk is None:
            raise ValueError(f"The judgment of row {self.record.row} is not stored yet.")
        return self.pk

    @property
    def action(self) -> Action:
        """What becomes of the row."""
        if not self.is_known:
            return Action.CREATED
        return Action.UPDATED if self.changes else Action.UNCHANGED

    @property
    def changes_judgment(self) -> bool:
        """Whether the judgment itself is written, not only its summaries."""
        return not self.is_known or bool(self.facts or self.lists or self.relations is not None)

    def build_result(self) -> RowResult:
        """The plan as a report tells it."""
        return RowResult(
            row=self.record.row,
            action=self.action,
            decision=self.record.decision,
            changes=tuple(self.changes),
        )
