"""Finds the names of courts in folded text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from .court_names import FAMILIES, FOREIGN, NAMES, PLACES, SIDES, WEAK, build_family_pattern

# `CE-markering` and `ondernemings-CC` name no court, nor does the end of `2013/32/CE`.
BEFORE, AFTER = r"(?<![\w-])(?<!\d/)", r"(?!\w|-(?!arrest|beschikking)\w)"
SIDE_MARKS = {"nl": re.compile(r"\b(?:nl|neerl)\b"), "fr": re.compile(r"\bfr\b")}


@dataclass(frozen=True)
class CourtFound:
    """A court's code and where it is named; a weak name stands for other things too."""

    start: int
    end: int
    code: str
    is_weak: bool = False


@cache
def get_pattern() -> re.Pattern[str]:
    """All names in one pattern, a group for each court or family."""
    parts = [rf"(?P<{code.replace('-', '_')}>{pattern})" for code, pattern in NAMES.items()]
    families = [rf"(?P<{family}>{build_family_pattern(family)})" for family in FAMILIES]
    return re.compile(BEFORE + "(?:" + "|".join([*families, *parts]) + ")" + AFTER, re.IGNORECASE)


@cache
def get_places() -> dict[str, dict[str, str]]:
    """The end of the code by the place's name, for each family."""
    return {
        family: {name: code for code, names in places.items() for name in names.split("|")}
        for family, places in PLACES.items()
    }


def find_courts(text: str) -> Iterator[CourtFound]:
    """Every court that a folded text names."""
    for match in get_pattern().finditer(text):
        group = next(name for name in (*FAMILIES, *(code.replace("-", "_") for code in NAMES)) if match[name])
        code = name_family(match, group) if group in FAMILIES else group.replace("_", "-")
        yield CourtFound(match.start(), match.end(), code, is_weak=match[0] in WEAK)


def name_family(match: re.Match[str], family: str) -> str:
    """The court of the place and the language side; the family alone where the place decides nothing."""
    place = (match[f"{family}_1"] or match[f"{family}_2"] or "").lower()
    ending = get_places()[family].get(place)
    if ending is None:
        return family
    code = f"{family}-{ending}"
    return f"{code}{find_side(match[0].lower())}" if code == "arbrb-brussel" else code


def find_side(name: str) -> str:
    """The end that the language side of a tribunal in Brussels gives to the code."""
    for side, pattern in SIDES.items():
        if re.search(pattern, name) or SIDE_MARKS[side].search(name):
            return f"-{side}"
    return ""


def is_foreign(code: str) -> bool:
    """Whether a code stands for a court of another state."""
    return code == FOREIGN
