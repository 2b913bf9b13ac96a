"""Counting, by the rule of each regulation; without the database."""

import doctest
from calendar import monthrange
from datetime import date, timedelta
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publications.time_limits.counting import (
    Closure,
    HolidayCalendar,
    Rule,
    Unit,
    add_months,
    add_period,
    count_period,
)

YEARS = frozenset(range(2000, 2101))
NO_HOLIDAYS = HolidayCalendar({}, YEARS)
SHIFTING = [Rule.AMMR, Rule.APR, Rule.GENERAL]
days = st.dates(date(2000, 1, 1), date(2099, 1, 1))


@pytest.mark.parametrize("name", ["counting", "typed_dates", "public.articles", "horizon"])
def test_the_examples_in_the_modules_hold(name):
    results = doctest.testmod(import_module(f"publications.time_limits.{name}"))
    assert results.attempted
    assert results.failed == 0


@given(days, st.integers(1, 40))
def test_weeks_end_on_the_weekday_of_the_event(start, weeks):
    end = add_period(start, weeks, Unit.WEEKS)
    assert end.weekday() == start.weekday()
    assert (end - start).days == 7 * weeks


@given(days, st.integers(1, 24))
def test_months_end_on_the_date_of_the_event_or_on_the_last_day_of_the_month(start, months):
    end = add_months(start, months)
    assert (end.year - start.year) * 12 + end.month - start.month == months
    assert end.day == min(start.day, monthrange(end.year, end.month)[1])


@given(days, st.integers(1, 400))
def test_the_day_of_the_event_is_not_counted(start, length):
    assert add_period(start, length, Unit.DAYS) == start + timedelta(days=length)


@given(days, st.integers(1, 400), st.sampled_from(Unit))
def test_dublin_iii_never_moves_and_needs_no_holidays(start, length, unit):
    ending = count_period(start, length=length, unit=unit, rule=Rule.DUBLIN_III)
    assert ending.last == ending.counted
    assert ending.passed == ()


@given(days, st.integers(1, 12), st.sampled_from(Unit), st.sampled_from(SHIFTING), st.sets(days, max_size=30))
def test_the_other_rules_end_on_the_first_working_day(start, length, unit, rule, holidays):
    calendar = HolidayCalendar(dict.fromkeys(holidays, "x"), YEARS)
    ending = count_period(start, length=length, unit=unit, rule=rule, calendar=calendar)
    assert ending.last.weekday() < 5
    assert ending.last not in holidays
    between = (ending.last - ending.counted).days
    assert [closed.day for closed in ending.passed] == [
        ending.counted + timedelta(days=number) for number in range(between)
    ]


def test_a_holiday_on_a_saturday_is_named_as_a_holiday():
    calendar = HolidayCalendar({date(2026, 8, 15): "assumption"}, YEARS)
    ending = count_period(date(2026, 8, 8), length=1, unit=Unit.WEEKS, rule=Rule.AMMR, calendar=calendar)
    assert ending.last == date(2026, 8, 17)
    assert [(closed.closure, closed.holiday) for closed in ending.passed] == [
        (Closure.HOLIDAY, "assumption"),
        (Closure.SUNDAY, ""),
    ]


def test_a_day_in_a_year_without_holidays_gives_no_end():
    ending = count_period(
        date(2030, 5, 2),
        length=1,
        unit=Unit.MONTHS,
        rule=Rule.AMMR,
        calendar=HolidayCalendar({}, frozenset({2029})),
    )
    assert ending.last is None
    assert ending.unknown_year == 2030
    assert ending.counted == date(2030, 6, 2)


def test_an_end_that_runs_on_into_a_year_without_holidays_is_not_given():
    calendar = HolidayCalendar({}, frozenset({2022}))
    ending = count_period(date(2022, 12, 1), length=1, unit=Unit.MONTHS, rule=Rule.AMMR, calendar=calendar)
    assert ending.last is None
    assert ending.unknown_year == 2023
    runs_on = count_period(date(2022, 12, 17), length=2, unit=Unit.WEEKS, rule=Rule.AMMR, calendar=calendar)
    assert (runs_on.last, runs_on.unknown_year) == (None, 2023)


def test_a_month_without_the_day_says_so():
    ending = count_period(date(2026, 8, 31), length=6, unit=Unit.MONTHS, rule=Rule.DUBLIN_III)
    assert ending.is_shortened
    assert not count_period(date(2026, 8, 28), length=6, unit=Unit.MONTHS, rule=Rule.DUBLIN_III).is_shortened


def test_past_the_last_year_of_all_nothing_is_counted():
    with pytest.raises((OverflowError, ValueError)):
        count_period(date(9999, 12, 31), length=1, unit=Unit.MONTHS, rule=Rule.AMMR, calendar=NO_HOLIDAYS)
