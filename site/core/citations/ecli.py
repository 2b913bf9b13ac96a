"""The European Case Law Identifier: its grammar, and what single courts put in it. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from .numbers import normalise_number
from .spelling import squash, tidy

GRAMMAR = re.compile(
    r"^ECLI:(?P<country>[A-Z]{2}):(?P<court>[A-Z][A-Z0-9]{0,6}):(?P<year>\d{4}):(?P<ordinal>[A-Z0-9.]{1,25})$"
)
DATED = re.compile(r"^[A-Z]+\.(\d{8})\.")
RVSCE = re.compile(r"^[A-Z]+\.(\d{1,3}(?:\.\d{3})*)$")
GHCC = re.compile(r"^[A-Z]+\.(\d{3})[A-Z]?$")
STRASBOURG = re.compile(r"^(?P<month>\d\d)(?P<day>\d\d)(?:JUD|DEC|ADV|REP)(?P<number>\d{7})(?P<year>\d\d)$")
LUXEMBOURG = re.compile(r"^\d{1,5}$")
# No ECLI is in use there: whoever gives one has made it up.
COURTS_WITHOUT_ECLI = frozenset({"rvv", "vbv"})
COUNTRIES = {"BE": "BE", "EU": "EU", "CE": "CE"}


class InvalidEcliError(ValueError):
    """A text that is no ECLI; the message says what is wrong with it."""


@dataclass(frozen=True)
class Ecli:
    """The parts of an identifier."""

    country: str
    court: str
    year: int
    ordinal: str

    def __str__(self) -> str:
        return f"ECLI:{self.country}:{self.court}:{self.year:04}:{self.ordinal}"


@dataclass(frozen=True)
class EcliIssue:
    """What does not fit between an ECLI and its record; an error refuses it, a warning only tells."""

    message: str
    is_error: bool = True


def parse_ecli(raw: str) -> Ecli:
    """The identifier in a text, whose first part and case may differ; raises InvalidEcliError.

    >>> str(parse_ecli("eu:c:2019:218"))
    'ECLI:EU:C:2019:218'
    """
    text = tidy(raw).replace(" ", "").upper().rstrip(".")
    if not text.startswith("ECLI:"):
        text = f"ECLI:{text}"
    match = GRAMMAR.match(text)
    if match:
        return Ecli(match["country"], match["court"], int(match["year"]), match["ordinal"])
    if text.count(":") != 4:
        raise InvalidEcliError(
            _("An ECLI has five parts with colons between them, such as ECLI:EU:C:2019:218.")
        )
    raise InvalidEcliError(
        _(
            "This is no valid ECLI: after the country come the code of the court, a year of four digits, "
            "and at most 25 letters, digits and dots."
        )
    )


def normalise_ecli(raw: str) -> str:
    """The full identifier in capitals; raises InvalidEcliError."""
    return str(parse_ecli(raw))


def find_issues(
    raw: str,
    *,
    court: str,
    jurisdiction: str,
    ecli_code: str,
    numbers: Sequence[str],
    decided_date: date | None,
) -> list[EcliIssue]:
    """What in a valid ECLI contradicts the court, the numbers (joined ones too) or the date of its record."""
    ecli = parse_ecli(raw)
    if court in COURTS_WITHOUT_ECLI:
        return [EcliIssue(_("This court uses no ECLI: leave the field empty."))]
    country = COUNTRIES.get(jurisdiction)
    if (country and ecli.country != country) or (ecli_code and ecli.court != ecli_code):
        return [EcliIssue(_("This ECLI belongs to another court."))]
    return list(filter(None, find_pattern_issues(ecli, numbers, decided_date)))


def find_pattern_issues(
    ecli: Ecli, numbers: Sequence[str], decided_date: date | None
) -> list[EcliIssue | None]:
    """Applies the pattern of the court, where one is known."""
    match (ecli.country, ecli.court):
        case ("EU", _court):
            return [
                None if LUXEMBOURG.match(ecli.ordinal) else build_pattern_issue("ECLI:EU:C:2019:218"),
                compare_year(ecli, decided_date),
            ]
        case ("CE", "ECHR"):
            return check_strasbourg(ecli, numbers, decided_date)
        case ("BE", "RVSCE"):
            return [*check_number(ecli, RVSCE, numbers, "rvs"), compare_year(ecli, decided_date)]
        case ("BE", "GHCC"):
            counts = [number.partition("/")[0] for number in numbers]
            return [*check_number(ecli, GHCC, counts, ""), compare_year(ecli, decided_date)]
        case ("BE", _court):
            return [compare_dated(ecli, decided_date)]
    return []


def build_pattern_issue(example: str) -> EcliIssue:
    """The issue that the last part does not have the form that the court uses."""
    return EcliIssue(
        _("The last part is not what this court uses, as in %(example)s.") % {"example": example}
    )


def check_number(
    ecli: Ecli, pattern: re.Pattern[str], numbers: Sequence[str], court: str
) -> list[EcliIssue | None]:
    """Compares the number inside the last part with the record's."""
    match = pattern.match(ecli.ordinal)
    if not match:
        example = "ECLI:BE:RVSCE:2024:ARR.259.259" if court == "rvs" else "ECLI:BE:GHCC:2020:ARR.081"
        return [build_pattern_issue(example)]
    inside = normalise_number(match[1], court=court).lstrip("0")
    return [compare_numbers(inside, numbers)]


def check_strasbourg(ecli: Ecli, numbers: Sequence[str], decided_date: date | None) -> list[EcliIssue | None]:
    """Month, day, kind and application number make up the last part."""
    match = STRASBOURG.match(ecli.ordinal)
    if not match:
        return [build_pattern_issue("ECLI:CE:ECHR:2011:0121JUD003069609")]
    issues: list[EcliIssue | None] = [compare_numbers(f"{int(match['number'])}/{match['year']}", numbers)]
    stated = f"{ecli.year:04}{match['month']}{match['day']}"
    if decided_date and stated != decided_date.strftime("%Y%m%d"):
        issues.append(EcliIssue(_("The date in the ECLI is not the date of the judgment.")))
    return issues


def compare_numbers(inside: str, numbers: Sequence[str]) -> EcliIssue | None:
    """An issue where the record has numbers and none is the one inside."""
    known = {squash(number) for number in numbers if number}
    if not known or squash(inside) in known:
        return None
    return EcliIssue(
        _("The number in the ECLI, %(number)s, is not the number of the judgment.") % {"number": inside}
    )


def compare_year(ecli: Ecli, decided_date: date | None) -> EcliIssue | None:
    """An issue where the ECLI states another year."""
    if decided_date is None or ecli.year == decided_date.year:
        return None
    return EcliIssue(_("The year in the ECLI is not the year of the judgment."))


def compare_dated(ecli: Ecli, decided_date: date | None) -> EcliIssue | None:
    """A warning where the day differs: Belgian courts have published decisions under another day's ECLI."""
    match = DATED.match(ecli.ordinal)
    if match is None or decided_date is None or match[1] == decided_date.strftime("%Y%m%d"):
        return compare_year(ecli, decided_date) if match is None else None
    return EcliIssue(_("The date in the ECLI is not the date of the judgment."), is_error=False)
