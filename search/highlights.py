"""Marks what a question met in a text, and picks the part that shows it best; the output is safe HTML."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import islice, takewhile
from typing import NamedTuple

from django.utils.safestring import SafeString

from .analysis.analyzers import exact_mark, field_language, get_analyzer
from .analysis.words import WORD, fold
from .plan import Plan

Sequences = list[tuple[tuple[str, ...], int]]
Firsts = list[tuple[str, Sequences]]

EXCERPT_LENGTH = 280
LEAD = 60
# So many occurrences of one form are enough to choose a passage from.
MOST_OCCURRENCES = 200
ELLIPSIS = "…"
NO_BREAK_SPACE = "\u00a0"
MARKUP = re.compile("[&<>\"']")


class Match(NamedTuple):
    """A stretch of a text, and the number of the wish that it meets."""

    start: int
    end: int
    wish: int


@dataclass(frozen=True)
class ReadWork:
    """Title and text in one language, their distinct words found once, when they are indexed."""

    title: str
    text: str
    words: frozenset[str]


class Matcher:
    """Finds in works of one language what a plan asks for."""

    def __init__(self, plan: Plan, language: str) -> None:
        self._vocabulary = get_analyzer(language).get_vocabulary()
        self._wishes = _collect_words(plan, field_language(language))
        self._sequences = _collect_sequences(plan)
        self._forms: dict[str, int] = {}
        self._vocabulary_size = -1

    def get_met(self, work: ReadWork) -> "MetWords":
        """What of a work's words is asked for."""
        forms = self._get_forms(work.words)
        words = {word: forms[word] for word in work.words.intersection(forms)}
        return MetWords(words, self._get_firsts(work.words) if self._sequences else [])

    def _get_firsts(self, words: frozenset[str]) -> Firsts:
        return [
            (word, sequences)
            for first, sequences in self._sequences.items()
            for word in words.intersection(self._vocabulary.get_forms(exact_mark(first)))
        ]

    def _get_forms(self, words: frozenset[str]) -> dict[str, int]:
        vocabulary = self._vocabulary
        vocabulary.learn(words)
        if len(vocabulary) != self._vocabulary_size:
            self._vocabulary_size = len(vocabulary)
            self._forms = {
                form: wish for mark, wish in self._wishes.items() for form in vocabulary.get_forms(mark)
            }
        return self._forms


class MetWords:
    """The words of a work that a plan asks for, and those that may begin a sequence."""

    def __init__(self, words: Mapping[str, int], firsts: Firsts) -> None:
        self._words = words
        self._firsts = firsts

    def find(self, text: str) -> list[Match]:
        """All matches in a text of the work, in order."""
        found = {
            start: Match(start, end, wish)
            for word, wish in self._words.items()
            for start, end in _find_occurrences(text, word)
        }
        found |= {match.start: match for match in self._find_sequences(text)}
        return [found[start] for start in sorted(found)]

    def count_wishes(self, work: ReadWork) -> int:
        """How many of the wishes the work meets."""
        sequences = {match.wish for text in (work.title, work.text) for match in self._find_sequences(text)}
        return len(sequences.union(self._words.values()))

    def mark_all(self, text: str) -> SafeString:
        """The whole text, its matches marked."""
        return _mark(text, self.find(text), 0, len(text))

    def build_excerpt(self, text: str) -> SafeString:
        """The passage that meets most wishes, its matches marked; the beginning where none is met."""
        matches = self.find(text)
        best: list[Match] = []
        worth = (0, 0)
        for index, match in enumerate(matches):
            inside = _take_passage(matches, index, match.start + EXCERPT_LENGTH - LEAD)
            own_worth = len({other.wish for other in inside}), len(inside)
            if own_worth > worth:
                best, worth = inside, own_worth
        return _cut(text, best, max(0, best[0].start - LEAD) if best else 0)

    def _find_sequences(self, text: str) -> Iterator[Match]:
        for first, sequences in self._firsts:
            for start, _ in _find_occurrences(text, first):
                for sequence, wish in sequences:
                    end = _follow(text, start, sequence)
                    if end is not None:
                        yield Match(start, end, wish)


def _take_passage(matches: list[Match], first: int, limit: int) -> list[Match]:
    return list(takewhile(lambda match: match.end <= limit, islice(matches, first, None)))


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
    # Bound to its word, so that it never stands alone on a line.
    before = f"{ELLIPSIS}{NO_BREAK_SPACE}" if start else ""
    after = f"{NO_BREAK_SPACE}{ELLIPSIS}" if end < len(text) else ""
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
    # Most stretches hold nothing to escape, and one look is cheaper than five replacements.
    return escape(text) if MARKUP.search(text) else text


def _collect_words(plan: Plan, field: str) -> dict[str, int]:
    wishes: dict[str, int] = {}
    for wish, group in enumerate(plan.groups):
        for clause in (clause for rivals in group.rivals for clause in rivals):
            if clause.field == f"body_{field}":
                wishes.update(dict.fromkeys(clause.terms, wish))
        wishes.update(dict.fromkeys(map(exact_mark, group.exact), wish))
    return wishes


def _collect_sequences(plan: Plan) -> dict[str, Sequences]:
    wanted = [(words, wish) for wish, group in enumerate(plan.groups) for words in group.sequences]
    wanted += [(words, len(plan.groups) + wish) for wish, words in enumerate(plan.required)]
    by_first: dict[str, Sequences] = {}
    for words, wish in wanted:
        by_first.setdefault(words[0], []).append((words, wish))
    return by_first
