"""Events, limits, official holidays, and the page that counts with them."""

from .events import LimitEvent, LimitEventLabel
from .holidays import HolidayDate, HolidayYear, PublicHoliday, PublicHolidayLabel
from .limits import TimeLimit, TimeLimitLabel
from .pages import TimeLimitsPage

__all__ = [
    "HolidayDate",
    "HolidayYear",
    "LimitEvent",
    "LimitEventLabel",
    "PublicHoliday",
    "PublicHolidayLabel",
    "TimeLimit",
    "TimeLimitLabel",
    "TimeLimitsPage",
]
