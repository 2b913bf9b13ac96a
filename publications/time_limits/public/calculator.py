"""What the page and the calendar file share: the form, the limits and what follows from them."""

from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from django.http import HttpResponse, QueryDict

from core.models import RegimeTransition

from ..models.events import LimitEvent
from ..models.holidays import PublicHoliday, get_holiday_calendar
from ..models.limits import TimeLimit
from .calendar_files import CONTENT_TYPE, FILE_NAME, build_calendar_file
from .forms import MORE, TimeLimitsForm
from .regimes import CaseRegime, build_case_regime
from .results import (
    GivenEvent,
    Outcome,
    PhaseTable,
    build_tables,
    find_unknown_years,
    get_outcomes,
    select_opened,
)

if TYPE_CHECKING:
    from ..models import TimeLimitsPage

ALL = "all"


class Calculation:
    """One question to the calculator and its answer; a constant number of queries."""

    def __init__(self, page: "TimeLimitsPage", data: QueryDict) -> None:
        self.page = page
        self.data = data
        self.language = page.locale.language_code
        self.form = TimeLimitsForm(data, events=self.events.values(), language=self.language)

    @cached_property
    def events(self) -> dict[str, LimitEvent]:
        """All events by code, in their order."""
        return {event.code: event for event in LimitEvent.objects.with_labels().order_by("phase", "position")}

    @cached_property
    def is_answered(self) -> bool:
        """Whether something was asked that can be answered."""
        return self.form.is_bound and self.form.is_valid() and bool(self.given)

    @cached_property
    def given(self) -> list[GivenEvent]:
        """The events that the reader gave, with their days."""
        return self.form.get_events() if self.form.is_bound and self.form.is_valid() else []

    @cached_property
    def tables(self) -> list[PhaseTable]:
        """All limits by phase, with what follows from the events."""
        calendar = get_holiday_calendar()
        return build_tables(TimeLimit.objects.with_details(), self.given, calendar)

    @cached_property
    def answers(self) -> list[PhaseTable]:
        """The rows that the events open."""
        return select_opened(self.tables) if self.is_answered else []

    @cached_property
    def outcomes(self) -> list[Outcome]:
        """Every ending that follows from the events."""
        return get_outcomes(self.answers)

    @cached_property
    def holidays(self) -> dict[str, str]:
        """The names of the holidays by code."""
        return {item.code: item.label_in(self.language) for item in PublicHoliday.objects.with_labels()}

    @property
    def unknown_years(self) -> list[int]:
        """Years without holidays that some ending depends on."""
        return find_unknown_years(self.outcomes)

    @property
    def has_calendar(self) -> bool:
        """Whether there is a day to put into a calendar."""
        return any(outcome.ending.last for outcome in self.outcomes)

    @cached_property
    def case(self) -> CaseRegime | None:
        """What the date of registration says of the case."""
        registered: date | None = self.form.get_registered() if self.is_answered else None
        if registered is None:
            return None
        return build_case_regime(RegimeTransition.objects.with_regimes(), registered, self.language)

    @property
    def question(self) -> str:
        """The question as it stands in an address, without what only the form needs."""
        data = self.data.copy()
        for name in (MORE, "calendar"):
            data.pop(name, None)
        return data.urlencode()


def build_calendar_response(
    calculation: Calculation, *, which: str, url: str, now: datetime
) -> HttpResponse | None:
    """The endings of all limits, or of one by its code, as a file; nothing where there is none."""
    wanted = [
        outcome
        for outcome in calculation.outcomes
        if outcome.ending.last and which in {ALL, outcome.limit.code, outcome.key}
    ]
    if not wanted:
        return None
    body = build_calendar_file(
        wanted,
        name=calculation.page.title,
        language=calculation.language,
        url=f"{url}?{calculation.question}",
        key=calculation.page.translation_key,
        now=now,
    )
    return HttpResponse(
        body,
        content_type=CONTENT_TYPE,
        headers={"Content-Disposition": f'attachment; filename="{FILE_NAME}"'},
    )
