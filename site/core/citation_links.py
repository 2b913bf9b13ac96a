"""Turns the citations in a page's texts into links, all of them resolved at once when the page is made.

While a page is rendered, texts are marked; when all of it is there, the marks become links. So a page
asks the database once, whatever the number of its texts, and not at all where nothing is cited.
"""

import re
import secrets
from collections.abc import Mapping

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from .citations.found import Citation
from .citations.markup import Passage, split_citations
from .records import CitationTarget, resolve


class CitationLinks:
    """The citations of what is being rendered: marked as they come, linked at the end."""

    def __init__(self) -> None:
        # Nobody can have written into a text what was drawn a moment ago.
        self._token = secrets.token_hex(8)
        self._passages: list[Passage] = []

    def mark(self, html: str) -> SafeString:
        """Safe HTML with a mark in the place of each citation."""
        return mark_safe("".join(map(self._mark_piece, split_citations(html))))  # noqa: S308 - as safe as it came

    def link(self, html: str, *, language: str, request: HttpRequest | None) -> SafeString:
        """The finished HTML, its marks replaced by links, or by the bare words where there is no target."""
        if not self._passages:
            return mark_safe(html)  # noqa: S308 - as safe as it came
        citations = [passage.citation for passage in self._passages]
        targets = resolve(citations, language=language, request=request)
        here = request.path if request else ""
        mark = re.compile(rf"<!--{self._token}:(\d+)-->")
        linked = mark.sub(lambda match: self._build(self._passages[int(match[1])], targets, here), html)
        return mark_safe(linked)  # noqa: S308 - passages are pieces of safe HTML

    def _mark_piece(self, piece: str | Passage) -> str:
        if isinstance(piece, str):
            return piece
        self._passages.append(piece)
        return f"<!--{self._token}:{len(self._passages) - 1}-->"

    def _build(self, passage: Passage, targets: Mapping[Citation, CitationTarget], here: str) -> str:
        target = targets.get(passage.citation)
        if target is None or target.url == here:
            return passage.html
        return build_link(passage.html, target)


def build_link(html: str, target: CitationTarget) -> SafeString:
    """A link around safe HTML; to a source elsewhere it has a sign and hidden words."""
    words = mark_safe(html)  # noqa: S308 - a piece of safe HTML
    link = render_to_string("components/citation_link.html", {"words": words, "target": target})
    return mark_safe(link.strip())  # noqa: S308 - made by a template


def link_citations(
    html: str, *, language: str | None = None, request: HttpRequest | None = None
) -> SafeString:
    """Safe HTML with its citations linked, for what is rendered outside a page."""
    links = CitationLinks()
    return links.link(links.mark(html), language=language or get_language() or "", request=request)
