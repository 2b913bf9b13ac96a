"""The text of a body as a reader takes it in: paragraph by paragraph, without markup. Pure."""

import html
import re
from collections.abc import Callable, Iterator
from typing import Any

from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.models import Page

_BREAK = re.compile(r"</(?:p|li|h[1-6]|blockquote)>|<br\s*/?>|<hr\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]+>")


def split_rich_text(source: str) -> list[str]:
    """The paragraphs and items of a rich text."""
    parts = (html.unescape(_TAG.sub("", part)) for part in _BREAK.split(source))
    return [text for text in (" ".join(part.split()) for part in parts) if text]


def find_paragraphs(block: blocks.Block, value: Any) -> Iterator[str]:
    """The paragraphs of a block's value, in the order in which its fields stand."""
    if value is None or value == "":
        return
    for kind, read in _READERS:
        if isinstance(block, kind):
            yield from read(block, value)
            return
    yield from split_lines(value)


def _read_stream(block: blocks.StreamBlock, value: Any) -> Iterator[str]:
    for child in value:
        yield from find_paragraphs(child.block, child.value)


def _read_struct(block: blocks.StructBlock, value: Any) -> Iterator[str]:
    for name, field in block.child_blocks.items():
        yield from find_paragraphs(field, value.get(name))


def _read_list(block: blocks.ListBlock, value: Any) -> Iterator[str]:
    for item in value:
        yield from find_paragraphs(block.child_block, item)


def _read_rich_text(block: blocks.RichTextBlock, value: Any) -> Iterator[str]:
    yield from split_rich_text(value.source)


def _read_table(block: TableBlock, value: Any) -> Iterator[str]:
    for row in value.get("data") or ():
        yield " | ".join(str(cell or "") for cell in row)


def _read_record(block: blocks.ChooserBlock, value: Any) -> Iterator[str]:
    # What a page is called may not be public yet.
    if not isinstance(value, Page):
        yield str(value)


def split_lines(value: Any) -> Iterator[str]:
    """Each line of a plain value that has words."""
    for line in str(value).splitlines():
        if line.strip():
            yield " ".join(line.split())


_READERS: tuple[tuple[type[blocks.Block], Callable[[Any, Any], Iterator[str]]], ...] = (
    (blocks.StreamBlock, _read_stream),
    (blocks.StructBlock, _read_struct),
    (blocks.ListBlock, _read_list),
    (blocks.RichTextBlock, _read_rich_text),
    (TableBlock, _read_table),
    (blocks.ChooserBlock, _read_record),
)
