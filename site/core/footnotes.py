"""Notes at the end of a page: marks such as `[^1]` in its texts lead to them, and they lead back. Pure."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext
from wagtail.blocks.list_block import ListValue
from wagtail.blocks.struct_block import StructValue
from wagtail.rich_text import RichText

MARK = re.compile(r"\[\^(\d{1,3})\]")


def find_texts(value: Any) -> Iterator[str]:
    """The source of every rich text inside a block's value."""
    if isinstance(value, RichText):
        yield value.source
    elif isinstance(value, StructValue):
        for child in value.values():
            yield from find_texts(child)
    elif isinstance(value, ListValue):
        for child in value:
            yield from find_texts(child)


def find_marks(value: Any) -> list[int]:
    """The numbers of the notes that a block's texts refer to, in their order."""
    return [int(number) for text in find_texts(value) for number in MARK.findall(text)]


def count_notes(body: Iterable[Any]) -> int:
    """How many notes a body has."""
    return sum(len(block.value["notes"]) for block in body if block.block_type == "footnotes")


def find_broken_marks(body: Iterable[Any]) -> dict[int, list[int]]:
    """By the place of a block in a body: the numbers that it refers to and that no note has."""
    blocks = list(body)
    known = range(1, count_notes(blocks) + 1)
    broken = {
        place: [number for number in find_marks(block.value) if number not in known]
        for place, block in enumerate(blocks)
        if block.block_type != "footnotes"
    }
    return {place: numbers for place, numbers in broken.items() if numbers}


class Footnotes:
    """The notes of one text while it is shown: which exist, and which a text refers to.

    `prefix` sets the anchors of several texts on one page apart.
    """

    def __init__(self, body: Iterable[Any], *, prefix: str = "") -> None:
        blocks = list(body)
        self.prefix = prefix
        self.known = range(1, count_notes(blocks) + 1)
        texts = [block.value for block in blocks if block.block_type != "footnotes"]
        self.marked = {number for value in texts for number in find_marks(value) if number in self.known}
        self._shown: set[int] = set()

    def link_marks(self, html: str) -> SafeString:
        """Safe HTML with its marks as links; a mark without a note stays as it was typed."""
        return mark_safe(MARK.sub(self._build_link, html))  # noqa: S308 - only marks are replaced

    def _build_link(self, match: re.Match) -> str:
        number = int(match[1])
        if number not in self.known:
            return match[0]
        # The note leads back to the first of its marks.
        anchor = "" if number in self._shown else format_html(' id="{}mark-{}"', self.prefix, number)
        self._shown.add(number)
        return format_html(
            '<sup class="footnote-mark"{}><a href="#{}" role="doc-noteref" aria-label="{}">{}</a></sup>',
            anchor,
            f"{self.prefix}note-{number}",
            gettext("Note %(number)s") % {"number": number},
            number,
        )
