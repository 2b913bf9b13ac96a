"""Marks what a question met in a text, and picks the part that shows it best; the output is safe HTML."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString

from .analysis.analyzers import exact_mark, field_language, get_analyzer
from .analysis.words import WORD, fold
from .plan import Plan

EXCERPT_LENGTH = 280
LEAD = 60
# A long text is read piece by piece, until a passage shows all that the question asks.
PIECE_LENGTH = 8_000
MOST_PIECES = 40
ELLIPSIS = "…"

_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Match:
    """A stretch of a text, and the number of the wish that it meets."""

    start: int
    end: int
    wish: int


class Matcher:
    """Finds in texts of one language what a plan asks for."""

    def __init__(self, plan: Plan, language: str) -> None:
        self._marks = get_analyzer(language).marks
        self._words = _collect_words(plan, field_language(language))
        self._sequences = _collect_sequences(plan)
        self._first_words = {exact_mark(word) for word in self._sequences}
        self.wishes = len(plan.groups) + len(plan.required)

    def find(self, text: str) -> list[Match]:
        """All matches, in the order of the text."""
        marks = self._marks
        wanted = self._words.keys()
        words = set(WORD.findall(text))
        met = [word for word in words if not wanted.isdisjoint(marks[word])]
        found = {match.start: match for match in self._find_words(text, met)} if met else {}
        if self._first_words and not all(self._first_words.isdisjoint(marks[word]) for word in words):
            found |= {match.start: match for match in self._find_sequences(text)}
        return [found[start] for start in sorted(found)]

    def _find_words(self, text: str, words: list[str]) -> Iterator[Match]:
        forms = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
        for match in re.finditer(rf"(?<![^\W_])(?:{forms})(?![^\W_])", text):
            wish = next(self._words[mark] for mark in self._marks[match[0]] if mark in self._words)
            yield Match(match.start(), match.end(), wish)

    def _find_sequences(self, text: str) -> Iterator[Match]:
        spans = [(match.start(1), match.end(1)) for match in WORD.finditer(text)]
        folded = [fold(text[start:end]) for start, end in spans]
        for position, word in enumerate(folded):
            for sequence, wish in self._sequences.get(word, ()):
                last = position + len(sequence)
                if tuple(folded[position:last]) == sequence:
                    yield Match(spans[position][0], spans[last - 1][1], wish)


def mark_all(text: str, matcher: Matcher) -> SafeString:
    """The whole text, its matches marked."""
    return _mark(text, matcher.find(text), 0, len(text))


def build_excerpt(text: str, matcher: Matcher) -> SafeString:
    """The passage that meets most wishes, its matches marked; the beginning where none is met."""
    best: tuple[tuple[int, int], int, list[Match]] | None = None
    for offset, piece in _cut_pieces(text):
        matches = [Match(m.start + offset, m.end + offset, m.wish) for m in matcher.find(piece)]
        for index, match in enumerate(matches):
            inside = [m for m in matches[index : index + 40] if m.end <= match.start + EXCERPT_LENGTH - LEAD]
            worth = len({m.wish for m in inside}), len(inside)
            if best is None or worth > best[0]:
                best = worth, match.start, inside
        if best and best[0][0] >= matcher.wishes:
            break
    if best is None:
        return _cut(text, [], 0)
    return _cut(text, best[2], max(0, best[1] - LEAD))


def count_wishes(text: str, matcher: Matcher) -> int:
    """How many of the wishes a text meets, as far as it is read."""
    met: set[int] = set()
    for _, piece in _cut_pieces(text):
        met |= {match.wish for match in matcher.find(piece)}
        if len(met) >= matcher.wishes:
            break
    return len(met)


def _cut(text: str, matches: list[Match], start: int) -> SafeString:
    if start:
        # Begin with a whole word, but never after the first match.
        space = _SPACES.search(text, start, start + LEAD)
        start = space.end() if space else start
    end = min(len(text), start + EXCERPT_LENGTH)
    if end < len(text):
        space_before = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
        last = max((match.end for match in matches), default=start)
        end = space_before if space_before >= last and space_before > start else end
    before = f"{ELLIPSIS} " if start else ""
    after = f" {ELLIPSIS}" if end < len(text) else ""
    inside = [match for match in matches if match.start >= start and match.end <= end]
    return SafeString(f"{before}{_mark(text, inside, start, end).strip()}{after}")


def _mark(text: str, matches: list[Match], start: int, end: int) -> SafeString:
    parts: list[str] = []
    position = start
    for match in matches:
        if match.start < position:
            continue
        parts.append(_escape(text[position : match.start]))
        parts.append(f"<mark>{_escape(text[match.start : match.end])}</mark>")
        position = match.end
    parts.append(_escape(text[position:end]))
    return SafeString("".join(parts))


def _escape(text: str) -> str:
    return escape(_SPACES.sub(" ", text))


def _cut_pieces(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for _ in range(MOST_PIECES):
        if start >= len(text):
            return
        end = start + PIECE_LENGTH
        space = text.rfind(" ", start, end) if end < len(text) else -1
        end = space if space > start else end
        yield start, text[start:end]
        start = end


def _collect_words(plan: Plan, field: str) -> dict[str, int]:
    wishes: dict[str, int] = {}
    for wish, group in enumerate(plan.groups):
        for clause in (clause for rivals in group.rivals for clause in rivals):
            if clause.field == f"body_{field}":
                wishes.update(dict.fromkeys(clause.terms, wish))
        wishes.update(dict.fromkeys(map(exact_mark, group.exact), wish))
    return wishes


def _collect_sequences(plan: Plan) -> Mapping[str, list[tuple[tuple[str, ...], int]]]:
    wanted = [(words, wish) for wish, group in enumerate(plan.groups) for words in group.sequences]
    wanted += [(words, len(plan.groups) + wish) for wish, words in enumerate(plan.required)]
    by_first: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for words, wish in wanted:
        by_first.setdefault(words[0], []).append((words, wish))
    return by_first
