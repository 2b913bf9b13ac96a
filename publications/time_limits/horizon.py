"""How far ahead the holidays are known, and when somebody must add years."""

from datetime import date

from .models.holidays import get_known_years

#: The longest limits run for twenty months; editors need some time beside.
WARNING_MONTHS = 18
MONTHS_A_YEAR = 12


def build_last_known_day(years: set[int], today: date) -> date:
    """The last day up to which holidays are known without a gap; in the past where this year's are not.

    >>> build_last_known_day({2026, 2027, 2029}, date(2026, 11, 28))
    datetime.date(2027, 12, 31)
    """
    year = today.year
    while year in years:
        year += 1
    return date(year - 1, 12, 31)


def build_months_left(last_known: date, today: date) -> int:
    """Whole months from today to the last day that is known; none where it lies behind.

    >>> build_months_left(date(2027, 12, 31), date(2026, 11, 28))
    13
    """
    months = (last_known.year - today.year) * MONTHS_A_YEAR + last_known.month - today.month
    return max(months - (last_known.day < today.day), 0)


def get_months_left(today: date) -> int:
    """For how many months holidays are known; one query."""
    return build_months_left(build_last_known_day(get_known_years(), today), today)
