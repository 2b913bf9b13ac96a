"""CELEX numbers, the identifiers of EUR-Lex: of acts (sector 3) and of cases (sector 6). Pure."""

import re
from dataclasses import dataclass

from .addresses import EUR_LEX
from .found import JudgmentCitation
from .spelling import tidy

CELEX = re.compile(
    r"(?P<sector>\d)(?P<year>\d{4})(?P<kind>[A-Z]{1,2})(?P<number>\d{4})(?P<rest>(?:R?\(\d\d\))?(?:-\d{8})?)"
)
#: Judgments and orders of the two courts in Luxembourg; opinions and the like have no record here.
COURTS = {"CJ": ("hvj", "C"), "CO": ("hvj", "C"), "TJ": ("gerecht-eu", "T"), "TO": ("gerecht-eu", "T")}
CASES = "6"
#: Before 1989 the Court of Justice was alone and its case numbers had no letter.
FIRST_YEAR_WITH_LETTERS = 1989


@dataclass(frozen=True)
class Celex:
    """The parts of an identifier."""

    text: str
    sector: str
    year: int
    kind: str
    number: int

    def build_citation(self) -> JudgmentCitation | None:
        """The case as a citation would name it; nothing for acts and opinions.

        >>> parse_celex("62017CJ0163").build_citation().numbers
        ('C-163/17',)
        """
        if self.sector != CASES or self.kind not in COURTS:
            return None
        court, letter = COURTS[self.kind]
        head = f"{letter}-" if letter == "T" or self.year >= FIRST_YEAR_WITH_LETTERS else ""
        number = f"{head}{self.number}/{self.year % 100:02}"
        return JudgmentCitation(start=0, end=len(self.text), text=self.text, court=court, numbers=(number,))

    def build_url(self, language: str) -> str:
        """The page of EUR-Lex."""
        return EUR_LEX.format(language=language.upper(), uri=f"CELEX:{self.text}")


def parse_celex(text: str) -> Celex | None:
    """The parts of a CELEX number, with or without its name before it; nothing for another text.

    >>> parse_celex("celex: 32013r0604").sector
    '3'
    """
    plain = tidy(text).upper().removeprefix("CELEX:").strip()
    match = CELEX.fullmatch(plain)
    if match is None:
        return None
    return Celex(plain, match["sector"], int(match["year"]), match["kind"], int(match["number"]))
