"""The courts that every installation starts with."""

from pathlib import Path
from typing import Any

from django.db import transaction

from core.citations.spelling import squash
from core.reference_data import LoadCount, TermRecord, build_label_values, load_terms, read_reference

from .models import Court, CourtAlias

COURTS_FILE = Path(__file__).parent / "reference" / "courts.json"


@transaction.atomic
def load_courts() -> LoadCount:
    """Creates the courts, names and aliases that are missing."""
    entries = read_reference(COURTS_FILE)
    count = load_terms(Court, [build_court(entry) for entry in entries])
    load_aliases(entries)
    return count


def build_court(entry: dict[str, Any]) -> TermRecord:
    """A court of the reference file."""
    return TermRecord(
        code=entry["code"],
        values={
            "jurisdiction": entry["jurisdiction"],
            "level": entry["level"].upper().replace("-", "_"),
            "ecli_code": entry["ecli_code"],
            "position": entry["position"],
            "website": entry["website"],
            "names_parties": entry["named_parties"],
        },
        labels=build_label_values(text=entry["names"], abbreviation=entry["abbreviations"]),
    )


def load_aliases(entries: list[dict[str, Any]]) -> None:
    """Adds other names of courts that no court has yet; two spellings of one name count once."""
    courts = dict(Court.objects.values_list("code", "pk"))
    taken = set(CourtAlias.objects.values_list("key", flat=True))
    rows = []
    for entry in entries:
        for text in entry["aliases"]:
            key = squash(text)
            if key not in taken:
                taken.add(key)
                rows.append(CourtAlias(court_id=courts[entry["code"]], text=text, key=key))
    CourtAlias.objects.bulk_create(rows)
