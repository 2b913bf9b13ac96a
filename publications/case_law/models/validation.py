"""What a judgment's facts must satisfy together, with messages that say how to mend them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from core.citations.ecli import InvalidEcliError, find_issues, normalise_ecli
from core.citations.numbers import InvalidNumberError, normalise_number
from publications.case_law.official_hosts import HostKind, classify_url
from publications.case_law.party_names import find_full_name

if TYPE_CHECKING:
    from .judgments import Judgment

Errors = dict[str, str]


def clean_judgment(judgment: Judgment) -> None:
    """Normalises number and ECLI in place; raises ValidationError by field."""
    if judgment.court_id is None:
        return
    errors: Errors = {}
    clean_number(judgment, errors)
    clean_ecli(judgment, errors)
    if not judgment.number and not judgment.ecli and not errors:
        errors["number"] = _("Give a number or an ECLI: without either nobody can find the judgment.")
    if judgment.decided_date and judgment.decided_date > timezone.localdate():
        errors["decided_date"] = _("This date lies in the future.")
    clean_official_url(judgment, errors)
    if judgment.is_withdrawn and not judgment.withdrawn_reason.strip():
        errors["withdrawn_reason"] = _("Say why the judgment is withdrawn; readers see it.")
    if errors:
        raise ValidationError(errors)


def clean_number(judgment: Judgment, errors: Errors) -> None:
    """Stores the court's own spelling."""
    if not judgment.number:
        return
    try:
        judgment.number = normalise_number(judgment.number, court=judgment.court.code)
    except InvalidNumberError as error:
        errors["number"] = str(error)


def clean_ecli(judgment: Judgment, errors: Errors) -> None:
    """Stores the full form and checks it against court, numbers and date."""
    if not judgment.ecli:
        judgment.ecli = None
        return
    try:
        judgment.ecli = normalise_ecli(judgment.ecli)
    except InvalidEcliError as error:
        errors["ecli"] = str(error)
        return
    messages = [issue.message for issue in get_ecli_issues(judgment) if issue.is_error]
    if messages:
        errors["ecli"] = " ".join(messages)


def get_ecli_issues(judgment: Judgment):
    """What in the ECLI does not fit the record, warnings included."""
    court = judgment.court
    joined = [row.number for row in judgment.joined_numbers.all()]
    return find_issues(
        judgment.ecli or "",
        court=court.code,
        jurisdiction=court.jurisdiction,
        ecli_code=court.ecli_code,
        numbers=[judgment.number, *joined],
        decided_date=judgment.decided_date,
    )


def clean_official_url(judgment: Judgment, errors: Errors) -> None:
    """Refuses a third party's page as the official text."""
    if not judgment.official_url:
        return
    court = judgment.court
    host = classify_url(judgment.official_url, jurisdiction=court.jurisdiction, website=court.website)
    if host is HostKind.THIRD_PARTY:
        errors["official_url"] = _("This is a third party's page: a source, never the official text.")


def get_warnings(judgment: Judgment) -> dict[str, str]:
    """What an editor should look at again, by field; nothing here refuses a record."""
    warnings: dict[str, str] = {}
    court = judgment.court
    full_name = "" if court.names_parties else find_full_name(judgment.name)
    if full_name:
        message = _("“%(name)s” looks like a person's full name, which this court does not publish.")
        warnings["name"] = message % {"name": full_name}
    if judgment.ecli:
        notices = [issue.message for issue in get_ecli_issues(judgment) if not issue.is_error]
        if notices:
            warnings["ecli"] = " ".join(notices)
    if judgment.official_url:
        host = classify_url(judgment.official_url, jurisdiction=court.jurisdiction, website=court.website)
        if host is HostKind.UNKNOWN:
            warnings["official_url"] = _("This is not known as an address of the court; check it.")
    return warnings
