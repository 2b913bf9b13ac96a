"""Marks what a question met in a text, and picks the part that shows it best; the output is safe HTML."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import takewhile

from django.utils.safestring import SafeString

from .analysis.analyzers import exact_mark, field_language, get_analyzer
from .analysis.words import WORD, find_words, fold
from .plan import Plan

EXCERPT_LENGTH = 280
LEAD = 60
# So many occurrences of one form are enough to choose a passage from.
MOST_OCCURRENCES = 200
ELLIPSIS = "…"


@dataclass(frozen=True)
class Match:
    """A stretch of a text, and the number of the wish that it meets."""

    start: int
    end: int
    wish: int


@dataclass(frozen=True)
class ReadText:
    """A text, its spaces made single, with its distinct words: found once, when it is indexed."""

    text: str
    words: tuple[str, ...]

    @classmethod
    def read(cls, text: str) -> "ReadText":
        """The text with its words, found now."""
        return cls(text, tuple(dict.fromkeys(find_words(text))))


class Matcher:
    """Finds in texts of one language what a plan asks for."""

    def __init__(self, plan: Plan, language: str) -> None:
        self._marks = get_analyzer(language).marks
        self._wishes = _collect_words(plan, field_language(language))
        self._sequences = _collect_sequences(plan)
        self._unmet: set[str] = set()
        self.wishes = len(plan.groups) + len(plan.required)

    def find(self, read: ReadText) -> list[Match]:
        """All matches, in the order of the text."""
        found = {
            start: Match(start, end, wish)
            for word, wish in self._get_met(read.words)
            for start, end in _find_occurrences(read.text, word)
        }
        found |= {match.start: match for match in self._find_sequences(read)}
        return [found[start] for start in sorted(found)]

    def count_wishes(self, read: ReadText) -> int:
        """How many of the wishes a text meets."""
        met = {wish for _, wish in self._get_met(read.words)}
        return len(met | {match.wish for match in self._find_sequences(read)})

    def _get_met(self, words: Iterable[str]) -> list[tuple[str, int]]:
        marks, wishes = self._marks, self._wishes
        wanted = wishes.keys()
        # The texts of one answer share most of their words; each is looked at once.
        candidates = set(words) - self._unmet
        met = {word for word in candidates if not wanted.isdisjoint(marks[word])}
        self._unmet |= candidates - met
        return [(word, next(wishes[mark] for mark in marks[word] if mark in wishes)) for word in met]

    def _find_sequences(self, read: ReadText) -> Iterator[Match]:
        if not self._sequences:
            return
        for first in read.words:
            for sequence, wish in self._sequences.get(fold(first), ()):
                for start, _ in _find_occurrences(read.text, first):
                    end = _follow(read.text, start, sequence)
                    if end is not None:
                        yield Match(start, end, wish)


def mark_all(text: str, matcher: Matcher) -> SafeString:
    """The whole text, its matches marked."""
    return _mark(text, matcher.find(ReadText.read(text)), 0, len(text))


def build_excerpt(read: ReadText, matcher: Matcher) -> SafeString:
    """The passage that meets most wishes, its matches marked; the beginning where none is met."""
    matches = matcher.find(read)
    best: list[Match] = []
    worth = (0, 0)
    for index, match in enumerate(matches):
        limit = match.start + EXCERPT_LENGTH - LEAD
        inside = list(takewhile(lambda other: other.end <= limit, matches[index:]))  # noqa: B023 - used at once
        own_worth = len({other.wish for other in inside}), len(inside)
        if own_worth > worth:
            best, worth = inside, own_worth
    return _cut(read.text, best, max(0, best[0].start - LEAD) if best else 0)


def _find_occurrences(text: str, word: str) -> Iterator[tuple[int, int]]:
    position = 0
    for _ in range(MOST_OCCURRENCES):
        start = text.find(word, position)
        if start < 0:
            return
        position = end = start + len(word)
        if not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum():
            yield start, end


def _follow(text: str, start: int, sequence: Sequence[str]) -> int | None:
    """Where a sequence of folded words that starts here ends, or None where it does not go on."""
    end = None
    words = WORD.finditer(text, start)
    for expected in sequence:
        match = next(words, None)
        if match is None or fold(match[1]) != expected:
            return None
        end = match.end(1)
    return end


def _cut(text: str, matches: list[Match], start: int) -> SafeString:
    if start:
        # Begin with a whole word, but never after the first match.
        space = text.find(" ", start, start + LEAD)
        start = space + 1 if space >= 0 else start
    end = min(len(text), start + EXCERPT_LENGTH)
    if end < len(text):
        space_before = text.rfind(" ", start, end)
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
        parts.append(escape(text[position : match.start]))
        parts.append(f"<mark>{escape(text[match.start : match.end])}</mark>")
        position = match.end
    parts.append(escape(text[position:end]))
    return SafeString("".join(parts))


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
