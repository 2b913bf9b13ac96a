"""How a period in days, weeks or months is counted, by the rule of each regulation. Pure.

Sources and reasons: docs/decisions, "Time limits are counted by the rule of their own act".
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

SATURDAY, SUNDAY = 5, 6
MONTHS_A_YEAR = 12
DAYS_A_WEEK = 7


class Unit(StrEnum):
    """What a period is expressed in."""

    DAYS = "DAYS"
    WEEKS = "WEEKS"
    MONTHS = "MONTHS"


class Rule(StrEnum):
    """The provision that says how the periods of an act are counted."""

    DUBLIN_III = "DUBLIN_III"
    AMMR = "AMMR"
    APR = "APR"
    GENERAL = "GENERAL"

    @property
    def shifts(self) -> bool:
        """Whether a period that ends on a weekend or an official holiday runs on to the next working day."""
        return self is not Rule.DUBLIN_III


class Closure(StrEnum):
    """Why a day is no working day."""

    SATURDAY = "saturday"
    SUNDAY = "sunday"
    HOLIDAY = "holiday"


@dataclass(frozen=True)
class HolidayCalendar:
    """Official holidays by day, and the years for which all of them are known."""

    holidays: Mapping[date, str] = field(default_factory=dict)
    years: frozenset[int] = frozenset()


@dataclass(frozen=True)
class ClosedDay:
    """A day that a period runs past; `holiday` is the code of the holiday that falls on it."""

    day: date
    closure: Closure
    holiday: str = ""


@dataclass(frozen=True, kw_only=True)
class Ending:
    """How a period ends.

    `counted` is the day that the count alone gives; `last` the last day of the period, or nothing where it
    depends on the holidays of `unknown_year`. `passed` holds the days that it was moved past. `is_shortened`
    says that the last month has no such day, so that its own last day counts.
    """

    counted: date
    last: date | None
    passed: tuple[ClosedDay, ...] = ()
    unknown_year: int | None = None
    is_shortened: bool = False

    @property
    def is_moved(self) -> bool:
        """Whether the period ends later than the count alone gives."""
        return self.last is not None and self.last != self.counted


def add_months(day: date, months: int) -> date:
    """The same date so many months later, else the last day of that month.

    >>> add_months(date(2026, 11, 30), 3), add_months(date(2027, 11, 30), 3)
    (datetime.date(2027, 2, 28), datetime.date(2028, 2, 29))
    """
    years, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 + months, MONTHS_A_YEAR)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def add_period(start: date, length: int, unit: Unit) -> date:
    """The last day of a period; the day of the event itself does not count.

    >>> add_period(date(2026, 6, 12), 5, Unit.DAYS), add_period(date(2026, 6, 12), 2, Unit.WEEKS)
    (datetime.date(2026, 6, 17), datetime.date(2026, 6, 26))
    """
    if unit is Unit.MONTHS:
        return add_months(start, length)
    return start + timedelta(days=length * (DAYS_A_WEEK if unit is Unit.WEEKS else 1))


def count_period(
    start: date, *, length: int, unit: Unit, rule: Rule, calendar: HolidayCalendar | None = None
) -> Ending:
    """How a period that an event on `start` opens ends by a rule; OverflowError or ValueError past year 9999.

    >>> count_period(date(2026, 6, 13), length=2, unit=Unit.WEEKS, rule=Rule.DUBLIN_III).last
    datetime.date(2026, 6, 27)
    >>> years = HolidayCalendar({}, frozenset({2026}))
    >>> count_period(date(2026, 6, 13), length=2, unit=Unit.WEEKS, rule=Rule.AMMR, calendar=years).last
    datetime.date(2026, 6, 29)
    """
    counted = add_period(start, length, unit)
    is_shortened = unit is Unit.MONTHS and counted.day != start.day
    if not rule.shifts:
        return Ending(counted=counted, last=counted, is_shortened=is_shortened)
    last, passed, unknown_year = find_working_day(counted, calendar or HolidayCalendar())
    return Ending(
        counted=counted, last=last, passed=passed, unknown_year=unknown_year, is_shortened=is_shortened
    )


def find_working_day(
    day: date, calendar: HolidayCalendar
) -> tuple[date | None, tuple[ClosedDay, ...], int | None]:
    """The first working day from a day on and what was passed; no day but a year where it is not known."""
    passed: list[ClosedDay] = []
    while True:
        if day.year not in calendar.years:
            return None, tuple(passed), day.year
        closed = find_closure(day, calendar)
        if closed is None:
            return day, tuple(passed), None
        passed.append(closed)
        day += timedelta(days=1)


def find_closure(day: date, calendar: HolidayCalendar) -> ClosedDay | None:
    """Why a day is no working day: a holiday is named also where it falls on a weekend."""
    if day in calendar.holidays:
        return ClosedDay(day, Closure.HOLIDAY, calendar.holidays[day])
    if day.weekday() == SATURDAY:
        return ClosedDay(day, Closure.SATURDAY)
    return ClosedDay(day, Closure.SUNDAY) if day.weekday() == SUNDAY else None
