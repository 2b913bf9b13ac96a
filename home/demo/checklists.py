"""Turns the groups of a checklist's content file into StreamField values.

A group or item stands in the file once, with a key and its words by language; its block id is made of the
key, so that it is the same in every language and on every machine. A text may be one for all languages
(a number, an address), or a table by language; a language that lacks an item's title lacks the item.
"""

from collections.abc import Callable
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from .registry import DemoPage

#: The fields of each kind of item, as the blocks name them.
FIELDS = {
    "step": ("title", "text", "source", "url"),
    "document": ("title", "text", "source", "url"),
    "phrase": ("title", "text"),
    "question": ("title", "text"),
    "right": ("title", "text", "legal_basis", "source", "url"),
    "contact": ("title", "text", "phone", "website", "source", "url"),
    "word": ("title", "french", "text"),
    "note": ("kind", "title", "text"),
}
#: Fields in which a link may lead to another page of the demonstration.
RICH_TEXT = "text"
Link = Callable[[str], str]


def build_groups(demo_page: DemoPage, language: str, link: Link) -> list[dict[str, Any]]:
    """The raw value of a checklist's groups in a language."""
    return [
        {
            "type": "group",
            "id": build_id(demo_page, group["key"]),
            "value": {
                "title": pick(group["title"], language),
                "text": link(pick(group.get("text", ""), language)),
                "items": [
                    build_item(demo_page, f"{group['key']}/{item['key']}", item, language, link)
                    for item in group["items"]
                    if pick(item["title"], language)
                ],
            },
        }
        for group in demo_page.facts["groups"]
    ]


def build_item(
    demo_page: DemoPage, key: str, item: dict[str, Any], language: str, link: Link
) -> dict[str, Any]:
    """The raw value of one item in a language."""
    values = {name: pick(item.get(name, ""), language) for name in FIELDS[item["type"]]}
    act = demo_page.facts.get("acts", {}).get(item.get("act"))
    if act:
        values["legal_basis"] = pick(act["basis"], language).format(article=pick(item["article"], language))
        values["url"] = pick(act["url"], language)
    if RICH_TEXT in values:
        values[RICH_TEXT] = link(values[RICH_TEXT])
    if item["type"] == "note":
        values["kind"] = item["kind"]
    return {"type": item["type"], "id": build_id(demo_page, key), "value": values}


def build_id(demo_page: DemoPage, key: str) -> str:
    """The id of a block, the same in every language."""
    return str(uuid5(NAMESPACE_URL, f"https://www.vluchtelingenwerk.be/demo/{demo_page.key}#{key}"))


def pick(value: str | dict[str, str], language: str) -> str:
    """The words in a language; empty where there are none."""
    return value.get(language, "") if isinstance(value, dict) else value
