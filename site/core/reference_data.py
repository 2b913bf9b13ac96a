"""Reference data that every installation starts with: topics, regimes, instruments, countries.

What is missing is created; what an editor changed stays as it is. Other apps register loaders of
their own.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from babel import Locale as BabelLocale
from django.conf import settings
from django.db import transaction

from .models import Country, LegalInstrument, LegalRegime, RegimeTransition, Topic

REFERENCE_DIR = Path(__file__).parent / "reference"
# CLDR names these too, but ISO 3166-1 does not assign them to a country.
UNASSIGNED_TERRITORIES = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"}
)


TRANSITION_DATES = ("earliest_date", "latest_date", "as_of_date")
TRANSITION_NOTES = ("before_note", "between_note", "after_note")


@dataclass(frozen=True, kw_only=True)
class TermRecord:
    """A term to have: its code, its own values, and the values of its labels by language."""

    code: str
    values: Mapping[str, Any] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class LoadCount:
    """How many terms were created and how many were there."""

    created: int
    present: int


Loader = Callable[[], LoadCount]


@transaction.atomic
def load_terms(model, records: Iterable[TermRecord]) -> LoadCount:
    """Creates the terms and labels that are missing, in a constant number of queries."""
    records = list(records)
    known = set(model.objects.values_list("code", flat=True))
    missing = [record for record in records if record.code not in known]
    model.objects.bulk_create([model(code=record.code, **record.values) for record in missing])
    terms = dict(model.objects.values_list("code", "pk"))
    label_model = model.labels.rel.related_model
    labelled = set(label_model.objects.values_list("term_id", "language"))
    label_model.objects.bulk_create(
        label_model(term_id=terms[record.code], language=language, **values)
        for record in records
        for language, values in record.labels.items()
        if (terms[record.code], language) not in labelled
    )
    return LoadCount(created=len(missing), present=len(records) - len(missing))


def read_reference(path: Path) -> list[dict[str, Any]]:
    """The entries of a reference file."""
    return json.loads(path.read_text(encoding="utf-8"))


def build_label_values(**columns: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Turns texts by language for each column into columns by language."""
    languages = dict.fromkeys(language for texts in columns.values() for language in texts)
    return {
        language: {name: texts[language] for name, texts in columns.items() if texts.get(language)}
        for language in languages
    }


def load_topics() -> LoadCount:
    """The topics that texts are filed under."""
    entries = read_reference(REFERENCE_DIR / "topics.json")
    return load_terms(
        Topic,
        [TermRecord(code=row["code"], labels=build_label_values(text=row["labels"])) for row in entries],
    )


def load_regimes() -> LoadCount:
    """The legal regimes, with a sentence on each."""
    return load_terms(
        LegalRegime,
        [
            TermRecord(
                code=row["code"],
                labels=build_label_values(text=row["labels"], description=row["description"]),
            )
            for row in read_reference(REFERENCE_DIR / "regimes.json")
        ],
    )


def load_transitions() -> LoadCount:
    """The days on which one regime took the place of another, with their sources."""
    regimes = dict(LegalRegime.objects.values_list("code", "pk"))
    return load_terms(
        RegimeTransition,
        [
            TermRecord(
                code=row["code"],
                values={
                    "old_regime_id": regimes[row["old_regime"]],
                    "new_regime_id": regimes[row["new_regime"]],
                    **{name: date.fromisoformat(row[name]) for name in TRANSITION_DATES},
                    "keeps_criteria_only": row.get("keeps_criteria_only", False),
                    "sources": [{"type": "source", "value": source} for source in row["sources"]],
                },
                labels=build_label_values(
                    text=row["labels"], **{name: row.get(name, {}) for name in TRANSITION_NOTES}
                ),
            )
            for row in read_reference(REFERENCE_DIR / "transitions.json")
        ],
    )


def load_instruments() -> LoadCount:
    """Acts, directives, regulations and treaties, with the address of the official text."""
    return load_terms(
        LegalInstrument,
        [
            TermRecord(
                code=row["code"],
                values={
                    "kind": row["kind"].upper(),
                    "number": row["number"],
                    "adopted_date": date.fromisoformat(row["date"]) if row["date"] else None,
                    "celex": row["celex"],
                    "url": row["url"],
                },
                labels=build_label_values(text=row["labels"], short_text=row["short"]),
            )
            for row in read_reference(REFERENCE_DIR / "instruments.json")
        ],
    )


def load_countries() -> LoadCount:
    """The countries of ISO 3166-1 with their names in the languages of the site."""
    names = {code: BabelLocale.parse(code, sep="-").territories for code, _name in settings.LANGUAGES}
    codes = [str(code) for code in names["en"] if len(str(code)) == 2 and str(code).isalpha()]
    return load_terms(
        Country,
        [
            TermRecord(
                code=code,
                labels=build_label_values(
                    text={language: territories.get(code, "") for language, territories in names.items()}
                ),
            )
            for code in sorted(set(codes) - UNASSIGNED_TERRITORIES)
        ],
    )


_loaders: dict[str, Loader] = {
    "topics": load_topics,
    "regimes": load_regimes,
    "transitions": load_transitions,
    "instruments": load_instruments,
    "countries": load_countries,
}


def register_loader(name: str, loader: Loader) -> None:
    """Adds an app's own reference data to what the command loads."""
    _loaders[name] = loader


def load_reference_data() -> dict[str, LoadCount]:
    """Loads everything; what was created and what was there, by name."""
    return {name: loader() for name, loader in _loaders.items()}
