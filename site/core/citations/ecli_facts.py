"""Finds ECLIs in folded text, and what an ECLI itself tells of its judgment."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .dates import read_date
from .ecli import DATED, GHCC, RVSCE, STRASBOURG, Ecli, InvalidEcliError, parse_ecli
from .numbers import normalise_number

PATTERN = re.compile(
    r"(?<![\w:])(?:ECLI ?: ?(?:[A-Z]{2}) ?: ?|EU ?: ?(?=[CTF] ?:))[A-Z][A-Z0-9]{0,6} ?: ?\d{4} ?: ?"
    r"[A-Z0-9]{1,25}(?:\.[A-Z0-9]{1,25}){0,6}(?![\w:])",
    re.IGNORECASE,
)
#: The courts of the codes that are known for certain.
COURTS: dict[tuple[str, str], str] = {
    ("BE", "RVSCE"): "rvs",
    ("BE", "GHCC"): "gwh",
    ("BE", "CASS"): "cass",
    ("BE", "CTLIE"): "arbh-luik",
    ("EU", "C"): "hvj",
    ("EU", "T"): "gerecht-eu",
    ("CE", "ECHR"): "ehrm",
}


@dataclass(frozen=True)
class EcliFacts:
    """What an identifier states of its judgment; empty where it states nothing."""

    ecli: str
    court: str = ""
    number: str = ""
    decided_date: date | None = None


@dataclass(frozen=True)
class EcliFound:
    """An identifier and where it stands."""

    start: int
    end: int
    facts: EcliFacts


def find_eclis(text: str) -> Iterator[EcliFound]:
    """Every ECLI in a folded text, with or without its first part."""
    for match in PATTERN.finditer(text):
        try:
            yield EcliFound(match.start(), match.end(), read_ecli(parse_ecli(match[0])))
        except InvalidEcliError:
            continue


def read_ecli(ecli: Ecli) -> EcliFacts:
    """Court, number and date, as far as the court puts them in.

    >>> read_ecli(parse_ecli("ECLI:CE:ECHR:2011:0121JUD003069609")).number
    '30696/09'
    """
    court = COURTS.get((ecli.country, ecli.court), "")
    number, day = "", None
    if court == "ehrm" and (match := STRASBOURG.match(ecli.ordinal)):
        number = f"{int(match['number'])}/{match['year']}"
        day = read_date(f"{ecli.year:04}-{match['month']}-{match['day']}")
    elif court == "rvs" and (match := RVSCE.match(ecli.ordinal)):
        number = normalise_number(match[1], court="rvs")
    elif court == "gwh" and (match := GHCC.match(ecli.ordinal)):
        number = f"{int(match[1])}/{ecli.year}"
    elif ecli.country == "BE" and (match := DATED.match(ecli.ordinal)):
        day = read_date(f"{match[1][:4]}-{match[1][4:6]}-{match[1][6:]}")
    return EcliFacts(str(ecli), court, number, day)
