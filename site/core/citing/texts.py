"""What a record's texts cite, and near which anchor of its page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from wagtail.blocks.list_block import ListValue
from wagtail.blocks.stream_block import StreamValue
from wagtail.blocks.struct_block import StructValue
from wagtail.fields import RichTextField, StreamField
from wagtail.rich_text import RichText

from core.citations.found import JudgmentCitation
from core.citations.keys import build_keys
from core.citations.markup import Passage, split_citations

LONGEST_ANCHOR = 150
LONGEST_TEXT = 255
#: A link to another page of the site, as rich text stores it.
PAGE_LINK = re.compile(r"<a\b(?=[^>]*\slinktype=\"page\")[^>]*\sid=\"(?P<pk>\d+)\"[^>]*>(?P<words>[^<]*)")


@dataclass(frozen=True, kw_only=True)
class CitedKey:
    """A work by one of its keys, as a text cites it near an anchor."""

    key: str
    anchor: str = ""
    text: str = ""
    decided_date: date | None = None


def find_cited_in_fields(record: models.Model) -> Iterator[CitedKey]:
    """What the rich texts of a record cite, whatever the blocks that they stand in."""
    for field in record._meta.get_fields():
        if isinstance(field, StreamField):
            yield from find_cited_in_value(getattr(record, field.name))
        elif isinstance(field, RichTextField):
            yield from find_cited_in_html(getattr(record, field.name) or "")


def find_cited_in_value(value: Any, *, anchor: str = "") -> Iterator[CitedKey]:
    """What a block's value cites; a heading or a numbered paragraph gives the anchor of what follows."""
    if isinstance(value, RichText):
        yield from find_cited_in_html(value.source, anchor=anchor)
    elif hasattr(value, "get_citation_keys"):
        for key in value.get_citation_keys():
            yield CitedKey(key=key, anchor=anchor[:LONGEST_ANCHOR], text=str(value)[:LONGEST_TEXT])
    elif hasattr(value, "numbered"):
        for paragraph in value.numbered:
            yield from find_cited_in_html(paragraph.text.source, anchor=paragraph.anchor)
    else:
        for child in list_children(value):
            anchor = getattr(child, "fragment", "") or anchor
            yield from find_cited_in_value(child, anchor=anchor)


def list_children(value: Any) -> Iterable[Any]:
    """The values inside a block's value."""
    if isinstance(value, StreamValue):
        return [child.value for child in value]
    if isinstance(value, StructValue):
        return list(value.values())
    return value if isinstance(value, ListValue) else ()


def build_page_key(pk: int | str) -> str:
    """The key of a page that texts link to."""
    return f"page:{pk}"


def find_cited_in_html(html: str, *, anchor: str = "") -> Iterator[CitedKey]:
    """What a text in HTML cites, and the pages of the site that it links to."""
    anchor = anchor[:LONGEST_ANCHOR]
    for match in PAGE_LINK.finditer(html):
        yield CitedKey(key=build_page_key(match["pk"]), anchor=anchor, text=match["words"][:LONGEST_TEXT])
    for piece in split_citations(html):
        if isinstance(piece, Passage):
            citation = piece.citation
            day = citation.decided_date if isinstance(citation, JudgmentCitation) else None
            for key in build_keys(citation):
                yield CitedKey(key=key, anchor=anchor, text=citation.text[:LONGEST_TEXT], decided_date=day)


def drop_repeated(cited: Iterable[CitedKey]) -> list[CitedKey]:
    """The first of those that cite the same work near the same anchor."""
    first: dict[tuple[str, str], CitedKey] = {}
    for found in cited:
        first.setdefault((found.anchor, found.key), found)
    return list(first.values())
