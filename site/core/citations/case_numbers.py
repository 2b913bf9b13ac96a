"""Finds what may be the number of a judgment in folded text, and what stands before it.

A shape says which courts number like that; which court it is, the words around it decide.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum


class Shape(Enum):
    """The form of a number."""

    EU = "C-163/17"
    EU_LOOSE = "C 163/17"
    CASSATION = "P.20.1057.N"
    CASSATION_LOOSE = "P 20 1057 N"
    PAIR = "30696/09"
    YEARED = "81/2020"
    ROLE = "2022/KB/23"
    GROUPED = "269.083"
    PLAIN = "269083"
    REFUGEE_COMMISSION = "02-0648/F1408"


class Marker(Enum):
    """What a word before a number says of it."""

    NONE = ""
    NUMBER = "nr."
    APPLICATION = "req."
    CASE = "zaak"
    ROLE = "A.R."


PATTERN = re.compile(
    r"(?<![\w/.,-])(?:"
    r"(?P<eu>[CTct](?P<gap>-| |)0*\d{1,4}(?P<bar>[/-])\d{2}(?:[ -]?PPU| [PR]\b| RX(?:-II)?| DEP"
    r"| REV)?)(?![\w/])"
    r"|(?P<cassation>[A-Z]\.\d{2}\.\d{4}\.[A-Z](?:/\d{1,2})?)(?![\w])"
    r"|(?P<cassation_loose>[A-Z][. ]?\d{2}[. ]?\d{4}[. ]?[A-Z])(?![\w/])"
    r"|(?P<commission>\d{2}-\d{3,4}/[A-Z]\d{1,5}[a-z]?)(?![\w/])"
    r"|(?P<role>\d{4}/[A-Z]{1,3}/\d{1,6}|\d{2,4}/\d{1,6}/[A-Z]|\d{4}/\d{3,6})(?![\w/]|[.,-]\d)"
    r"|(?P<pair>\d{1,6}/\d{2})(?![\w/]|[.,-]\d)"
    r"|(?P<yeared>\d{1,3}/\d{4})(?![\w/]|[.,-]\d)"
    r"|(?P<grouped>\d{1,3}(?P<dot>[., ])\d{3})(?![\w/%€]|[-/]\d|[.,]\d| \d{2,3}\b| ?(?:euros?|EUR)\b)"
    r"|(?P<plain>\d{3,6})(?![\w/%€]|[-/]\d|[.,]\d| \d{2,3}\b| ?(?:euros?|EUR)\b)"
    r")"
)
SHAPES = {
    "eu": Shape.EU,
    "cassation": Shape.CASSATION,
    "cassation_loose": Shape.CASSATION_LOOSE,
    "commission": Shape.REFUGEE_COMMISSION,
    "role": Shape.ROLE,
    "pair": Shape.PAIR,
    "yeared": Shape.YEARED,
    "grouped": Shape.GROUPED,
    "plain": Shape.PLAIN,
}
#: How far back the words before a number may reach.
LOOK_BACK = 64
_JOINED = r"(?:joined |gevoegde |verenigde |(?:aff(?:\.|aires?) )?(?:jtes|jointes) )?"
_NUMBER = r"(?:(?P<many>nrs|nos|n°s|n°°|numeros|nummers|numbers)|nr|no|n°|n|numero|nummer|number)[.:]? ?°? ?"
_APPLICATION = (
    r"(?:requetes?|req|applications?|appl|app|verzoekschrift(?:en)?|klacht|beschwerde)[.]? ?(?:n(?:umber)? )?"
)
_CASE = rf"{_JOINED}(?:zaak|zaken|affaires?|aff|cases?|rs|rechtssachen?|jtes|jointes)[.]? ?"
_ROLE = r"(?:R\. ?G|A\. ?R|RG|AR|rol(?:nummers?|nr)?|role|rep|dossier du role)[.:]? ?"
MARKERS = re.compile(
    rf"(?:(?<=\W)|^)(?P<mark>(?:(?P<application>{_APPLICATION})|(?P<case>{_CASE})|(?P<role>{_ROLE}))?"
    rf"(?:met |avec le |with )?(?P<number>{_NUMBER})?)$",
    re.IGNORECASE,
)
RULING = re.compile(
    r"(?<!\w)(?P<word>arrest(?:en|s)?|arret(?:s)?|judge?ments?|rulings?|beschikking(?:en)?|ordonnances?"
    r"|orders?"
    r"|vonnis(?:sen)?|jugements?|uitspra(?:ak|ken)|beschluss|urteil|urt\.|decisions?|beslissing(?:en)?)"
    r"(?: (?:RvV|RvS|GwH|CCE|CE))?,? ?(?:(?:met|avec le|with|with the) )?$",
    re.IGNORECASE,
)
#: Words for what only courts give; a decision may be anybody's.
COURTS_WORDS = ("arrest", "arret")
GRAND_CHAMBER = re.compile(r"[\[(](?:GC|GK|Gde Ch\.?)[\])],? ?$")


@dataclass(frozen=True)
class NumberFound:
    """A number as written, its shape, what marks it, and where the marks begin."""

    start: int
    end: int
    raw: str
    shape: Shape
    marker: Marker = Marker.NONE
    is_many: bool = False
    ruling: str = ""
    is_grand_chamber: bool = False
    number_start: int = field(default=0)

    @property
    def is_marked(self) -> bool:
        """Whether a word before it says that it is a number."""
        return self.marker is not Marker.NONE or bool(self.ruling)


def find_numbers(text: str) -> Iterator[NumberFound]:
    """Everything in a folded text that looks like a number of a judgment."""
    for match in PATTERN.finditer(text):
        group = next(name for name in SHAPES if match[name])
        shape = SHAPES[group]
        if shape is Shape.EU and (match["gap"] != "-" or (match["bar"] == "-" and match[0][0].islower())):
            shape = Shape.EU_LOOSE
        yield describe(text, match, shape)


def describe(text: str, match: re.Match[str], shape: Shape) -> NumberFound:
    """The number with the words before it."""
    before = text[max(0, match.start() - LOOK_BACK) : match.start()]
    marks = MARKERS.search(before)
    mark = marks["mark"] if marks else ""
    ahead = before[: len(before) - len(mark)]
    ruling = RULING.search(ahead)
    return NumberFound(
        start=match.start() - len(mark),
        end=match.end(),
        raw=match[0],
        shape=shape,
        marker=name_marker(marks) if marks and mark else Marker.NONE,
        is_many=bool(marks and marks["many"])
        or bool(ruling and ruling["word"].lower() in ("arresten", "arrets")),
        ruling=ruling[0] if ruling else "",
        is_grand_chamber=bool(GRAND_CHAMBER.search(ahead)),
        number_start=match.start(),
    )


def name_marker(marks: re.Match[str]) -> Marker:
    """The most telling of the words."""
    for group, marker in (
        ("application", Marker.APPLICATION),
        ("case", Marker.CASE),
        ("role", Marker.ROLE),
        ("number", Marker.NUMBER),
    ):
        if marks[group]:
            return marker
    return Marker.NONE
