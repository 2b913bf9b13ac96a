"""JSON Lines: one object a line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.utils.translation import gettext

from .json_forms import unfold_record
from .rows import ImportFileError, RawRow


def read_json_lines(path: Path) -> Iterator[RawRow]:
    """One row for each line that is not blank; a line that is no JSON object is a row with a problem."""
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            text = _decode(line, number=number)
            if text.strip():
                yield _parse(text, number=number)


def _decode(line: bytes, *, number: int) -> str:
    try:
        return line.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError as error:
        message = gettext("Line %(line)s is not written in UTF-8. Save the file as UTF-8.") % {"line": number}
        raise ImportFileError(message) from error


def _parse(text: str, *, number: int) -> RawRow:
    try:
        value = json.loads(text, object_pairs_hook=_unique_keys, parse_constant=_refuse_constant)
    except RecursionError:
        return RawRow(number=number, problem=gettext("The values are nested too deeply."))
    except ValueError as error:
        problem = gettext("The line is not valid JSON: %(reason)s.") % {"reason": error}
        return RawRow(number=number, problem=problem)
    if not isinstance(value, dict):
        return RawRow(number=number, problem=gettext("The line is not a JSON object."))
    return RawRow(number=number, values=unfold_record(value))


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) != len(pairs):
        raise ValueError(gettext("a key occurs twice in one object"))
    return values


def _refuse_constant(name: str) -> None:
    raise ValueError(gettext("%(name)s is not a value") % {"name": name})
