"""A row as a file gives it, before anything is checked."""

from dataclasses import dataclass, field
from typing import Any


class ImportFileError(Exception):
    """The file as a whole cannot be read; the message says why, in the user's language."""


@dataclass(frozen=True, kw_only=True)
class RawRow:
    """One record as plain values under the keys of the schema, or what is wrong with its form.

    `number` is the row as the user counts: the line of a text file, the row of a sheet. In a table,
    fields are named as its columns.
    """

    number: int
    values: dict[str, Any] = field(default_factory=dict)
    is_table: bool = False
    problem: str = ""
    problem_field: str = ""
