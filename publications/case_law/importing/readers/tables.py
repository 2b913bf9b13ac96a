"""What the rows of a table mean: flattened columns become the keys of the schema."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext

from ..schema import LIST_KEYS, SUMMARY_KEYS, build_record_schema
from ..structure import flatten_path
from .json_forms import split_relation
from .rows import ImportFileError, RawRow

#: A cell that holds this alone empties the field; an empty cell leaves it as it is.
CLEAR = "-"
SEPARATOR = ";"
SUMMARY_COLUMN = re.compile(rf"^({'|'.join(SUMMARY_KEYS)})_([a-z]{{2,3}}(?:-[a-z]+)?)$")

_TRUE = {"true", "yes", "1", "ja", "oui", "waar", "vrai"}
_FALSE = {"false", "no", "0", "nee", "non", "onwaar", "faux"}

#: A column's path into the record: (key,) or ("summaries", language, key).
Path = tuple[str, ...]


class TableColumns:
    """The columns of one table, each with its place in a record."""

    def __init__(self, headers: Sequence[object]) -> None:
        """Reads the header row; an unknown or repeated column is an ImportFileError."""
        names = [_column_name(header) for header in headers]
        while names and not names[-1]:
            names.pop()
        if not any(names):
            raise ImportFileError(gettext("The file is empty: its first row must name the columns."))
        keys = set(build_record_schema()["properties"]) - {"summaries"}
        self.paths = [self._path(name, keys=keys) for name in names]
        repeated = {name for name in names if name and names.count(name) > 1}
        if repeated:
            message = gettext("These columns occur more than once: %(names)s.")
            raise ImportFileError(message % {"names": ", ".join(sorted(repeated))})

    @staticmethod
    def _path(name: str, *, keys: set[str]) -> Path | None:
        if not name:
            return None
        if name in keys:
            return (name,)
        if match := SUMMARY_COLUMN.match(name):
            return ("summaries", match[2], match[1])
        raise ImportFileError(gettext("There is no column “%(name)s” in this form.") % {"name": name[:80]})

    def build_row(self, cells: Sequence[object], *, number: int) -> RawRow | None:
        """The record that a row's cells hold; None where every cell is empty."""
        if all(_is_empty(cell) for cell in cells):
            return None
        values: dict[str, Any] = {}
        for index, cell in enumerate(cells):
            if _is_empty(cell):
                continue
            path = self.paths[index] if index < len(self.paths) else None
            if path is None:
                problem = gettext("Cell %(cell)s has a value, but its column has no name.") % {
                    "cell": index + 1
                }
                return RawRow(number=number, problem=problem, is_table=True)
            try:
                _place(values, path, _read_cell(cell, key=path[-1]))
            except ValueError as error:
                field = flatten_path(path, flat=True)
                return RawRow(number=number, problem=str(error), problem_field=field, is_table=True)
        return RawRow(number=number, values=values, is_table=True)


def _column_name(header: object) -> str:
    return "" if header is None else str(header).strip().lower()


def _is_empty(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _place(values: dict[str, Any], path: Path, value: object) -> None:
    for key in path[:-1]:
        values = values.setdefault(key, {})
    values[path[-1]] = value


def _read_cell(cell: object, *, key: str) -> object:
    """The cell's value in the schema's type; ValueError says why it cannot be told."""
    text = _as_text(cell, key=key)
    if text == CLEAR:
        return None
    if key == "is_final":
        return _read_boolean(text)
    if key not in LIST_KEYS:
        return text
    parts = [part.strip() for part in text.split(SEPARATOR) if part.strip()]
    reader = _ITEM_READERS.get(key)
    return [reader(part) for part in parts] if reader else parts


def _as_text(cell: object, *, key: str) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime | date):
        if key not in {"decided_on", "as_of", "reviewed_at"}:
            raise ValueError(
                gettext("The sheet holds a date here; format the cell as text and type the value again.")
            )
        return cell.date().isoformat() if isinstance(cell, datetime) else cell.isoformat()
    if isinstance(cell, float):
        if not cell.is_integer():
            raise ValueError(
                gettext(
                    "The sheet holds a decimal number here; format the cell as text and type the value again."
                )
            )
        return str(int(cell))
    return str(cell).strip()


def _read_boolean(text: str) -> bool:
    folded = text.casefold()
    if folded in _TRUE:
        return True
    if folded in _FALSE:
        return False
    raise ValueError(gettext("Write true or false, or leave the cell empty where it is not known."))


def _read_source(text: str) -> dict[str, str] | str:
    title, bar, url = (part.strip() for part in text.rpartition("|"))
    return {"title": title, "url": url} if bar and title else url


def _read_relation(text: str) -> dict[str, str]:
    relation = split_relation(text)
    if relation is None:
        raise ValueError(
            gettext("Write each relation as kind=decision, for example follows=ECLI:EU:C:2019:218.")
        )
    return relation


_ITEM_READERS: dict[str, Callable[[str], object]] = {"sources": _read_source, "related": _read_relation}
