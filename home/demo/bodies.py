"""Turns the blocks of the content files into StreamField values."""

import re
from collections.abc import Callable
from typing import Any

from publications.case_law.public.lookup import find_judgment

PAGE_LINK = re.compile(r'href="page:([a-z0-9-]+)"')
PageIds = Callable[[str], int]


#: Above what one should not do, where a list says both.
NOT_TO_DO = {
    "nl": "Doe dit niet",
    "fr": "À ne pas faire",
    "en": "Do not",
    "uk": "Не робіть цього",
    "ar": "لا تفعل ذلك",
}


def split_signed_list(block: dict[str, Any], language: str) -> list[dict[str, Any]]:
    """A list of what to do and what not to do as two lists; any other block as it is."""
    if block["type"] != "signed_list":
        return [block]
    titles = {"do": block["title"], "dont": NOT_TO_DO[language] if block.get("do") else block["title"]}
    return [
        {"type": "signed_list", "kind": kind, "title": title, "items": block[kind]}
        for kind, title in titles.items()
        if block.get(kind)
    ]


class BodyBuilder:
    """Builds raw StreamField values in one language; `page_id` gives the page of a key in it."""

    def __init__(self, page_id: PageIds) -> None:
        self.page_id = page_id

    def build(self, blocks: list[dict[str, Any]], language: str) -> list[dict[str, Any]]:
        """The raw value of a body."""
        return [
            {"type": block["type"], "value": self.build_value(block)}
            for written in blocks
            for block in split_signed_list(written, language)
        ]

    def build_value(self, block: dict[str, Any]) -> Any:
        """The raw value of one block."""
        return getattr(self, f"build_{block['type']}")(block)

    def link(self, html: str) -> str:
        """Rich text in Wagtail's own form, with links to pages by id."""
        return PAGE_LINK.sub(lambda match: f'linktype="page" id="{self.page_id(match[1])}"', html.strip())

    def build_rich_text(self, block: dict[str, Any]) -> str:
        """Paragraphs and lists."""
        return self.link(block["value"])

    def build_heading(self, block: dict[str, Any]) -> dict[str, str]:
        """A heading."""
        return {
            "text": block["value"],
            "level": str(block.get("level", 2)),
            "anchor": block.get("anchor", ""),
        }

    def build_quote(self, block: dict[str, Any]) -> dict[str, str]:
        """A quotation."""
        return {name: block.get(name, "") for name in ("text", "attribution", "source_url")}

    def build_callout(self, block: dict[str, Any]) -> dict[str, str]:
        """A callout."""
        return {"kind": block["kind"], "title": block["title"], "text": self.link(block["text"])}

    def build_steps(self, block: dict[str, Any]) -> dict[str, Any]:
        """Steps to take in order."""
        steps = [{"title": step["title"], "text": self.link(step.get("text", ""))} for step in block["steps"]]
        return {"title": block.get("title", ""), "steps": steps}

    def build_signed_list(self, block: dict[str, Any]) -> dict[str, Any]:
        """What to do, or not to do."""
        return {name: block[name] for name in ("title", "kind", "items")}

    def build_footnotes(self, block: dict[str, Any]) -> dict[str, Any]:
        """The notes of a text."""
        return {"notes": [self.link(note) for note in block["notes"]]}

    def build_regime(self, block: dict[str, Any]) -> dict[str, str]:
        """A text that holds under one regime."""
        return {"regime": block["regime"], "text": self.link(block["text"])}

    def build_figures(self, block: dict[str, Any]) -> dict[str, Any]:
        """Numbers side by side."""
        names = ("number", "label", "source")
        items = [{name: str(item.get(name, "")) for name in names} for item in block["items"]]
        return {"title": block.get("title", ""), "items": items}

    def build_table(self, block: dict[str, Any]) -> dict[str, Any]:
        """A table headed by its first row."""
        table = {
            "data": [block["header"], *block["rows"]],
            "cell": [],
            "mergeCells": [],
            "first_row_is_table_header": True,
            "first_col_is_header": False,
            "table_caption": "",
            "table_header_choice": "row",
        }
        return {"caption": block["caption"], "table": table}

    def build_call_to_action(self, block: dict[str, Any]) -> dict[str, Any]:
        """A call to action that leads to a page or an address."""
        page = self.page_id(block["page"]) if block.get("page") else None
        values = {name: block.get(name, "") for name in ("title", "text", "label", "url")}
        return {**values, "page": page}

    def build_related_pages(self, block: dict[str, Any]) -> dict[str, Any]:
        """A list of pages."""
        return {"title": block.get("title", ""), "pages": [self.page_id(key) for key in block["pages"]]}

    def build_judgment(self, block: dict[str, Any]) -> dict[str, Any]:
        """A judgment named by its court and number."""
        found = find_judgment(*block["decision"].split(" ", 1))
        if found is None:
            raise LookupError(f"No judgment {block['decision']!r} for the demonstration.")
        return {"judgment": found.judgment.pk, "note": block.get("note", "")}
