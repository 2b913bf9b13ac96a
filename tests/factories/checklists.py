"""Groups and items of checklists, as they are stored."""

from typing import Any

#: What an item must have beside its title.
MORE = {
    "right": {"legal_basis": "Art. 1"},
    "word": {"text": "<p>Uitleg</p>"},
    "note": {"text": "<p>Let op</p>"},
}


def build_item(key: str, kind: str = "step", **values: str) -> dict[str, Any]:
    """An item with the id of its key, and its key for a title unless told otherwise."""
    return {"type": kind, "id": key, "value": {"title": key, **MORE.get(kind, {}), **values}}


def build_group(key: str, *items: dict[str, Any], title: str = "Groep", text: str = "") -> dict[str, Any]:
    """A group of items."""
    return {"type": "group", "id": key, "value": {"title": title, "text": text, "items": list(items)}}
