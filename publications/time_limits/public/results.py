"""From limits and the days that a reader gives to a table of endings. Pure: reads what was fetched."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from ..counting import Ending, HolidayCalendar, Unit, count_period
from ..models.choices import Phase
from ..models.limits import TimeLimit

#: Regimes in the order of their columns.
REGIMES = ("dublin-iii", "ammr")


@dataclass(frozen=True)
class GivenEvent:
    """What happened, by its code, and when."""

    code: str
    day: date


@dataclass(frozen=True)
class Outcome:
    """A limit that runs from one event: how it ends."""

    limit: TimeLimit
    event: GivenEvent
    ending: Ending

    @property
    def key(self) -> str:
        """Names the outcome within a page: the same limit from the same event on the same day."""
        return f"{self.limit.code}-{self.event.code}-{self.event.day.isoformat()}"


@dataclass(frozen=True)
class Entry:
    """A limit in a cell, with an outcome for each event given from which it runs."""

    limit: TimeLimit
    outcomes: tuple[Outcome, ...] = ()
    #: Whether an event was given from which it runs, though no date follows.
    is_opened: bool = False


@dataclass(frozen=True)
class Step:
    """A row: what each regime says of the same step, in the order of `REGIMES`."""

    code: str
    cells: tuple[tuple[Entry, ...], ...]

    @property
    def entries(self) -> list[Entry]:
        """All limits of the row."""
        return [entry for cell in self.cells for entry in cell]

    @property
    def title_limit(self) -> TimeLimit:
        """The limit whose title heads the row."""
        return self.entries[0].limit


@dataclass(frozen=True)
class PhaseTable:
    """The rows of one phase of the procedure."""

    phase: Phase
    steps: list[Step] = field(default_factory=list)


def build_outcomes(
    limit: TimeLimit, events: Iterable[GivenEvent], calendar: HolidayCalendar
) -> tuple[Outcome, ...]:
    """An outcome for each event from which a limit of fixed length runs."""
    if not (limit.length and limit.unit):
        return ()
    starts = limit.start_codes
    return tuple(
        Outcome(
            limit,
            event,
            count_period(
                event.day,
                length=limit.length,
                unit=Unit(limit.unit),
                rule=limit.rule,
                calendar=calendar,
            ),
        )
        for event in events
        if event.code in starts
    )


def build_entry(limit: TimeLimit, events: Sequence[GivenEvent], calendar: HolidayCalendar) -> Entry:
    """A limit with what follows from the events."""
    starts = limit.start_codes
    is_opened = any(event.code in starts for event in events)
    return Entry(limit, build_outcomes(limit, events, calendar), is_opened)


def build_tables(
    limits: Iterable[TimeLimit], events: Sequence[GivenEvent], calendar: HolidayCalendar
) -> list[PhaseTable]:
    """Every limit of the two regimes, by phase and step, with what follows from the events."""
    rows: dict[tuple[str, str], dict[str, list[Entry]]] = {}
    for limit in limits:
        if limit.regime.code not in REGIMES:
            continue
        cells = rows.setdefault((limit.phase, limit.step), {code: [] for code in REGIMES})
        cells[limit.regime.code].append(build_entry(limit, events, calendar))
    tables: dict[str, PhaseTable] = {}
    for (phase, step), cells in rows.items():
        table = tables.setdefault(phase, PhaseTable(Phase(phase)))
        table.steps.append(Step(step, tuple(tuple(cells[code]) for code in REGIMES)))
    return list(tables.values())


def select_opened(tables: Iterable[PhaseTable]) -> list[PhaseTable]:
    """Only the rows in which a limit runs from an event that was given."""
    chosen = []
    for table in tables:
        steps = [step for step in table.steps if any(entry.is_opened for entry in step.entries)]
        if steps:
            chosen.append(PhaseTable(table.phase, steps))
    return chosen


def get_outcomes(tables: Iterable[PhaseTable]) -> list[Outcome]:
    """All outcomes, in the order of the tables."""
    return [
        outcome
        for table in tables
        for step in table.steps
        for entry in step.entries
        for outcome in entry.outcomes
    ]


def find_unknown_years(outcomes: Iterable[Outcome]) -> list[int]:
    """The years whose holidays would have to be known to tell how some limits end."""
    return sorted({item.ending.unknown_year for item in outcomes if item.ending.unknown_year is not None})
