"""Dates as people type them. Pure."""

import re
import unicodedata
from datetime import date
from enum import StrEnum

from core.citations.dates import MONTHS

#: Dublin III applies since 2014; no period of the table is longer than a few years.
FIRST_YEAR, LAST_YEAR = 2000, 2090
NUMBERS = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})")
ISO = re.compile(r"(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})")
WORDS = re.compile(r"(\d{1,2})(?:er|e|ste|de|st|nd|rd|th|\.)?\s+(?:of\s+)?([a-z]+)\.?,?\s+(\d{4})")
LONGEST = 40


class Fault(StrEnum):
    """Why a text gives no date."""

    UNREADABLE = "unreadable"
    NO_SUCH_DAY = "no-such-day"
    OUT_OF_RANGE = "out-of-range"


class TypedDateError(ValueError):
    """A text that gives no date that can be counted with."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def read_typed_date(text: str) -> date:
    """The day that a text gives: 31/12/2026, 31-12-2026, 31.12.2026, 31 december 2026 or 2026-12-31.

    >>> read_typed_date("31/12/2026") == read_typed_date(" 31 décembre 2026 ") == date(2026, 12, 31)
    True
    >>> read_typed_date("30/2/2026")
    Traceback (most recent call last):
    publications.time_limits.typed_dates.TypedDateError: no-such-day
    """
    year, month, day = split_date(text)
    # A month or a day that no year has is impossible, whatever the year.
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        raise TypedDateError(Fault.NO_SUCH_DAY)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise TypedDateError(Fault.OUT_OF_RANGE)
    try:
        return date(year, month, day)
    except ValueError as error:
        raise TypedDateError(Fault.NO_SUCH_DAY) from error


def split_date(text: str) -> tuple[int, int, int]:
    """Year, month and day as a text gives them, whether or not there is such a day."""
    plain = fold(text[: LONGEST + 1])
    if len(plain) > LONGEST:
        raise TypedDateError(Fault.UNREADABLE)
    if match := ISO.fullmatch(plain):
        return int(match[1]), int(match[2]), int(match[3])
    if match := NUMBERS.fullmatch(plain):
        return int(match[3]), int(match[2]), int(match[1])
    match = WORDS.fullmatch(plain)
    if match and match[2] in MONTHS:
        return int(match[3]), MONTHS[match[2]], int(match[1])
    raise TypedDateError(Fault.UNREADABLE)


def fold(text: str) -> str:
    """Lower case without accents, space around or marks of direction."""
    letters = unicodedata.normalize("NFKD", text.strip().lower())
    return "".join(char for char in letters if unicodedata.category(char) not in {"Mn", "Cf"})
