"""The shorter ways to write a JSON record, turned into the form of the schema."""

import re
from typing import Any

from ..schema import LIST_KEYS

_RELATION = re.compile(r"\s*([A-Za-z_-]+)\s*[=:|\s]\s*(\S.*?)\s*", re.DOTALL)
_BOOLEANS = {"true": True, "false": False}


def split_relation(text: str) -> dict[str, str] | None:
    """Kind and decision of `follows=ECLI:EU:C:2019:218`, with `=`, `:`, `|` or a space between them.

    >>> split_relation("follows: rvv 203684")
    {'kind': 'follows', 'decision': 'rvv 203684'}
    """
    match = _RELATION.fullmatch(text)
    if match is None or match[1].casefold() == "ecli":
        return None
    return {"kind": match[1], "decision": match[2]}


def unfold_record(values: dict[str, Any]) -> dict[str, Any]:
    """A record as the schema has it: lists for texts with semicolons, objects for pairs, no empty summary."""
    record = {key: _unfold(key, value) for key, value in values.items()}
    if record.get("summaries", {}) is None:
        del record["summaries"]
    if isinstance(record.get("summaries"), dict):
        record["summaries"] = {
            language: _unfold_summary(summary)
            for language, summary in record["summaries"].items()
            if summary is not None
        }
    return record


def _unfold_summary(summary: Any) -> Any:
    if not isinstance(summary, dict):
        return summary
    return {key: _unfold(key, value) for key, value in summary.items()}


def _unfold(key: str, value: Any) -> Any:
    if key == "number" and _is_whole(value):
        return str(value)
    if key == "is_final" and isinstance(value, str):
        return _BOOLEANS.get(value.strip().casefold(), value)
    if key in LIST_KEYS and isinstance(value, str):
        value = [part.strip() for part in value.split(";") if part.strip()]
    if key in LIST_KEYS and isinstance(value, list):
        return [_unfold_item(key, item) for item in value]
    return value


def _unfold_item(key: str, item: Any) -> Any:
    if key == "joined_numbers" and _is_whole(item):
        return str(item)
    if key == "related" and isinstance(item, list) and len(item) == 2:
        return dict(zip(("kind", "decision"), item, strict=True))
    if key == "related" and isinstance(item, str):
        return split_relation(item) or item
    if key == "sources" and isinstance(item, dict):
        return {name: value for name, value in item.items() if value is not None}
    return item


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
