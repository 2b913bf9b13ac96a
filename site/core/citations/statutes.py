"""Citations of articles of acts, regulations, directives and treaties in folded text."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .article_forms import format_article
from .article_lists import ListReader
from .article_refs import AND, HEAD
from .folding import FoldedText
from .found import StatuteCitation
from .instruments import InstrumentFound, find_instruments, is_european

#: Between the articles and their act: `van de`, `de la`, `of the`, a remark in brackets.
LINK = re.compile(
    r"[ ,]{0,3}(?:\([^()\n]{1,60}\)[ ,]{0,2})?"
    r"(?:(?:van|uit|in|bij|onder|der|des|du|de la|de l'|de|d'|of|from|vd\.?|v\.d\.|dans|in fine)(?: "
    r"|(?<=')))?"
    r"(?:(?:de|het|deze|the|la|le|l')(?: |(?<=')))?"
    r"(?:(?:dezelfde|voormelde|voornoemde|genoemde|bovenvermelde|gewijzigde|gecoordineerde|oude|nieuwe"
    r"|huidige|eu|eu-|europese|"
    r"belgische?|belgian|said|amended|recast|herschikte|precite|precitee|susvisee|ancienne?|nouvelle"
    r"|organieke|"
    r"former|current|internationale?|council|\(EU\)|\(herschikking\))[ -]){0,2}",
    re.IGNORECASE,
)
LONGEST_LINK = 90
#: How far around the word for “article” its act may stand.
BEFORE_HEAD, BEHIND_HEAD = 160, 480
#: The act may stand first: `Vreemdelingenwet, artikel 9bis`.
BEHIND_ACT = re.compile(r",? \(?|: ?", re.IGNORECASE)
#: What shows that the articles belong to something that follows.
GOES_ON = re.compile(r"[ ,]{0,2}(?:van|uit|du|de|d'|of|des|der)\b", re.IGNORECASE)


@dataclass(frozen=True)
class StatuteFound:
    """Where a citation stands in the folded text, and what it cites."""

    start: int
    end: int
    instrument: str
    articles: tuple[str, ...]


def find_statutes(folded: FoldedText) -> Iterator[tuple[StatuteCitation, tuple[int, int]]]:
    """The citations, each with its span in the folded text."""
    for found in scan(folded.text):
        start, end = folded.locate(found.start, found.end)
        yield (
            StatuteCitation(
                start=start,
                end=end,
                text=folded.source[start:end],
                instrument=found.instrument,
                articles=found.articles,
            ),
            (found.start, found.end),
        )


def scan(text: str) -> Iterator[StatuteFound]:
    """Goes from one word for “article” to the next."""
    instruments = find_instruments(text, list_regions(text))
    starts = [instrument.start for instrument in instruments]
    at = 0
    for head in HEAD.finditer(text):
        if head.start() < at:
            continue
        reader = ListReader(text, head.end(), head["word"]).read()
        if not reader.references:
            continue
        ahead = find_ahead(text, reader.end, instruments, starts)
        if ahead is not None:
            for found in read_on(text, head.start(), reader, ahead, instruments, starts):
                yield found
                at = found.end
            continue
        behind = find_behind(text, head.start(), instruments, starts)
        if behind is not None and behind.start >= at and GOES_ON.match(text, reader.end) is None:
            yield build(behind.start, reader.end, reader, behind.code)
        # The articles in the list were read: none of them has an act of its own ahead.
        at = reader.end


def list_regions(text: str) -> Iterator[tuple[int, int]]:
    """The surroundings of each word for “article”, those that overlap as one: only there acts are looked"
    " for."""
    start, end = 0, 0
    for head in HEAD.finditer(text):
        if head.start() - BEFORE_HEAD > end:
            if end:
                yield start, end
            start = max(0, head.start() - BEFORE_HEAD)
        end = min(len(text), head.end() + BEHIND_HEAD)
    if end:
        yield start, end


def read_on(
    text: str,
    start: int,
    reader: ListReader,
    instrument: InstrumentFound,
    instruments: Sequence[InstrumentFound],
    starts: Sequence[int],
) -> Iterator[StatuteFound]:
    """The citation, and those that go on without the word: `art. 3 EVRM en 4 Handvest`."""
    following: InstrumentFound | None = instrument
    while following is not None:
        yield build(start, following.end, reader, following.code)
        link = AND.match(text, following.end)
        if link is None or not text[link.end() : link.end() + 1].isdigit():
            return
        start = link.end()
        reader = ListReader(text, start).read()
        following = find_ahead(text, reader.end, instruments, starts) if reader.references else None


def build(start: int, end: int, reader: ListReader, code: str) -> StatuteFound:
    """The citation of what was read, in the way of the instrument."""
    european = is_european(code)
    articles = [format_article(reference, is_european=european) for reference in reader.references]
    return StatuteFound(start, end, code, tuple(dict.fromkeys(articles)))


def find_ahead(
    text: str, end: int, instruments: Sequence[InstrumentFound], starts: Sequence[int]
) -> InstrumentFound | None:
    """The instrument that follows, when only small words stand between."""
    index = bisect_left(starts, end)
    if index == len(instruments) or starts[index] - end > LONGEST_LINK:
        return None
    gap = text[end : starts[index]]
    return instruments[index] if gap and LINK.fullmatch(gap) else None


def find_behind(
    text: str, start: int, instruments: Sequence[InstrumentFound], starts: Sequence[int]
) -> InstrumentFound | None:
    """The instrument right before the word for “article”."""
    index = bisect_left(starts, start) - 1
    if index < 0 or not 0 < start - instruments[index].end <= 3:
        return None
    gap = text[instruments[index].end : start]
    return instruments[index] if BEHIND_ACT.fullmatch(gap) else None
