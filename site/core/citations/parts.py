"""The parts of citations of judgments in a folded text, in their order and without overlaps."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from .case_numbers import NumberFound, Shape, find_numbers
from .courts import CourtFound, find_courts
from .dates import DateFound, find_dates
from .ecli_facts import EcliFound, find_eclis

Part = CourtFound | NumberFound | DateFound | EcliFound
Span = tuple[int, int]
#: An unmarked run of digits says nothing below this length.
FEWEST_DIGITS = 5
LAST_IN_CITATION = re.compile(r"(?<=\d), (?!(?:19|20)\d\d\b)\d{3,4}(?:\.?$|\. |[;)]|, [A-Z])")


def find_parts(text: str, *, taken: Sequence[Span] = ()) -> list[Part]:
    """All parts; an ECLI goes before a date, a date before a court, a court before a number."""
    kept: list[Part] = []
    occupied = list(taken)
    finders: tuple[Iterable[Part], ...] = (
        find_eclis(text),
        find_dates(text),
        find_courts(text),
        (number for number in find_numbers(text) if tells_something(number, text)),
    )
    for parts in finders:
        free = list(drop_overlapping(parts, occupied))
        kept += free
        occupied = sorted([*occupied, *((get_core_start(part), part.end) for part in free)])
    kept.sort(key=lambda part: (get_core_start(part), part.end))
    return list(clip_marks(kept, taken))


def clip_marks(parts: Iterable[Part], taken: Sequence[Span]) -> Iterator[Part]:
    """The parts, none of which takes words from the one before it for its own marks."""
    ends = iter([*(end for _start, end in taken), sys.maxsize])
    last, next_taken = 0, next(ends)
    for part in parts:
        while next_taken <= get_core_start(part):
            last, next_taken = max(last, next_taken), next(ends)
        yield replace(part, start=last) if isinstance(part, NumberFound) and part.start < last else part
        last = max(last, part.end)


def get_core_start(part: Part) -> int:
    """Where a part itself begins, without the words that mark it."""
    return part.number_start if isinstance(part, NumberFound) else part.start


def tells_something(number: NumberFound, text: str) -> bool:
    """Leaves out years, amounts and the like: short runs of digits and `173,581` that nothing marks.

    A short number that ends a citation stays: the Council's first judgments are printed so in Dutch.
    """
    if number.shape is Shape.GROUPED and "," in number.raw:
        return number.is_marked
    is_long = number.shape is not Shape.PLAIN or len(number.raw) >= FEWEST_DIGITS
    return is_long or number.is_marked or LAST_IN_CITATION.match(text, number.start - 2) is not None


def drop_overlapping(parts: Iterable[Part], occupied: Sequence[Span]) -> Iterator[Part]:
    """The parts that touch none of the spans; both are in order."""
    index = 0
    for part in parts:
        start = get_core_start(part)
        while index < len(occupied) and occupied[index][1] <= start:
            index += 1
        if index == len(occupied) or part.end <= occupied[index][0]:
            yield part
