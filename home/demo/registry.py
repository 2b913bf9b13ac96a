"""Every page of the demonstration, read from the files in `content/`; loader and tests share it."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

CONTENT_DIR = Path(__file__).parent / "content"
JUDGMENTS_FILE = Path(__file__).parent / "data" / "judgments.jsonl"
#: Each page exists in the first three; in Ukrainian and Arabic those do that people who seek help need first.
LANGUAGES = ("nl", "fr", "en", "uk", "ar")


@dataclass(frozen=True)
class DemoPage:
    """One page in all its languages: facts that hold for each, and the texts by language."""

    key: str
    kind: str
    parent: str
    order: int
    facts: dict[str, Any]
    texts: dict[str, dict[str, Any]]

    @property
    def translation_key(self) -> UUID:
        """The same on every machine, so that a second run finds what the first one made."""
        return uuid5(NAMESPACE_URL, f"https://www.vluchtelingenwerk.be/demo/{self.key}")

    def get_date(self, name: str) -> date | None:
        """A date among the facts."""
        value = self.facts.get(name)
        return date.fromisoformat(value) if value else None


def read_pages(path: Path) -> Iterator[DemoPage]:
    """The page that a file describes, and the sections of a chapter."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    sections = data.pop("sections", [])
    chapter = build_page(data)
    yield chapter
    for place, section in enumerate(sections, start=1):
        section |= {"kind": "guide-section", "parent": chapter.key, "order": place}
        yield build_page(section, languages=chapter.texts)


def build_page(data: dict[str, Any], *, languages: Iterable[str] = LANGUAGES) -> DemoPage:
    """The page that a table of a file describes, in the languages that its parent has."""
    texts = {language: data.pop(language) for language in LANGUAGES if language in data}
    return DemoPage(
        key=data.pop("key"),
        kind=data.pop("kind"),
        parent=data.pop("parent"),
        order=data.pop("order", 0),
        facts=data,
        texts={language: text for language, text in texts.items() if language in set(languages)},
    )


@cache
def get_demo_pages() -> tuple[DemoPage, ...]:
    """All pages, each after its parent, siblings in their order."""
    pages = sorted(
        (page for path in CONTENT_DIR.rglob("*.toml") for page in read_pages(path)),
        key=lambda page: (page.order, page.key),
    )
    children: dict[str, list[DemoPage]] = {}
    for page in pages:
        children.setdefault(page.parent, []).append(page)
    return tuple(_walk(children, ""))


def _walk(children: dict[str, list[DemoPage]], parent: str) -> Iterator[DemoPage]:
    for page in children.get(parent, []):
        yield page
        yield from _walk(children, page.key)
