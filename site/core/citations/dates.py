"""Dates as texts in Dutch, French, English and German write them. Works on folded text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS: dict[str, int] = {
    name: month
    for month, names in enumerate(
        (
            "januari janvier january januar janner jan janv",
            "februari fevrier february februar feb febr fevr fev",
            "maart mars march marz mrt mar",
            "april avril apr avr",
            "mei mai may",
            "juni juin june jun",
            "juli juillet july jul juil",
            "augustus aout august aug",
            "september septembre sept sep",
            "oktober octobre october okt oct",
            "november novembre nov",
            "december decembre dezember dec dez",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
#: As a part of longer patterns: one day in any of the spellings.
DATE_PATTERN = (
    rf"(?:\d{{1,2}}(?:er|e|ste|de|st|nd|rd|th|\.)?(?: of)? (?:{_MONTH})\.?,? \d{{4}}"
    rf"|(?:{_MONTH})\.? \d{{1,2}}(?:st|nd|rd|th)?, \d{{4}}"
    r"|\d{1,2}(?P<{0}>[-./]) ?\d{1,2}(?P={0}) ?\d{4}|\d{4}-\d{2}-\d{2})(?![\d/]|[-.,]\d)"
).replace("{0}", "{separator}")
DATE = re.compile(r"(?<![\w./,-])" + DATE_PATTERN.replace("{separator}", "separator"), re.IGNORECASE)
FIRST_YEAR, LAST_YEAR = 1800, 2199
ISO_YEAR_DIGITS = 4


@dataclass(frozen=True)
class DateFound:
    """A date and where it stands."""

    start: int
    end: int
    day: date


def read_date(text: str) -> date | None:
    """The day that a text states, or nothing where there is no such day.

    >>> read_date("1er aout 2025"), read_date("31/02/2020")
    (datetime.date(2025, 8, 1), None)
    """
    numbers = re.findall(r"\d+", text)
    words = [word for word in re.findall(r"[a-z]+", text.lower()) if word in MONTHS]
    if words:
        day, month, year = numbers[0], MONTHS[words[0]], numbers[1]
    elif len(numbers[0]) == ISO_YEAR_DIGITS:
        year, month, day = numbers[0], int(numbers[1]), numbers[2]
    else:
        day, month, year = numbers[0], int(numbers[1]), numbers[2]
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def find_dates(text: str) -> Iterator[DateFound]:
    """Every date in a folded text."""
    for match in DATE.finditer(text):
        day = read_date(match[0])
        if day:
            yield DateFound(match.start(), match.end(), day)
