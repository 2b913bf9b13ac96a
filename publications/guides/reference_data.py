"""The concordance that every installation starts with."""

from datetime import date
from pathlib import Path

from core.models import LegalInstrument
from core.reference_data import LoadCount, TermRecord, load_terms, read_reference

from .models import ArticleConcordance

CONCORDANCE = Path(__file__).parent / "reference" / "concordance.json"


def load_concordance() -> LoadCount:
    """The lines from Dublin III to the regulation that repeals it; needs the acts."""
    [table] = read_reference(CONCORDANCE)
    acts = dict(LegalInstrument.objects.values_list("code", "pk"))
    shared = {
        "old_instrument_id": acts[table["old_instrument"]],
        "new_instrument_id": acts[table["new_instrument"]],
        "as_of_date": date.fromisoformat(table["as_of_date"]),
        "sources": [{"type": "source", "value": source} for source in table["sources"]],
    }
    return load_terms(
        ArticleConcordance,
        [
            TermRecord(
                code=row["code"],
                values={
                    **shared,
                    "place": place,
                    "old_article": row.get("old", ""),
                    "new_article": row.get("new", ""),
                    "basis": row["basis"],
                },
                labels=row["labels"],
            )
            for place, row in enumerate(table["rows"], start=1)
        ],
    )
