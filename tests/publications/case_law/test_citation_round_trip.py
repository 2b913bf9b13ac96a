"""What the site prints as a citation, its own parser reads back."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.citations.instruments import get_reference
from core.citations.scanner import find_citations
from publications.case_law.citations import build_citation
from publications.case_law.reference_data import COURTS_FILE
from tests.test_layout import ROOT

COURTS = {court["code"]: court for court in json.loads(COURTS_FILE.read_text(encoding="utf-8"))}
YEARS = st.integers(min_value=1, max_value=25)
ROLES = st.one_of(
    st.builds("20{:02}/AB/{}".format, YEARS, st.integers(1, 999)),
    st.builds("{:02}/{}/A".format, YEARS, st.integers(1, 9999)),
    st.builds("20{:02}/{}".format, YEARS, st.integers(100, 9999)),
)
NUMBERS = {
    "rvv": st.integers(100, 350_000).map(str),
    "rvs": st.builds("{}.{:03}".format, st.integers(10, 270), st.integers(0, 999)),
    "vbv": st.builds("{:02}-{:04}/F{}".format, YEARS, st.integers(1, 9999), st.integers(1, 9999)),
    "gwh": st.builds("{}/20{:02}".format, st.integers(1, 250), YEARS),
    "cass": st.builds(
        "{}.{:02}.{:04}.{}".format, st.sampled_from("CPS"), YEARS, st.integers(1, 1999), st.sampled_from("NF")
    ),
    "hvj": st.builds("C-{}/{:02}{}".format, st.integers(1, 900), YEARS, st.sampled_from(["", " PPU"])),
    "gerecht-eu": st.builds("T-{}/{:02}".format, st.integers(1, 900), YEARS),
    "ehrm": st.builds("{}/{:02}".format, st.integers(1, 99_999), YEARS),
}


@settings(deadline=None, max_examples=300)
@given(
    code=st.sampled_from(sorted(COURTS)),
    day=st.dates(date(1990, 1, 1), date(2030, 12, 31)),
    language=st.sampled_from(["nl", "fr", "en"]),
    name=st.sampled_from(["", "Jawo", "M.S.S. v. Belgium and Greece", "X c. État belge", "C.K. and Others"]),
    data=st.data(),
)
def test_a_printed_citation_is_read_back(code, day, language, name, data):
    number = data.draw(NUMBERS.get(code, ROLES))
    printed = build_citation(
        court_code=code,
        court=COURTS[code]["abbreviations"][language],
        decided_date=day,
        number=number,
        ecli="",
        name=name,
        language=language,
    )
    (found,) = find_citations(printed)
    assert (found.court, found.numbers, found.decided_date) == (code, (number,), day)


def list_provisions() -> list[str]:
    """The articles that the decisions of the demonstration rest on."""
    lines = (ROOT / "home/demo/data/judgments.jsonl").read_text(encoding="utf-8").splitlines()
    codes = {code for line in lines for code in json.loads(line).get("provisions") or ()}
    return sorted(code for code in codes if ":" in code)


@pytest.mark.parametrize("provision", list_provisions())
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_label_of_a_provision_is_read_back(provision, language):
    instrument, _colon, article = provision.partition(":")
    name = get_reference()[instrument]["short"][language]
    (found,) = find_citations(f"art. {article} {name}")
    assert found.provisions == (provision,)
