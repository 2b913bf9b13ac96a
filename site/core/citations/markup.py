"""Finds the citations in HTML, also where inline markup runs through them. Pure.

What stands in links, headings, code and what an editor marked as no citation is left alone, and nothing
is read across the borders of paragraphs, cells and the like.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

from .found import Citation
from .scanner import find_citations

#: How rich text stores that a passage is no citation: a bare element, which every translation keeps.
NO_CITATION = "abbr"
INLINE = frozenset(
    {"b", "bdi", "bdo", "cite", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u"}
)
LEFT_ALONE = frozenset(
    {"a", "button", "code", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "pre", "samp", "script", "style"}
    | {"svg", "textarea", NO_CITATION}
)
TAG = re.compile(
    r"<!--.*?-->|<(?P<closing>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>", re.DOTALL
)
CHARACTER = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);|.", re.DOTALL)
#: `1<sup>er</sup>` belongs to its word; a raised number is the mark of a note.
RAISED_LETTERS = re.compile(r"[^<\d]*</sup>", re.IGNORECASE)
IDENTIFIER = re.compile(r"\sid=(?:\"[^\"]*\"|'[^']*'|[^\s>]+)", re.IGNORECASE)
#: How many texts are remembered: as many as a busy hour of pages holds.
REMEMBERED = 2048


@dataclass(frozen=True)
class Passage:
    """A citation and the HTML of its words, in which every element that begins also ends."""

    citation: Citation
    html: str


@dataclass(frozen=True)
class Tag:
    """An inline tag and where it stands."""

    start: int
    end: int
    name: str
    is_closing: bool


@dataclass
class Run:
    """Words that stand together: their characters, where each came from, and the tags between them."""

    characters: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)

    def add(self, html: str, start: int, end: int) -> None:
        """Takes up text, its entities as characters."""
        for match in CHARACTER.finditer(html, start, end):
            for character in unescape(match[0]):
                self.characters.append(character)
                self.places.append(match.span())


@lru_cache(maxsize=REMEMBERED)
def split_citations(html: str) -> tuple[str | Passage, ...]:
    """The HTML in its order, as text and as passages that cite something.

    >>> [getattr(piece, "html", piece) for piece in split_citations("<p><i>HvJ</i> C-163/17.</p>")]
    ['<p>', '<i>HvJ</i> C-163/17', '.</p>']
    """
    reader = Reader(html)
    pieces: list[str | Passage] = []
    last, carried = 0, ""
    for run in reader.read():
        for citation in find_citations("".join(run.characters)):
            start, end = run.places[citation.start][0], run.places[citation.end - 1][1]
            cut = Cut(html, reader.tags, start, end)
            pieces += [carried + html[last : cut.start] + cut.closing_before]
            pieces.append(Passage(citation, cut.html))
            last, carried = cut.end, cut.opening_behind
    return (*pieces, carried + html[last:])


class Reader:
    """Goes through HTML once: gathers the runs of text to look into, and all inline tags."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.tags: list[Tag] = []
        self._runs = [Run()]
        self._left_alone: list[str] = []

    def read(self) -> list[Run]:
        """The runs that may cite something."""
        last = 0
        for match in TAG.finditer(self.html):
            self._take_text(last, match.start())
            self._take_tag(match)
            last = match.end()
        self._take_text(last, len(self.html))
        # Every citation has a number or a date.
        return [run for run in self._runs if any(map(str.isdigit, run.characters))]

    def _take_text(self, start: int, end: int) -> None:
        if not self._left_alone:
            self._runs[-1].add(self.html, start, end)

    def _take_tag(self, match: re.Match[str]) -> None:
        name = (match["name"] or "").lower()
        if self._left_alone:
            self._stay_away(name, is_closing=bool(match["closing"]))
        elif name in LEFT_ALONE or is_note_mark(name, match, self.html):
            self._left_alone.append(name)
            self._runs.append(Run())
        elif name in INLINE:
            self.tags.append(Tag(match.start(), match.end(), name, bool(match["closing"])))
        elif name == "br":
            self._runs[-1].characters.append("\n")
            self._runs[-1].places.append(match.span())
        elif name and name != "wbr":
            self._runs.append(Run())

    def _stay_away(self, name: str, *, is_closing: bool) -> None:
        if name == self._left_alone[-1] and is_closing:
            self._left_alone.pop()
        elif name == self._left_alone[-1]:
            self._left_alone.append(name)


def is_note_mark(name: str, match: re.Match[str], html: str) -> bool:
    """Whether an element raises more than the letters of an ordinal."""
    return name == "sup" and not match["closing"] and RAISED_LETTERS.match(html, match.end()) is None


class Cut:
    """A span of HTML cut out so that elements which only begin or only end in it are closed and reopened."""

    def __init__(self, source: str, tags: Sequence[Tag], start: int, end: int) -> None:
        open_before = list_open([tag for tag in tags if tag.end <= start])
        inside = [tag for tag in tags if start < tag.end <= end]
        ended = count_unmatched_ends(inside)
        begun = list_open(inside)
        crossing = open_before[len(open_before) - ended :] if ended else []
        while crossing and crossing[-1].end == start:
            start = crossing.pop().start
        for tag in self._closing_at(tags, end):
            if not begun or begun[-1].name != tag.name:
                break
            begun.pop()
            end = tag.end
        self.start, self.end = start, end
        self.closing_before = close(crossing)
        self.opening_behind = reopen(source, begun)
        self.html = reopen(source, crossing) + source[start:end] + close(begun)

    @staticmethod
    def _closing_at(tags: Sequence[Tag], end: int) -> Iterator[Tag]:
        """The closing tags that follow without a character between."""
        for tag in tags:
            if tag.start == end and tag.is_closing:
                yield tag
                end = tag.end


def list_open(tags: Sequence[Tag]) -> list[Tag]:
    """The elements that begin and do not end, outermost first."""
    stack: list[Tag] = []
    for tag in tags:
        if not tag.is_closing:
            stack.append(tag)
        elif stack and stack[-1].name == tag.name:
            stack.pop()
    return stack


def count_unmatched_ends(tags: Sequence[Tag]) -> int:
    """How many elements end that did not begin here."""
    depth, ended = 0, 0
    for tag in tags:
        if not tag.is_closing:
            depth += 1
        elif depth:
            depth -= 1
        else:
            ended += 1
    return ended


def close(tags: Sequence[Tag]) -> str:
    """The closing tags of elements, innermost first."""
    return "".join(f"</{tag.name}>" for tag in reversed(tags))


def reopen(source: str, tags: Sequence[Tag]) -> str:
    """The opening tags of elements once more; an address on the page is there only once."""
    return "".join(IDENTIFIER.sub("", source[tag.start : tag.end]) for tag in tags)
