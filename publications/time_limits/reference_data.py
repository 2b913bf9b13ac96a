"""Events, limits and holidays that every installation starts with; what editors changed stays as it is."""

from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction

from core.models import LegalInstrument, LegalRegime
from core.reference_data import LoadCount, TermRecord, build_label_values, load_terms, read_reference

from .models import HolidayDate, HolidayYear, LimitEvent, PublicHoliday, TimeLimit

REFERENCE_DIR = Path(__file__).parent / "reference"


def load_events() -> LoadCount:
    """The events from which limits run."""
    return load_terms(
        LimitEvent,
        [
            TermRecord(
                code=row["code"],
                values={"phase": row["phase"], "position": row["position"]},
                labels=build_label_values(text=row["labels"]),
            )
            for row in read_reference(REFERENCE_DIR / "events.json")
        ],
    )


@transaction.atomic
def load_limits() -> LoadCount:
    """The time limits; only those that are new get their events, as editors may have changed the others."""
    rows = read_reference(REFERENCE_DIR / "limits.json")
    known = set(TimeLimit.objects.values_list("code", flat=True))
    regimes = dict(LegalRegime.objects.values_list("code", "pk"))
    instruments = dict(LegalInstrument.objects.values_list("code", "pk"))
    count = load_terms(TimeLimit, [build_limit(row, regimes, instruments) for row in rows])
    link_events([row for row in rows if row["code"] not in known])
    return count


def build_limit(row: dict[str, Any], regimes: dict[str, int], instruments: dict[str, int]) -> TermRecord:
    """A limit of the reference file."""
    return TermRecord(
        code=row["code"],
        values={
            "regime_id": regimes[row["regime"]],
            "instrument_id": instruments[row["instrument"]],
            **{name: row[name] for name in ("article", "phase", "step", "position", "length", "unit")},
            **{name: row[name] for name in ("counting", "no_date")},
        },
        labels=build_label_values(
            **{name: row[name] for name in ("text", "length_text", "start", "consequence", "note")}
        ),
    )


def link_events(rows: list[dict[str, Any]]) -> None:
    """Says from which events these limits run."""
    limits = dict(TimeLimit.objects.values_list("code", "pk"))
    events = dict(LimitEvent.objects.values_list("code", "pk"))
    through = TimeLimit.starts.through
    through.objects.bulk_create(
        through(timelimit_id=limits[row["code"]], limitevent_id=events[start])
        for row in rows
        for start in row["starts"]
    )


@transaction.atomic
def load_holidays() -> LoadCount:
    """The holidays, and the days on which they fall in each year that is not recorded yet."""
    data: Any = read_reference(REFERENCE_DIR / "holidays.json")
    load_terms(
        PublicHoliday,
        [
            TermRecord(code=row["code"], labels=build_label_values(text=row["labels"]))
            for row in data["holidays"]
        ],
    )
    holidays = dict(PublicHoliday.objects.values_list("code", "pk"))
    known = set(HolidayYear.objects.values_list("year", flat=True))
    missing = [row for row in data["years"] if row["year"] not in known]
    HolidayYear.objects.bulk_create(
        HolidayYear(year=row["year"], sources=[("source", data["source"])]) for row in missing
    )
    years = dict(HolidayYear.objects.values_list("year", "pk"))
    HolidayDate.objects.bulk_create(
        HolidayDate(year_id=years[row["year"]], holiday_id=holidays[code], date=date.fromisoformat(day))
        for row in missing
        for code, day in row["dates"].items()
    )
    return LoadCount(created=len(missing), present=len(data["years"]) - len(missing))
