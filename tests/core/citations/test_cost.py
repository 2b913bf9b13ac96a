"""Reading takes a number of steps that grows with the text and no faster, whatever the text."""

import re
import sys
from re import _constants as codes
from re import _parser as parser

import pytest

from core.citations import (
    article_refs,
    case_numbers,
    clusters,
    courts,
    dates,
    ecli,
    ecli_facts,
    european_acts,
    gaps,
    instruments,
    judgments,
    statutes,
)
from core.citations.scanner import find_citations

HOSTILE = [
    "art. 1, ",
    "art. 1 en 2, § 3, ",
    "artikel 1 van de ",
    "C-1/10 en ",
    "RvV ",
    "RvV nr. 123.456, ",
    "RvV 26 mei 2020, ",
    "arrest van ",
    "nr. nr. ",
    "v. België en ",
    "1/10, ",
    "1.234.",
    "((((",
    "[[GC] ",
    "ECLI:",
    "ECLI:EU:C:2019:",
    "wet van 15 ",
    "Aa v. Bb, ",
    "§§§ 1 ",
    "a" * 50,
    " " * 50,
    "\n",
    "\u00ad-",
]
SIZES = (4_000, 16_000)
#: Calls of Python functions by character; a hundred kilobytes then stay well below a second.
MOST_CALLS_A_CHARACTER = 60


def count_calls(text: str) -> int:
    """The Python and C functions that reading a text calls."""
    calls = 0

    def count(_frame, event, _argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        find_citations(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_the_steps_grow_with_the_text_and_no_faster(piece):
    find_citations("art. 3 EVRM, EHRM nr. 30696/09")
    small, large = (count_calls((piece * size)[:size]) for size in SIZES)
    assert large <= MOST_CALLS_A_CHARACTER * SIZES[1]
    assert large <= small * (SIZES[1] // SIZES[0]) * 1.25 + 2_000


def list_patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern that is put to a text."""
    modules = (
        article_refs,
        case_numbers,
        clusters,
        dates,
        ecli_facts,
        european_acts,
        gaps,
        instruments,
        judgments,
        statutes,
    )
    found = {
        f"{module.__name__}.{name}": value
        for module in modules
        for name, value in vars(module).items()
        # Those of `ecli` are only put to the last part of an ECLI, which has 25 characters at most.
        if isinstance(value, re.Pattern) and not hasattr(ecli, name)
    }
    found |= {f"step {index}": pattern for index, (_step, pattern) in enumerate(article_refs.STEP_PATTERNS)}
    found["courts"] = courts.get_pattern()
    found["instruments"] = instruments.get_pattern()
    found["states"] = judgments.get_state_before()
    return found


def list_repeats(tree, inside: int = 1):
    """The most often that each repeated part of a pattern can come, with what it stands in."""
    for code, value in tree:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            _low, high, body = value
            simple = len(body) == 1 and body[0][0] in (codes.IN, codes.LITERAL, codes.NOT_LITERAL, codes.ANY)
            yield inside, int(high), simple
            yield from list_repeats(body, inside * (1 if high <= 1 else int(high)))
        elif code is codes.BRANCH:
            for branch in value[1]:
                yield from list_repeats(branch, inside)
        elif code is codes.SUBPATTERN:
            yield from list_repeats(value[3], inside)
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            yield from list_repeats(value[1], inside)


@pytest.mark.parametrize("name", list_patterns())
def test_no_pattern_repeats_without_bound_inside_a_repeat(name):
    pattern = list_patterns()[name]
    unbounded = int(codes.MAXREPEAT)
    for inside, high, simple in list_repeats(parser.parse(pattern.pattern, pattern.flags)):
        assert high < unbounded or (simple and inside == 1), pattern.pattern[:80]
        assert inside <= 12, pattern.pattern[:80]
