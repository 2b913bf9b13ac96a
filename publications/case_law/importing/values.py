"""Reads single values: codes, dates, addresses, sources, other decisions."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext

from core.citations.ecli import InvalidEcliError, normalise_ecli
from core.citations.numbers import InvalidNumberError, normalise_number

from .collector import RowIssues
from .records import DecisionReference, Source
from .report import printable
from .vocabulary import Vocabulary, find_court, find_nearest, fold

_check_url = URLValidator(schemes=["http", "https"])


def read_code(value: str, known: Mapping[str, str], *path: str, issues: RowIssues) -> str:
    """The code that a spelling stands for; unknown is an error with the nearest known one."""
    code = known.get(fold(value))
    if code is None:
        issues.error(*path, code="unknown-code", reason=describe_unknown(value, known))
    return code or ""


def read_codes(
    values: Iterable[str], known: Mapping[str, str], *path: str, issues: RowIssues
) -> tuple[str, ...]:
    """The codes that spellings stand for, each once, in the row's order."""
    codes = [read_code(value, known, *path, issues=issues) for value in values]
    return tuple(dict.fromkeys(filter(None, codes)))


def describe_unknown(value: str, known: Mapping[str, Any]) -> str:
    """That a code is not known, and which known one looks like it."""
    reason = gettext("“%(value)s” is not known here.") % {"value": printable(value, longest=80)}
    if nearest := find_nearest(value, known):
        reason += " " + gettext("Was “%(nearest)s” meant?") % {"nearest": nearest}
    return reason


def read_date(value: str, *path: str, issues: RowIssues, today: date) -> date | None:
    """A day that exists and does not lie ahead."""
    try:
        day = date.fromisoformat(value[:10])
    except ValueError:
        reason = gettext("“%(value)s” is not a day of the calendar.") % {"value": printable(value)}
        issues.error(*path, code="bad-date", reason=reason)
        return None
    if day > today:
        issues.error(*path, code="future-date", reason=gettext("This date lies in the future."))
        return None
    return day


def is_web_address(value: str) -> bool:
    """Whether a text is a full address with http or https."""
    try:
        _check_url(value)
    except ValidationError:
        return False
    return True


def read_sources(values: Iterable[str | dict[str, str]], *path: str, issues: RowIssues) -> tuple[Source, ...]:
    """Sources with a title each; an address alone is titled by its host."""
    sources = (_read_source(value, *path, issues=issues) for value in values)
    return tuple(dict.fromkeys(source for source in sources if source))


def _read_source(value: str | dict[str, str], *path: str, issues: RowIssues) -> Source | None:
    if isinstance(value, str):
        value = {"url": value} if "://" in value else {"title": value}
    title, url = (" ".join(value.get(key, "").split()) for key in ("title", "url"))
    if url and not is_web_address(url):
        reason = gettext("“%(value)s” is not a full web address.") % {"value": printable(url)}
        issues.error(*path, code="bad-url", reason=reason)
        return None
    if not title:
        title = (urlsplit(url).hostname or "").removeprefix("www.")
    if not title:
        issues.error(*path, code="bad-source", reason=gettext("A source needs a title or an address."))
        return None
    if len(title) > 300:
        issues.error(
            *path, code="maxLength", reason=gettext("At most %(longest)d characters.") % {"longest": 300}
        )
        return None
    return Source(title=title, url=url)


def read_provisions(values: Iterable[str], *, issues: RowIssues, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Codes of provisions, with the instrument in its own spelling and the article as cited."""
    codes = []
    for value in values:
        name, colon, article = value.partition(":")
        instrument = vocabulary.instruments.get(fold(name))
        article = " ".join(article.split())
        if instrument is None:
            reason = describe_unknown(name, vocabulary.instruments)
            issues.error("provisions", code="unknown-code", reason=reason)
        elif colon and not article:
            reason = gettext("Give an article after the colon, or leave the colon out for the whole act.")
            issues.error("provisions", code="bad-provision", reason=reason)
        elif len(article) > 50:
            reason = gettext("At most %(longest)d characters.") % {"longest": 50}
            issues.error("provisions", code="maxLength", reason=reason)
        else:
            codes.append(f"{instrument}:{article}" if article else instrument)
    return tuple(dict.fromkeys(codes))


def read_decision(value: str, *, issues: RowIssues, vocabulary: Vocabulary) -> DecisionReference | None:
    """The decision that an ECLI, or a court and a number, points at."""
    text = printable(value)
    try:
        return DecisionReference(ecli=normalise_ecli(value), text=text)
    except InvalidEcliError as error:
        if value.strip().upper().startswith("ECLI:"):
            issues.error("related", code="bad-ecli", reason=str(error))
            return None
    words = value.split()
    for length in range(len(words) - 1, 0, -1):
        court = find_court(" ".join(words[:length]), vocabulary.courts)
        if court is not None:
            return _read_numbered(court.code, " ".join(words[length:]), text=text, issues=issues)
    reason = gettext("“%(value)s” is neither an ECLI nor a court with a number, such as rvv 203684.")
    issues.error("related", code="bad-decision", reason=reason % {"value": text})
    return None


def _read_numbered(court: str, number: str, *, text: str, issues: RowIssues) -> DecisionReference | None:
    try:
        return DecisionReference(court=court, number=normalise_number(number, court=court), text=text)
    except InvalidNumberError as error:
        issues.error("related", code="bad-number", reason=str(error))
        return None
