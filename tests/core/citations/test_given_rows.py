"""The collected citation strings: each is read to what stands beside it, and to nothing else."""

import csv
from pathlib import Path

import pytest

from core.citations.found import Citation, JudgmentCitation, StatuteCitation
from core.citations.scanner import find_citations

DATA = Path(__file__).parent / "data"
COURTS = {
    "CALL": "rvv",
    "CoS": "rvs",
    "CC": "gwh",
    "CASS": "cass",
    "CJEU": "hvj",
    "ECtHR": "ehrm",
    "LABCOURT": "arbh",
    "LABTRIB": "arbrb",
    "OTHER": "rea",
    "": "",
}
LAWS = {
    "Aliens Act 15/12/1980": "aliens-act",
    "Reception Act 12/01/2007": "reception-act",
    "PCSW Act 08/07/1976": "pcsw-act",
    "Reg. 604/2013": "reg-604-2013",
    "Reg. 343/2003": "reg-343-2003",
    "Dir. 2004/83": "dir-2004-83",
    "Dir. 2008/115": "dir-2008-115",
    "Dir. 2013/32": "dir-2013-32",
    "Charter": "charter",
    "Constitution": "constitution",
    "ECHR": "echr",
    "ECHR Protocol 4": "echr-p4",
    "Refugee Convention 1951": "refugee-convention",
}


def read(name: str, delimiter: str = ",") -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def describe(citation: Citation) -> tuple[str, ...]:
    """A citation in the columns of the files."""
    match citation:
        case JudgmentCitation():
            day = citation.decided_date.isoformat() if citation.decided_date else ""
            return ("judgment", citation.court, citation.number, day, citation.ecli)
        case StatuteCitation():
            return ("statute", citation.instrument, citation.article)
    raise TypeError(citation)


def name_court(code: str, row: dict[str, str]) -> str:
    """The rows name labour and civil courts by their kind, the records by kind and place."""
    return code.partition("-")[0] if row["court"] in ("LABCOURT", "LABTRIB", "OTHER") else code


@pytest.mark.parametrize("row", read("citations.csv"), ids=lambda row: row["text"][:60])
def test_a_collected_string_is_read_to_what_it_yields(row):
    found = find_citations(row["text"])
    if row["kind"] == "none":
        assert found == []
        return
    (citation,) = found
    if row["kind"] == "statute":
        assert describe(citation) == ("statute", LAWS[row["law"]], row["article"])
        return
    kind, court, number, day, ecli = describe(citation)
    written = row["number"].replace(" ", "") if row["court"] in ("CALL", "") else row["number"]
    assert (kind, name_court(court, row)) == ("judgment", COURTS[row["court"]])
    assert (number, day, ecli) == (written, row["date"], row["ecli"])


@pytest.mark.parametrize("row", read("judgments.psv", "|"), ids=lambda row: row["text"][:60])
def test_a_judgment_is_read_in_the_forms_that_texts_use(row):
    expected = ("judgment", row["court"], row["number"], row["date"], row["ecli"])
    assert [describe(citation) for citation in find_citations(row["text"])] == [expected]


@pytest.mark.parametrize("row", read("statutes.psv", "|"), ids=lambda row: row["text"][:60])
def test_an_article_is_read_in_the_forms_that_texts_use(row):
    expected = ("statute", row["law"], row["article"])
    assert [describe(citation) for citation in find_citations(row["text"])] == [expected]


@pytest.mark.parametrize("text", (DATA / "none.txt").read_text(encoding="utf-8").splitlines())
def test_what_only_looks_like_a_citation_is_none(text):
    assert find_citations(text) == []


def test_the_files_hold_enough_of_each_kind():
    assert len(read("judgments.psv", "|")) + len(read("statutes.psv", "|")) >= 150
    assert len((DATA / "none.txt").read_text(encoding="utf-8").splitlines()) >= 60
