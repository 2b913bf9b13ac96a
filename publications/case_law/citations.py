"""Citations to copy: VENA in Dutch, the Belgian way in French, the court's way in English. Pure."""

from datetime import date

from babel import Locale as BabelLocale
from babel.dates import format_date as babel_format_date
from django.conf import settings

from core.citations.numbers import NO_BREAK_SPACE, format_number

# Numbers that say by their form what they are take no “n°” before them.
COURTS_WITH_SPEAKING_NUMBERS = frozenset({"hvj", "gerecht-eu", "cass"})


def format_date(day: date, language: str) -> str:
    """A day as it is written in running text: `26 maart 2024`, `1er août 2025`."""
    text = babel_format_date(day, "d MMMM y", locale=BabelLocale.parse(language, sep="-"))
    return f"1er{text[1:]}" if language == "fr" and day.day == 1 else text


def build_citation(
    *,
    court_code: str,
    court: str,
    decided_date: date,
    number: str,
    ecli: str,
    name: str,
    language: str | None,
) -> str:
    """One line that names a judgment; `court` is its abbreviation in the language.

    Sources: V&A, Juridische verwijzingen (Dutch); Guide des citations, références et abréviations
    juridiques (French).
    """
    language = language or settings.LANGUAGE_CODE
    day = format_date(decided_date, language)
    printed = format_number(number, court=court_code, language=language)
    if language == "nl":
        return f"{', '.join(filter(None, [f'{court} {day}', printed, ecli, name])).rstrip('.')}."
    if printed and court_code not in COURTS_WITH_SPEAKING_NUMBERS:
        printed = f"{'n°' if language == 'fr' else 'no.'}{NO_BREAK_SPACE}{printed}"
    return ", ".join(filter(None, [court, day, name, printed, ecli]))
