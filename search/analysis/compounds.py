"""Splits Dutch compounds into the words of our field that they are made of."""

from collections.abc import Iterator
from functools import cache

from .stemmers import get_stemmer
from .word_lists import read_words

SHORTEST_COMPOUND = 7
SHORTEST_PART = 3
LINKS = ("", "s", "en", "er", "e", "n")


@cache
def _get_parts() -> frozenset[str]:
    return read_words("compound_parts.nl.txt")


@cache
def _get_part_stems() -> frozenset[str]:
    return frozenset(map(get_stemmer("nl"), _get_parts()))


def split_compound(word: str) -> tuple[str, ...]:
    """The fewest known words that make up a folded word, or nothing where they leave a rest.

    A word that is a notion of its own splits too: `gezinshereniging` into `gezin`, `hereniging`.
    """
    if len(word) < SHORTEST_COMPOUND or not word.isalpha():
        return ()
    splits = sorted(_split(word, whole=word), key=len)
    return splits[0] if splits else ()


def split_deeply(word: str) -> tuple[str, ...]:
    """All parts, and the parts of those that are compounds themselves."""
    parts = split_compound(word)
    return tuple(dict.fromkeys(inner for part in parts for inner in (part, *split_deeply(part))))


def is_notion(word: str) -> bool:
    """Whether the word, in this form or another, stands in the list as one part."""
    return word in _get_parts() or get_stemmer("nl")(word) in _get_part_stems()


def _split(word: str, *, whole: str) -> Iterator[tuple[str, ...]]:
    if word != whole and is_notion(word):
        yield (word,)
    for end in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        head = word[:end]
        if head not in _get_parts():
            continue
        for link in LINKS:
            rest = word[end + len(link) :]
            if word.startswith(link, end) and len(rest) >= SHORTEST_PART:
                for tail in _split(rest, whole=whole):
                    yield (head, *tail)
