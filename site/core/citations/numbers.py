"""Numbers of judgments: how each court writes them, and how readers do.

Pure: no database. Courts are named by their code; a court without a rule of its own keeps its numbers
as written.
"""

import re
from collections.abc import Callable

from django.utils.translation import gettext as _

from .spelling import squash, tidy

NO_BREAK_SPACE = "\u00a0"
PREFIX = re.compile(
    r"^(?:(?:arrest|arrêt|judgment|case|cases|zaak|zaken|affaire|affaires|appl\.?|application)\s+)?"
    r"(?:(?:nrs?|nos?|n)\s*(?:\.|°|º)\s*|(?:nrs?|nos?|nummer|numéro|number)\s+|n[°º]\s*|°\s*)?",
    re.IGNORECASE,
)
EU_CASE = re.compile(
    r"^(?:(?P<court>[CTF])[- ]?)?0*(?P<number>\d{1,4})[-/](?P<year>\d{2})"
    r"(?:[- ]?(?P<suffix>[A-Z][A-Z ()-]*))?$"
)
STRASBOURG = re.compile(r"^0*(\d{1,6})[-/](\d{2})$")
CONSTITUTIONAL = re.compile(r"^0*(\d{1,3})[-/](\d{4})$")
CASSATION = re.compile(r"^([A-Z])[. ]?(\d{2})[. ]?(\d{4})[. ]?([A-Z]{1,2})$")
DIGITS = re.compile(r"^\d{1,7}$")
# Before 1989 the Court of Justice was alone and its case numbers had no letter.
LAST_YEARS_WITHOUT_LETTER = range(53, 89)


class InvalidNumberError(ValueError):
    """A number that the court cannot have given; the message says what it should look like."""


def normalise_number(raw: str, *, court: str) -> str:
    """The court's own spelling, as it is stored.

    Raises InvalidNumberError where the court is known never to number in this way.

    >>> normalise_number("nr. 203 684", court="rvv")
    '203684'
    >>> normalise_number("c 578/16 ppu", court="hvj")
    'C-578/16 PPU'
    """
    text = PREFIX.sub("", tidy(raw)).rstrip(" .,;")
    if not squash(text):
        raise InvalidNumberError(_("A number needs at least one letter or digit."))
    return RULES.get(court, keep_as_written)(text)


def keep_as_written(text: str) -> str:
    """The number of a court that follows no pattern known here."""
    return text


def normalise_digits(text: str) -> str:
    """The integer of the Council for Alien Law Litigation: `203684`."""
    digits = re.sub(r"[ .]", "", text)
    if not DIGITS.match(digits):
        raise InvalidNumberError(_("This court numbers with digits only, such as 203 684."))
    return str(int(digits))


def normalise_grouped_digits(text: str) -> str:
    """The Council of State's number with its dot: `259.259`."""
    digits = re.sub(r"[ .]", "", text)
    if not DIGITS.match(digits):
        raise InvalidNumberError(_("This court numbers with digits only, such as 259.259."))
    return group_thousands(digits, ".")


def normalise_constitutional(text: str) -> str:
    """Number and year: `81/2020`."""
    match = CONSTITUTIONAL.match(text.replace(" ", ""))
    if not match:
        raise InvalidNumberError(_("This court numbers with a number and a year, such as 81/2020."))
    return f"{match[1]}/{match[2]}"


def normalise_cassation(text: str) -> str:
    """`P.20.1057.N`; numbers from before that form came into use stay as written."""
    upper = text.upper()
    match = CASSATION.match(upper)
    return ".".join(match.groups()) if match else upper


def normalise_eu_case(text: str, default_letter: str) -> str:
    """`C-163/17`, with what follows the number, such as PPU."""
    match = EU_CASE.match(re.sub(r"\s*([-/])\s*", r"\1", text.upper()))
    if not match:
        raise InvalidNumberError(_("This court numbers with a number and a year, such as C-163/17."))
    letter = match["court"]
    if letter is None and not (default_letter == "C" and int(match["year"]) in LAST_YEARS_WITHOUT_LETTER):
        letter = default_letter
    number = f"{match['number']}/{match['year']}"
    suffix = f" {match['suffix'].strip()}" if match["suffix"] else ""
    return f"{letter}-{number}{suffix}" if letter else f"{number}{suffix}"


def normalise_strasbourg(text: str) -> str:
    """The application number: `30696/09`."""
    match = STRASBOURG.match(text.replace(" ", ""))
    if not match:
        raise InvalidNumberError(
            _("This court numbers applications with a number and a year, such as 30696/09.")
        )
    return f"{match[1]}/{match[2]}"


RULES: dict[str, Callable[[str], str]] = {
    "rvv": normalise_digits,
    "rvs": normalise_grouped_digits,
    "gwh": normalise_constitutional,
    "cass": normalise_cassation,
    "hvj": lambda text: normalise_eu_case(text, "C"),
    "gerecht-eu": lambda text: normalise_eu_case(text, "T"),
    "ehrm": normalise_strasbourg,
}


def group_thousands(digits: str, separator: str) -> str:
    """`203684` as `203.684`; fewer than four digits stay together."""
    head = len(digits) % 3
    groups = [digits[:head]] if head else []
    groups += [digits[start : start + 3] for start in range(head, len(digits), 3)]
    return separator.join(groups)


def format_number(number: str, *, court: str, language: str | None) -> str:
    """The number as it is printed in a language: `203.684` in Dutch, with a hard space elsewhere."""
    if court == "rvv" and number.isdigit():
        return group_thousands(number, "." if language == "nl" else NO_BREAK_SPACE)
    return number


def build_spellings(number: str, *, court: str) -> tuple[str, ...]:
    """The spellings of a number that readers type, the stored one first."""
    forms = [number, *(format_number(number, court=court, language=language) for language in ("nl", "fr"))]
    return tuple(dict.fromkeys(form.replace(NO_BREAK_SPACE, " ") for form in forms))
