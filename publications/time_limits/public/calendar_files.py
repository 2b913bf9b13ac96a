"""Endings as a calendar file (iCalendar, RFC 5545): one event for a whole day each."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from django.utils.formats import date_format
from django.utils.translation import gettext
from icalendar import Calendar, Event

from .results import Outcome

CONTENT_TYPE = "text/calendar; charset=utf-8"
FILE_NAME = "termijnen.ics"
PRODUCER = "-//Vluchtelingenwerk Vlaanderen//Time limits//NL"


def build_calendar_file(
    outcomes: Iterable[Outcome], *, name: str, language: str, url: str, key: UUID, now: datetime
) -> bytes:
    """The file with every ending whose last day is known; `key` names the page whatever its language."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCER)
    calendar.add("version", "2.0")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    for outcome in outcomes:
        if outcome.ending.last is not None:
            calendar.add_component(build_event(outcome, language=language, url=url, key=key, now=now))
    return calendar.to_ical()


def build_event(outcome: Outcome, *, language: str, url: str, key: UUID, now: datetime) -> Event:
    """One last day, with its article, what follows, and the address of the page."""
    last = outcome.ending.last
    if last is None:
        raise ValueError("An ending without a last day has no place in a calendar.")
    event = Event()
    # The same limit from the same day keeps its identity, so that a second file replaces the first.
    event.add("uid", str(uuid5(key, outcome.key)))
    event.add("dtstamp", now)
    event.add("dtstart", last)
    event.add("dtend", last + timedelta(days=1))
    event.add("summary", build_summary(outcome, language))
    event.add("description", build_description(outcome, language, url))
    event.add("url", url)
    event.add("transp", "TRANSPARENT")
    return event


def build_summary(outcome: Outcome, language: str) -> str:
    """“Einde: Overdracht (art. 29, lid 1, Dublin III-Vo.)”"""
    limit = outcome.limit
    return gettext("Ends: %(step)s (%(article)s)") % {
        "step": limit.label_in(language),
        "article": limit.citation_in(language),
    }


def build_description(outcome: Outcome, language: str, url: str) -> str:
    """From when it runs, what follows where it is missed, what limits it, and where this was computed."""
    limit = outcome.limit
    consequence = limit.text_in(language, "consequence")
    started = gettext("%(length)s from %(start)s (%(date)s).") % {
        "length": limit.length_in(language),
        "start": limit.text_in(language, "start"),
        "date": date_format(outcome.event.day, "DATE_FORMAT"),
    }
    lines = [
        limit.regime.label_in(language),
        started,
        gettext("If missed: %(consequence)s") % {"consequence": consequence} if consequence else "",
        limit.text_in(language, "note"),
        gettext("Holidays of other States are not known to this calculator. This is no legal advice."),
        url,
    ]
    return "\n".join(line for line in lines if line)
