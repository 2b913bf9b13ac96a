"""The date that a reader gave, once: when the application was registered. It stays in the address alone."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from core.models import RegimeTransition
from core.regimes import Standing, build_joint_standing, build_notes, build_standings

PARAMETER = "registered"
#: What links have, and how people here write a date.
FORMATS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y")
LONGEST = 40


@dataclass(frozen=True, kw_only=True)
class RegimeAnswer:
    """A regime of the guide, and whether it applies to the reader's application."""

    code: str
    label: str
    standing: Standing | None


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What the reader gave, and what follows from it; without a date everything is shown alike.

    The criteria have standings of their own: a transitional rule may keep the old ones and nothing else.
    """

    typed: str = ""
    registered: date | None = None
    error: str = ""
    standings: Mapping[str, Standing] = field(default_factory=dict)
    criteria_standings: Mapping[str, Standing] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    transitions: tuple[RegimeTransition, ...] = ()

    def get_standing(self, codes: Collection[str]) -> Standing | None:
        """How a text on these regimes stands; None where no date was given."""
        return build_joint_standing(codes, dict(self.standings)) if self.registered else None

    @property
    def for_criteria(self) -> "Reading":
        """The same for texts on the criteria."""
        return replace(self, standings=self.criteria_standings)

    def of_section(self, section: Any) -> "Reading":
        """The same for what a section is about."""
        return self.for_criteria if section.describes_criteria else self

    def keep(self, url: str) -> str:
        """An address inside the guide with the reader's date in it."""
        if not self.registered or not url:
            return url
        base, mark, fragment = url.partition("#")
        joint = "&" if "?" in base else "?"
        return f"{base}{joint}{PARAMETER}={self.registered.isoformat()}{mark}{fragment}"

    def keep_in_links(self, html: str, base: str) -> str:
        """HTML whose links to addresses below `base` have the reader's date in them."""
        if not self.registered or not base:
            return html
        return re.sub(rf'(?<=href=")({re.escape(base)}[^"?]*)(?=")', lambda match: self.keep(match[1]), html)


def parse_day(text: str, *, today: date) -> tuple[date | None, str]:
    """The day that somebody typed, or what is wrong with it."""
    for pattern in FORMATS:
        try:
            day = datetime.strptime(text, pattern).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
        if day > today:
            return None, _(
                "This date lies in the future. Give the day on which the application was registered."
            )
        return day, ""
    return None, _("This is no date that exists. Give it as day/month/year, such as 4/05/2026.")


def get_reading(request: HttpRequest, *, regimes: Collection[str], language: str, today: date) -> Reading:
    """What the address says, and what it means for a guide on these regimes; no query without a date."""
    typed = request.GET.get(PARAMETER, "").replace("\0", "").strip()[:LONGEST]
    if not typed:
        return Reading()
    day, error = parse_day(typed, today=today)
    if day is None:
        return Reading(typed=typed, error=error)
    transitions = tuple(
        transition
        for transition in RegimeTransition.objects.with_regimes()
        if {transition.old_regime.code, transition.new_regime.code} & set(regimes)
    )
    return Reading(
        typed=f"{day.day}/{day.month:02}/{day.year}",
        registered=day,
        standings=build_standings(transitions, day),
        criteria_standings=build_standings(transitions, day, for_criteria=True),
        notes=tuple(build_notes(transitions, day, language)),
        transitions=transitions,
    )
