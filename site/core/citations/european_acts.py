"""European regulations and directives by number: code, CELEX and ELI. Works on folded text. Pure."""

import re
from dataclasses import dataclass

_INSTITUTION = r"(?:EU|EG|EEG|UE|CE|CEE|EC|EEC|Euratom|JBZ|JAI|JHA)"
_REGULATION = r"verordening|reglement|regulation|reg\.|regl\.|vo\.?"
_DIRECTIVE = r"richtlijn|directive|dir\.|rl\.?"
_IMPLEMENTING = r"uitvoerings|gedelegeerde |implementing |delegated "
_PAIR = (
    r"(?P<{0}first>\d{{1,4}})/(?P<{0}second>\d{{1,4}})(?P<{0}suffix>/" + _INSTITUTION + r")?(?![\w/]|[.,]\d)"
)
#: A number with the word before it, or without a word but with the institution behind it.
NUMBERED = (
    rf"(?:(?P<eu_special>{_IMPLEMENTING})?(?:(?P<eu_reg>{_REGULATION})|(?P<eu_dir>{_DIRECTIVE}))"
    r"(?P<eu_execution> d'execution| delegue)?(?: van de raad| du conseil| van de commissie"
    r"| de la commission)?"
    rf" ?(?:\({_INSTITUTION}(?:, {_INSTITUTION})?\))? ?(?:n(?:r\.?|°|o\.?|\.|umber)? ?)?)?"
    + _PAIR.format("eu_")
)
NUMBER_BEHIND = re.compile(r",? ?\(?(?:n(?:r\.?|°|o\.?) ?)?" + _PAIR.format("") + r"\)?", re.IGNORECASE)
CODE = re.compile(r"(?P<kind>reg|dir)-(?P<first>\d+)-(?P<second>\d+)")
CELEX_LETTERS = {"reg": "R", "dir": "L"}
#: The year from which regulations, too, are numbered with the year first.
YEAR_FIRST_SINCE = 2015
#: Two digits that can only be a year of the last century.
OLDEST_SHORT_YEAR = 57


@dataclass(frozen=True)
class EuropeanAct:
    """A regulation or directive by year and number."""

    kind: str
    year: int
    count: int
    is_year_first: bool

    @property
    def code(self) -> str:
        """The code in the way of the reference data: `dir-2013-32`, `reg-604-2013`."""
        order = (self.year, self.count) if self.is_year_first else (self.count, self.year)
        return f"{self.kind}-{order[0]}-{order[1]}"

    @property
    def celex(self) -> str:
        """The CELEX number: `32013R0604`."""
        return f"3{self.year}{CELEX_LETTERS[self.kind]}{self.count:04}"

    @property
    def eli(self) -> str:
        """The address of the European Legislation Identifier."""
        return f"http://data.europa.eu/eli/{self.kind}/{self.year}/{self.count}/oj"


def read_year(text: str) -> int:
    """The year that a part of a number states; zero where it is none."""
    if re.fullmatch(r"(?:19|20)\d\d", text):
        return int(text)
    return 1900 + int(text) if len(text) == 2 and int(text) >= OLDEST_SHORT_YEAR else 0


def read_pair(kind: str, first: str, second: str) -> EuropeanAct | None:
    """The act with these two numbers, or nothing where neither is a year.

    >>> read_pair("reg", "604", "2013").code, read_pair("reg", "2024", "1351").code
    ('reg-604-2013', 'reg-2024-1351')
    """
    leading, trailing = read_year(first), read_year(second)
    if kind == "dir":
        return EuropeanAct(kind, leading, int(second), True) if leading else None
    if leading >= YEAR_FIRST_SINCE:
        return EuropeanAct(kind, leading, int(second), True)
    return EuropeanAct(kind, trailing, int(first), False) if trailing else None


def read_numbered(match: re.Match[str]) -> EuropeanAct | None:
    """The act that a match of `NUMBERED` names; implementing acts have numbers of another series."""
    if match["eu_special"] or match["eu_execution"]:
        return None
    if not (match["eu_reg"] or match["eu_dir"] or match["eu_suffix"]):
        return None
    first, second = match["eu_first"], match["eu_second"]
    is_directive = match["eu_dir"] or (not match["eu_reg"] and read_year(first))
    return read_pair("dir" if is_directive else "reg", first, second)


def read_code(code: str) -> EuropeanAct | None:
    """The act with this code."""
    match = CODE.fullmatch(code)
    return read_pair(match["kind"], match["first"], match["second"]) if match else None


def get_kind(code: str) -> str:
    """`reg` or `dir` of a code, else nothing."""
    match = CODE.fullmatch(code)
    return match["kind"] if match else ""
