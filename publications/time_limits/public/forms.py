"""What the calculator reads from its address."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ..models.choices import Phase
from ..models.events import LimitEvent
from ..typed_dates import FIRST_YEAR, LAST_YEAR, Fault, TypedDateError, read_typed_date
from .results import GivenEvent

REGISTERED = "registered"
MORE = "more"
#: The event that the date of registration is itself.
REGISTRATION_EVENT = "application-registered"
MOST_EVENTS = 6
FAULTS = {
    Fault.UNREADABLE: _("“%(typed)s” is no date that we can read. Write day, month and year: 31/12/2026."),
    Fault.NO_SUCH_DAY: _("“%(typed)s” does not exist. Check day and month."),
    Fault.OUT_OF_RANGE: _("“%(typed)s” is too far away. Give a year from %(first)s to %(last)s."),
}


class TypedDateField(forms.CharField):
    """A date in any form in which people write it; what was typed stays in the form."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"autocomplete": "off", "size": 20, "maxlength": 60})
        super().__init__(widget=widget, **kwargs)

    def to_python(self, value: Any) -> date | None:  # type: ignore[override]
        """The day, or nothing where nothing was typed."""
        text = super().to_python(value)
        if not text:
            return None
        try:
            return read_typed_date(text)
        except TypedDateError as error:
            raise forms.ValidationError(
                FAULTS[error.fault],
                code=error.fault.value,
                params={"typed": text[:60], "first": FIRST_YEAR, "last": LAST_YEAR},
            ) from error

    def run_validators(self, value: Any) -> None:
        """A day has nothing more to check; the checks of texts know no days."""


class TimeLimitsForm(forms.Form):
    """Events with their dates, and the date of registration, from the address alone."""

    use_required_attribute = False

    def __init__(self, data: QueryDict, *, events: Iterable[LimitEvent], language: str) -> None:
        self.rows = count_rows(data)
        super().__init__(data if is_submitted(data) else None)
        choices = build_choices(events, language)
        self.fields[REGISTERED] = TypedDateField(
            label=_("Date of registration of the application"),
            required=False,
            help_text=_("Tells which regime concerns the case, and which limits run from the registration."),
        )
        for number in range(1, self.rows + 1):
            self.fields[name_event(number)] = forms.ChoiceField(
                label=_("Event %(number)s") % {"number": number},
                choices=choices,
                required=False,
                error_messages={"invalid_choice": _("Choose an event from the list.")},
            )
            self.fields[name_date(number)] = TypedDateField(
                label=_("Date of event %(number)s") % {"number": number},
                required=False,
                help_text=_("For example 31/12/2026."),
            )

    @property
    def can_grow(self) -> bool:
        """Whether one more event may be added."""
        return self.rows < MOST_EVENTS

    @property
    def pairs(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The fields of each event."""
        return [(self[name_event(number)], self[name_date(number)]) for number in range(1, self.rows + 1)]

    def clean(self) -> dict[str, Any]:
        """An event goes with a date, and something must be given to count from."""
        cleaned = super().clean() or {}
        for number in range(1, self.rows + 1):
            self.check_pair(name_event(number), name_date(number), cleaned)
        is_growing = MORE in self.data
        if not self.errors and not is_growing and not self.get_events():
            self.add_error(name_event(1), _("Choose an event and give its date, or give the registration."))
        return cleaned

    def check_pair(self, event: str, day: str, cleaned: dict[str, Any]) -> None:
        """Says which half is missing; a half with an error of its own is not missing."""
        if cleaned.get(event) and day in cleaned and not cleaned[day] and MORE not in self.data:
            self.add_error(day, _("Give the date of this event."))
        elif cleaned.get(day) and event in cleaned and not cleaned[event]:
            self.add_error(event, _("Choose what happened on this date."))

    def get_events(self) -> list[GivenEvent]:
        """The events with a readable date, the registration first; each once."""
        cleaned = self.cleaned_data
        given = []
        if cleaned.get(REGISTERED):
            given.append(GivenEvent(REGISTRATION_EVENT, cleaned[REGISTERED]))
        for number in range(1, self.rows + 1):
            code, day = cleaned.get(name_event(number)), cleaned.get(name_date(number))
            if code and day:
                given.append(GivenEvent(code, day))
        return list(dict.fromkeys(given))

    def get_registered(self) -> date | None:
        """The date of registration, also where it was given as an event."""
        events = self.get_events()
        return next((event.day for event in events if event.code == REGISTRATION_EVENT), None)


def name_event(number: int) -> str:
    """The parameter of an event: `event`, `event-2`, …"""
    return "event" if number == 1 else f"event-{number}"


def name_date(number: int) -> str:
    """The parameter of its date."""
    return "date" if number == 1 else f"date-{number}"


def count_rows(data: QueryDict) -> int:
    """How many events the form asks for: those of the address, and one more where that was asked."""
    given = [
        number
        for number in range(1, MOST_EVENTS + 1)
        if data.get(name_event(number)) or data.get(name_date(number))
    ]
    rows = max(given, default=1)
    return min(rows + 1, MOST_EVENTS) if MORE in data else rows


def is_submitted(data: QueryDict) -> bool:
    """Whether the address asks anything of the calculator."""
    names = {
        REGISTERED,
        MORE,
        *(name for n in range(1, MOST_EVENTS + 1) for name in (name_event(n), name_date(n))),
    }
    return any(name in data for name in names)


def build_choices(events: Iterable[LimitEvent], language: str) -> Sequence[Any]:
    """The events by phase, in their order."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for event in events:
        groups.setdefault(event.phase, []).append((event.code, event.label_in(language)))
    named = [(Phase(phase).label, choices) for phase, choices in groups.items()]
    return [("", _("Choose an event")), *named]
