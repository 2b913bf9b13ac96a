"""How a change reads in a preview: short, with the difference in sight."""

from collections.abc import Iterable
from typing import Any

from wagtail.blocks import StreamValue

from .records import Source
from .report import FieldChange, printable

LONGEST = 160
LEAD = 30


def build_change(field: str, old: Any, new: Any) -> FieldChange:
    """The change of one field; long texts are cut to where they begin to differ."""
    old_text, new_text = as_text(old), as_text(new)
    start = _find_first_difference(old_text, new_text)
    if max(len(old_text), len(new_text)) > LONGEST and start > LEAD:
        cut = start - LEAD
        old_text, new_text = (f"…{text[cut:]}" for text in (old_text, new_text))
    return FieldChange(
        field=field, old=printable(old_text, longest=LONGEST), new=printable(new_text, longest=LONGEST)
    )


def as_text(value: Any) -> str:
    """A value as people read it; lists are joined by semicolons, as in a table."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Source):
        return " | ".join(filter(None, (value.title, value.url)))
    if isinstance(value, list | tuple):
        return "; ".join(as_text(item) for item in value)
    return " ".join(str(value).split())


def read_stored_sources(value: StreamValue) -> tuple[Source, ...]:
    """The sources of a stored record in the form of an import."""
    return tuple(
        Source(title=item["value"].get("title") or "", url=item["value"].get("url") or "")
        for item in value.raw_data
    )


def build_stream(sources: Iterable[Source], *, stored: StreamValue | None = None) -> list[dict[str, Any]]:
    """Raw blocks for sources; a source that was there keeps its block, with the day it was consulted."""
    known = dict(zip(read_stored_sources(stored), stored.raw_data, strict=True)) if stored else {}
    return [
        known.get(source) or {"type": "source", "value": {"title": source.title, "url": source.url}}
        for source in sources
    ]


def _find_first_difference(old: str, new: str) -> int:
    for index, (left, right) in enumerate(zip(old, new, strict=False)):
        if left != right:
            return index
    return min(len(old), len(new))
