"""The table of limits, walked row by row, with ends counted by hand."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from publications.time_limits.counting import Unit, count_period
from publications.time_limits.models import HolidayDate, HolidayYear, LimitEvent, TimeLimit
from publications.time_limits.models.holidays import get_holiday_calendar
from publications.time_limits.reference_data import REFERENCE_DIR

pytestmark = pytest.mark.django_db

TABLE = Path(__file__).parent / "table_of_limits.csv"
#: These two rows are the counting rules themselves.
RULES = {"86", "87"}
LANGUAGES = {"nl", "fr", "en"}

#: By the row of the table: the event, what the count alone gives, and the end.
BY_HAND = {
    # Dublin III: never moved.
    "1": ("2025-11-30", "2026-02-28", "2026-02-28"),  # a Saturday; February has no 30th
    "3": ("2027-12-31", "2028-02-29", "2028-02-29"),  # leap year
    "8": ("2026-03-01", "2026-05-01", "2026-05-01"),  # Labour Day
    "13": ("2026-09-01", "2026-11-01", "2026-11-01"),  # Sunday and All Saints
    "20": ("2026-04-30", "2026-06-30", "2026-06-30"),
    "21": ("2026-08-31", "2026-11-30", "2026-11-30"),
    "22": ("2026-12-31", "2027-02-28", "2027-02-28"),  # a Sunday
    "23": ("2023-11-30", "2024-02-29", "2024-02-29"),  # leap year
    "25": ("2026-01-31", "2026-02-28", "2026-02-28"),
    "26": ("2026-12-11", "2026-12-25", "2026-12-25"),  # Christmas
    "30": ("2026-05-11", "2026-06-15", "2026-06-15"),
    "44": ("2026-05-31", "2026-06-30", "2026-06-30"),
    "45": ("2026-05-02", "2026-05-16", "2026-05-16"),  # a Saturday
    "46": ("2026-03-02", "2026-04-13", "2026-04-13"),
    "51": ("2026-05-01", "2026-11-01", "2026-11-01"),  # Sunday and All Saints
    "63": ("2026-02-28", "2026-05-28", "2026-05-28"),
    "71": ("2024-02-29", "2025-02-28", "2025-02-28"),  # from a leap day
    # AMMR: the next working day.
    "2": ("2026-09-01", "2026-11-01", "2026-11-02"),  # Sunday and All Saints: Monday
    "4": ("2026-07-31", "2026-08-31", "2026-08-31"),
    "9": ("2026-10-11", "2026-11-11", "2026-11-12"),  # Armistice on a Wednesday
    "10": ("2027-03-15", "2027-03-29", "2027-03-30"),  # Easter Monday
    "14": ("2026-12-31", "2027-02-28", "2027-03-01"),  # shortened, then a Sunday
    "24": ("2026-12-11", "2026-12-25", "2026-12-28"),  # Christmas on a Friday
    "27": ("2027-04-22", "2027-05-06", "2027-05-07"),  # Ascension
    "31": ("2027-04-26", "2027-05-17", "2027-05-18"),  # Whit Monday
    "37": ("2026-12-18", "2027-01-01", "2027-01-04"),  # New Year on a Friday, in another year
    "42": ("2027-06-21", "2027-07-21", "2027-07-22"),  # National Day
    "47": ("2026-06-12", "2026-06-26", "2026-06-26"),
    "48": ("2026-08-08", "2026-08-15", "2026-08-17"),  # Assumption on a Saturday
    "49": ("2028-04-24", "2028-05-01", "2028-05-02"),  # Labour Day on a Monday
    "50": ("2026-06-15", "2026-07-20", "2026-07-20"),
    "52": ("2026-08-31", "2027-02-28", "2027-03-01"),  # shortened, then a Sunday
    "57": ("2027-11-30", "2028-02-29", "2028-02-29"),  # leap year, a Tuesday
    "64": ("2026-06-30", "2027-03-30", "2027-03-30"),
    "65": ("2026-08-01", "2027-11-01", "2027-11-02"),  # All Saints on a Monday
    "72": ("2026-06-25", "2028-02-25", "2028-02-25"),
    "73": ("2026-07-04", "2027-07-04", "2027-07-05"),  # a Sunday
    "76": ("2026-11-04", "2026-11-11", "2026-11-12"),  # Armistice
    "77": ("2026-06-20", "2026-07-18", "2026-07-20"),  # a Saturday
    "78": ("2026-07-01", "2026-07-31", "2026-07-31"),
    # Implementing Regulation: the general rule.
    "17": ("2026-07-10", "2026-07-31", "2026-07-31"),
    "28": ("2026-10-18", "2026-11-01", "2026-11-02"),
    "29": ("2026-12-25", "2027-01-08", "2027-01-08"),
    "61": ("2026-12-22", "2026-12-27", "2026-12-28"),  # a Sunday
    "62": ("2027-03-22", "2027-03-29", "2027-03-30"),  # Easter Monday
}


def read_table() -> dict[str, dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


@pytest.fixture
def limits(reference) -> dict[str, TimeLimit]:
    return {limit.code: limit for limit in TimeLimit.objects.with_details()}


def test_every_verified_row_of_the_table_is_there_and_no_other(limits):
    verified = {number for number, row in read_table().items() if row["status"] == "verified-in-source"}
    assert set(limits) == verified - RULES


def test_a_computed_limit_has_the_length_of_its_row(limits):
    table = read_table()
    wrong = {}
    for code, limit in limits.items():
        row = table[code]
        if limit.is_computed:
            unit = row["unit"].split()[0].rstrip("s").upper() + "S"
            if (str(limit.length), limit.unit) != (row["value"], unit):
                wrong[code] = row
    assert wrong == {}


def test_ranges_maxima_and_what_is_left_to_others_are_text(limits):
    """Whatever the table does not give as one number in days, weeks or months gets no date."""
    table = read_table()
    units = {"day", "days", "week", "weeks", "weeks (request)", "month", "months", "days without information"}
    computable = {code for code in limits if table[code]["value"].isdigit() and table[code]["unit"] in units}
    computed = {code for code, limit in limits.items() if limit.is_computed}
    assert computed <= computable
    # Criteria that look back from the registration, and what starts at no day that the act names.
    assert computable - computed == {"68", "74", "79"}
    assert all(limits[code].no_date for code in set(limits) - computed)


def test_every_limit_says_from_when_how_long_and_by_which_article_in_three_languages(limits):
    for limit in limits.values():
        assert {row.language for row in limit.labels.all()} == LANGUAGES
        for language in LANGUAGES:
            assert limit.length_in(language), limit.code
            assert limit.citation_in(language), limit.code
        for name in ("start", "consequence", "note", "length_text"):
            given = {row.language for row in limit.labels.all() if getattr(row, name)}
            assert given in (set(), LANGUAGES), (limit.code, name)


def test_every_limit_that_is_computed_is_counted_by_hand_below(limits):
    assert set(BY_HAND) == {code for code, limit in limits.items() if limit.is_computed}


@pytest.mark.parametrize("code", BY_HAND)
def test_a_limit_ends_on_the_day_counted_by_hand(reference, code):
    limit = TimeLimit.objects.get(code=code)
    start, counted, last = (date.fromisoformat(day) for day in BY_HAND[code])
    ending = count_period(
        start,
        length=limit.length,
        unit=Unit(limit.unit),
        rule=limit.rule,
        calendar=get_holiday_calendar(),
    )
    assert (ending.counted, ending.last) == (counted, last)


def test_a_limit_is_counted_by_the_rule_of_its_own_act(limits):
    rules = {limit.instrument.code: limit.counting for limit in limits.values()}
    assert rules == {
        "reg-604-2013": "DUBLIN_III",
        "reg-2024-1351": "AMMR",
        "reg-2024-1348": "APR",
        "reg-2025-2055": "GENERAL",
    }
    assert all(limit.counting == rules[limit.instrument.code] for limit in limits.values())


def test_every_event_opens_a_limit(limits):
    opened = {event.code for limit in limits.values() for event in limit.starts.all()}
    assert opened == set(LimitEvent.objects.values_list("code", flat=True))


def test_years_from_2020_to_2035_have_ten_holidays_each(reference):
    assert set(HolidayYear.objects.values_list("year", flat=True)) == set(range(2020, 2036))
    for year in HolidayYear.objects.all():
        assert year.dates.count() == 10


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("easter-monday", "2024-04-01"),
        ("easter-monday", "2025-04-21"),
        ("easter-monday", "2026-04-06"),
        ("easter-monday", "2027-03-29"),
        ("easter-monday", "2028-04-17"),
        ("easter-monday", "2035-03-26"),
        ("ascension", "2024-05-09"),
        ("ascension", "2026-05-14"),
        ("ascension", "2027-05-06"),
        ("whit-monday", "2026-05-25"),
        ("whit-monday", "2027-05-17"),
        ("all-saints", "2026-11-01"),
    ],
)
def test_a_holiday_falls_on_the_day_that_calendars_give(reference, code, day):
    assert HolidayDate.objects.filter(holiday__code=code, date=day).exists()


def test_five_days_always_hold_two_working_days(reference):
    """Art. 3(5) of Regulation 1182/71 asks for that; with these holidays it never lengthens a period."""
    calendar = get_holiday_calendar()
    first = date(2020, 1, 1).toordinal()
    for number in range(first, date(2035, 12, 20).toordinal()):
        period = [date.fromordinal(number + step) for step in range(1, 6)]
        working = [day for day in period if day.weekday() < 5 and day not in calendar.holidays]
        assert len(working) >= 2, period


def test_reference_files_hold_no_word_of_another_language_twice():
    """A French or English text that equals the Dutch one was forgotten."""
    same = [
        (row["code"], name)
        for row in json.loads((REFERENCE_DIR / "limits.json").read_text(encoding="utf-8"))
        for name in ("text", "length_text", "start", "consequence", "note")
        if row[name] and len(set(row[name].values())) < len(LANGUAGES)
    ]
    assert [item for item in same if item[1] != "text"] == []
