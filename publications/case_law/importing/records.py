"""A record after validation: every value normalised, only what the row states."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where something can be checked; one of the two may be empty."""

    title: str = ""
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class DecisionReference:
    """Another decision, by its ECLI or by court and number."""

    ecli: str = ""
    court: str = ""
    number: str = ""
    text: str


@dataclass(frozen=True, kw_only=True)
class ImportRelation:
    """How a record stands to another decision."""

    kind: str
    decision: DecisionReference


@dataclass(frozen=True, kw_only=True)
class ImportSummary:
    """What a row states of the summary in one language, by key of the schema."""

    language: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class ImportRecord:
    """One judgment as a row states it.

    `facts` holds, by key of the schema, the facts that the row states; a key that is absent leaves what
    is stored, an empty value clears it. `related` is None where the row says nothing of relations.
    """

    row: int
    court: str
    decided_date: date
    kind: str = ""
    number: str = ""
    ecli: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    related: tuple[ImportRelation, ...] | None = None
    summaries: tuple[ImportSummary, ...] = ()
    is_table: bool = False

    @property
    def decision(self) -> str:
        """The decision as a report names it."""
        return self.ecli or f"{self.court} {self.number}"
