"""Every name in the reference data is recognised, so that neither list can fall behind the other."""

import json
from pathlib import Path

import pytest

from core.citations.courts import find_courts
from core.citations.folding import fold
from core.citations.found import StatuteCitation
from core.citations.instruments import REFERENCE_FILE
from core.citations.scanner import find_citations

ROOT = Path(__file__).resolve().parents[3]
LANGUAGES = ("nl", "fr", "en")
COURTS = json.loads((ROOT / "publications/case_law/reference/courts.json").read_text(encoding="utf-8"))
INSTRUMENTS = json.loads(REFERENCE_FILE.read_text(encoding="utf-8"))
#: Codes inside ECLIs: no text uses them as names.
ECLI_CODES = {"CTLIE", "GHCC", "RVSCE"}


def list_names(*texts: dict[str, str]) -> set[str]:
    """The names in the languages that the parser reads."""
    return {named[language] for named in texts for language in LANGUAGES if named.get(language)}


@pytest.mark.parametrize("court", COURTS, ids=lambda court: court["code"])
def test_every_name_of_a_court_is_recognised(court):
    latin = {alias for alias in court["aliases"] if alias.isascii() or fold(alias).text.isascii()}
    names = (list_names(court["names"], court["abbreviations"]) | latin) - ECLI_CODES
    found = {name: [court.code for court in find_courts(fold(name).text)] for name in names}
    assert found == {name: [court["code"]] for name in names}


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda instrument: instrument["code"])
def test_every_name_of_an_instrument_is_recognised(instrument):
    for name in list_names(instrument["labels"], instrument["short"]):
        (citation,) = find_citations(f"artikel 3 {name}")
        assert isinstance(citation, StatuteCitation)
        assert citation.provisions == (f"{instrument['code']}:3",)
