"""Whether a raw row has the form of the schema: keys, types, lengths, characters that can be stored."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.utils.translation import gettext
from jsonschema import ValidationError

from .report import Issue, printable
from .schema import DATE_PATTERNS, get_validator

#: What a database, JSON or XML cannot hold; later control characters are only ugly.
UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def flatten_path(path: Sequence[str | int], *, flat: bool) -> str:
    """The name of a field as its user knows it: `summaries.nl.title`, or `title_nl` in a table."""
    names = [str(part) for part in path if not isinstance(part, int)]
    if flat and len(names) == 3 and names[0] == "summaries":
        return f"{names[2]}_{names[1]}"
    return printable(".".join(names))


def find_structure_issues(values: dict[str, Any], *, row: int, flat: bool) -> list[Issue]:
    """Every way in which the values do not have the schema's form."""
    issues = list(find_bad_characters(values, row=row, flat=flat))
    if issues:
        return issues
    for error in get_validator().iter_errors(values):
        field = flatten_path(list(error.absolute_path), flat=flat)
        issues.extend(
            Issue(row=row, field=name or field, code=code, reason=reason)
            for name, code, reason in describe(error)
        )
    return issues


def find_bad_characters(value: object, *, row: int, flat: bool, path: tuple = ()) -> Iterator[Issue]:
    """Texts with characters that no database or page can hold: NUL, other controls, lone surrogates."""
    if isinstance(value, str):
        if match := UNSTORABLE.search(value):
            reason = gettext("The text holds a character that cannot be stored (U+%(code)s).")
            reason = reason % {"code": f"{ord(match[0]):04X}"}
            yield Issue(row=row, field=flatten_path(path, flat=flat), code="bad-character", reason=reason)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from find_bad_characters(key, row=row, flat=flat, path=path)
            yield from find_bad_characters(item, row=row, flat=flat, path=(*path, key))
    elif isinstance(value, list):
        for item in value:
            yield from find_bad_characters(item, row=row, flat=flat, path=path)


def describe(error: ValidationError) -> Iterable[tuple[str, str, str]]:
    """Name (where it differs from the path), code and reason of a breach of the schema."""
    if "propertyNames" in error.absolute_schema_path:
        return [("", "bad-language", gettext("Summaries stand under a language code, such as nl."))]
    match error.validator:
        case "required":
            required: Any = error.validator_value
            present: Any = error.instance
            missing = [name for name in required if name not in present]
            return [(name, "required", gettext("This field is required.")) for name in missing]
        case "additionalProperties":
            stated: Any = error.instance
            schema: Any = error.schema
            unknown = set(stated) - set(schema.get("properties", {}))
            reason = gettext("There is no such field in this form.")
            return [(printable(name), "unknown-field", reason) for name in sorted(unknown)]
        case "anyOf" if not error.absolute_path:
            return [("number", "required", gettext("Give a number or an ECLI."))]
        case "anyOf":
            return [("", "bad-source", gettext("A source is an address, or an object with title and url."))]
        case _:
            return [("", str(error.validator), describe_value(error))]


def describe_value(error: ValidationError) -> str:
    """What is wrong with one value's type, length or form."""
    expected: Any = error.validator_value
    match error.validator:
        case "type":
            return gettext("Expected here: %(types)s.") % {"types": _name_types(expected)}
        case "maxLength":
            return gettext("At most %(longest)d characters.") % {"longest": expected}
        case "minLength" | "minProperties":
            return gettext("This may not be empty.")
        case "pattern" if expected in DATE_PATTERNS:
            return gettext("Write the date as year-month-day: 2019-03-19.")
    return gettext("This value does not have the form that is asked for.")


def _name_types(types: str | list[str]) -> str:
    names = {
        "string": gettext("a text"),
        "array": gettext("a list"),
        "object": gettext("an object"),
        "boolean": gettext("true or false"),
        "null": gettext("nothing"),
    }
    return ", ".join(names[name] for name in ([types] if isinstance(types, str) else types))
