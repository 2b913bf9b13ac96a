"""Dates as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publications.time_limits.typed_dates import FIRST_YEAR, LAST_YEAR, Fault, TypedDateError, read_typed_date

DAY = date(2026, 12, 31)


@pytest.mark.parametrize(
    "text",
    [
        "31/12/2026",
        "31-12-2026",
        "31.12.2026",
        "31 12 2026",
        " 31 / 12 / 2026 ",
        "2026-12-31",
        "2026/12/31",
        "31 december 2026",
        "31 décembre 2026",
        "31 DECEMBER 2026",
        "31 dec. 2026",
        "\u200f31/12/2026",
    ],
)
def test_a_date_is_read_in_the_forms_in_which_people_write_it(text):
    assert read_typed_date(text) == DAY


def test_the_first_of_a_month_is_read_as_french_writes_it():
    assert read_typed_date("1er août 2026") == date(2026, 8, 1)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("31 februari 2026", Fault.NO_SUCH_DAY),
        ("30/2/2026", Fault.NO_SUCH_DAY),
        ("29/2/2027", Fault.NO_SUCH_DAY),
        ("31-04-2026", Fault.NO_SUCH_DAY),
        ("32/1/2026", Fault.NO_SUCH_DAY),
        ("1/13/2026", Fault.NO_SUCH_DAY),
        ("0/0/2026", Fault.NO_SUCH_DAY),
        ("31/12/9999", Fault.OUT_OF_RANGE),
        ("1/1/0001", Fault.OUT_OF_RANGE),
        ("31 februari", Fault.UNREADABLE),
        ("31/12/26", Fault.UNREADABLE),
        ("morgen", Fault.UNREADABLE),
        ("31 foo 2026", Fault.UNREADABLE),
        ("9" * 500, Fault.UNREADABLE),
        ("<script>", Fault.UNREADABLE),
    ],
)
def test_what_is_no_date_is_refused_with_its_reason(text, fault):
    with pytest.raises(TypedDateError) as refused:
        read_typed_date(text)
    assert refused.value.fault is fault


def test_leap_days_are_days():
    assert read_typed_date("29/2/2028") == date(2028, 2, 29)


@given(st.text(max_size=60))
def test_any_text_gives_a_day_within_the_range_or_a_reason(text):
    try:
        day = read_typed_date(text)
    except TypedDateError:
        return
    assert FIRST_YEAR <= day.year <= LAST_YEAR


@given(st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)), st.sampled_from("/-."))
def test_every_day_is_read_back(day, separator):
    assert read_typed_date(separator.join((str(day.day), str(day.month), str(day.year)))) == day
    assert read_typed_date(day.isoformat()) == day
