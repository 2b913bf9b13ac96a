"""Citations to copy: VENA in Dutch, the Belgian way in French, the court's way in English. Pure."""

from datetime import date

from django.conf import settings

from core.citations.numbers import NO_BREAK_SPACE, format_number
from core.citations.references import format_day

# Numbers that say by their form what they are take no “n°” before them.
COURTS_WITH_SPEAKING_NUMBERS = frozenset({"hvj", "gerecht-eu", "cass"})


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
    day = format_day(decided_date, language)
    printed = format_number(number, court=court_code, language=language)
    if language == "nl":
        return f"{', '.join(filter(None, [f'{court} {day}', printed, ecli, name])).rstrip('.')}."
    if printed and court_code not in COURTS_WITH_SPEAKING_NUMBERS:
        printed = f"{'n°' if language == 'fr' else 'no.'}{NO_BREAK_SPACE}{printed}"
    return ", ".join(filter(None, [court, day, name, printed, ecli]))
