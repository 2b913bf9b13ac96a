"""What a visitor asks: the question, and the tree that its text parses into."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from .analysis.words import clean_text, find_words

Sort = Literal["relevance", "date"]

PAGE_SIZE = 10
MOST_WORDS = 64
LONGEST_TEXT = 10_000
NEGATION = "NOT"

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″＂", '"'))
# The groups of a number written with spaces belong together: `269 083`.
_PIECE = re.compile(
    r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"|(?P<token>\d{1,3}(?:\s\d{3})+(?!\w)|[^\s"]+))'
)
_INITIALS = re.compile(r"^(?:[^\W\d_]{1,2}\.)+[^\W\d_]{0,2}\.?$")


@dataclass(frozen=True, kw_only=True)
class SearchQuery:
    """One question to the engine; `filters` holds codes by facet name, any of which may match."""

    text: str = ""
    language: str = "nl"
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: Sort = "relevance"
    page: int = 1
    page_size: int = PAGE_SIZE

    @property
    def offset(self) -> int:
        """How many hits come before this page."""
        return (self.page - 1) * self.page_size


@dataclass(frozen=True)
class Term:
    """A word that a hit should have."""

    word: str


@dataclass(frozen=True)
class Phrase:
    """Words that stand one after the other: a quotation, or a number such as `C-163/17`."""

    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class QueryTree:
    """A parsed text: what a hit should, must and must not have.

    `tokens` are the parts as written that may be, or join into, an identifier.
    """

    wanted: tuple[Term | Phrase, ...] = ()
    required: tuple[Phrase, ...] = ()
    excluded: tuple[Term | Phrase, ...] = ()
    tokens: tuple[str, ...] = ()
    is_cut: bool = False


def parse_query(text: str) -> QueryTree:
    """Reads quotation marks, `-word`, `-"phrase"` and `NOT word`; anything else is words. Never fails."""
    pieces = list(_find_pieces(text[:LONGEST_TEXT]))
    counted = 0
    kept: list[_Piece] = []
    for piece in pieces:
        counted += max(1, len(find_words(piece.text)))
        if counted > MOST_WORDS and kept:
            break
        kept.append(piece)
    return QueryTree(
        wanted=tuple(node for piece in kept if piece.role == "wanted" for node in _build_nodes(piece.text)),
        required=tuple(
            Phrase(words) for piece in kept if piece.role == "required" and (words := _words(piece.text))
        ),
        excluded=tuple(node for piece in kept if piece.role == "excluded" for node in _build_excluded(piece)),
        tokens=tuple(token for piece in kept if piece.role != "excluded" for token in piece.text.split()),
        is_cut=len(kept) < len(pieces) or len(text) > LONGEST_TEXT,
    )


@dataclass(frozen=True)
class _Piece:
    text: str
    role: Literal["wanted", "required", "excluded"]


def _find_pieces(text: str) -> Iterator[_Piece]:
    text = clean_text(text).translate(_QUOTES)
    if text.count('"') % 2:
        # A quotation mark that nobody closed says nothing.
        text = " ".join(text.rsplit('"', 1))
    is_shouted = not any(character.islower() for character in text)
    is_negated = False
    for match in _PIECE.finditer(text):
        phrase, token = match["phrase"], match["token"]
        if token == NEGATION and not is_shouted:
            is_negated = True
        elif match["minus"] or is_negated:
            yield _Piece(phrase or token or "", "excluded")
            is_negated = False
        else:
            yield _Piece(token, "wanted") if phrase is None else _Piece(phrase, "required")


def _build_nodes(token: str) -> Iterator[Term | Phrase]:
    words = _words(token)
    is_number = any(character.isdigit() for character in token)
    if len(words) > 1 and (is_number or _INITIALS.match(token)):
        yield Phrase(words)
    else:
        yield from map(Term, words)


def _build_excluded(piece: _Piece) -> Iterator[Term | Phrase]:
    words = _words(piece.text)
    if len(words) > 1:
        yield Phrase(words)
    else:
        yield from map(Term, words)


def _words(text: str) -> tuple[str, ...]:
    return tuple(find_words(text)[:MOST_WORDS])
