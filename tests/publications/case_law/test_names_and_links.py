"""Names of people, short names of cases, third parties' pages, citations."""

from datetime import date

import pytest

from publications.case_law.citations import build_citation
from publications.case_law.official_hosts import HostKind, classify_url
from publications.case_law.party_names import find_full_name
from publications.case_law.short_names import build_short_names


@pytest.mark.parametrize(
    "name", ["Jan Peeters t. Belgische Staat", "X c. Marie Dupont-Lenoir", "PEETERS Jan / CGVS"]
)
def test_a_persons_full_name_is_noticed(name):
    assert find_full_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "X",
        "X t. Belgische Staat",
        "A.B. v. Fedasil",
        "OBFG and Others v. Etat belge",
        "CPAS of Liège v. M.T. and Fedasil",
        "Raad van State",
        "X / Commissaris-generaal voor de Vluchtelingen en de Staatlozen",
    ],
)
def test_initials_and_institutions_are_no_full_names(name):
    assert find_full_name(name) == ""


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("M.S.S. v. Belgium and Greece [GC]", "M.S.S."),
        ("C.K. and Others", "C.K."),
        ("Ilias and Ahmed v. Hungary", "Ilias and Ahmed"),
        ("Ibrahim e.a. t. Bundesrepublik Deutschland", "Ibrahim e.a."),
        ("Jawo", "Jawo"),
    ],
)
def test_a_case_is_known_by_its_short_name(name, short):
    assert short in build_short_names(name)


def test_a_single_letter_names_no_case():
    assert "X" not in build_short_names("X v Staatssecretaris")


@pytest.mark.parametrize(
    ("url", "jurisdiction", "kind"),
    [
        ("https://hudoc.echr.coe.int/eng?i=001-1", "CE", HostKind.OFFICIAL),
        ("https://www.juportal.be/content/ECLI:BE:CASS:2021:ARR.1", "BE", HostKind.OFFICIAL),
        ("https://infocuria.curia.europa.eu/x", "EU", HostKind.OFFICIAL),
        ("https://www.refworld.org/cases", "CE", HostKind.THIRD_PARTY),
        ("https://www.asylumlawdatabase.eu/en/content/x", "EU", HostKind.THIRD_PARTY),
        ("https://notcuria.europa.eu.example.org/", "EU", HostKind.UNKNOWN),
    ],
)
def test_a_courts_address_is_told_from_a_third_partys(url, jurisdiction, kind):
    assert classify_url(url, jurisdiction=jurisdiction) is kind


def test_the_website_of_a_court_that_an_editor_added_counts_as_official():
    url = "https://uitspraken.rechtspraak.nl/x"
    assert classify_url(url, jurisdiction="NL", website="https://rechtspraak.nl") is HostKind.OFFICIAL


def cite(**kwargs) -> str:
    """A citation with the values that a test does not care about."""
    values = {"name": "", "ecli": "", "number": "", "decided_date": date(2024, 3, 26)}
    return build_citation(**(values | kwargs))


def test_dutch_citations_follow_vena():
    citation = cite(
        court_code="rvs", court="RvS", number="259.259", ecli="ECLI:BE:RVSCE:2024:ARR.259.259", language="nl"
    )
    assert citation == "RvS 26 maart 2024, 259.259, ECLI:BE:RVSCE:2024:ARR.259.259."


def test_french_citations_follow_belgian_usage():
    citation = cite(
        court_code="rvv", court="C.C.E.", number="290647", decided_date=date(2023, 6, 20), language="fr"
    )
    assert citation == "C.C.E., 20 juin 2023, n°\u00a0290\u00a0647"


def test_the_first_of_a_month_is_an_ordinal_in_french():
    citation = cite(
        court_code="hvj", court="C.J.U.E.", number="C-97/24", decided_date=date(2025, 8, 1), language="fr"
    )
    assert citation == "C.J.U.E., 1er août 2025, C-97/24"


def test_english_citations_name_the_case():
    citation = cite(
        court_code="ehrm",
        court="ECtHR",
        number="30696/09",
        decided_date=date(2011, 1, 21),
        name="M.S.S. v. Belgium and Greece",
        language="en",
    )
    assert citation == "ECtHR, 21 January 2011, M.S.S. v. Belgium and Greece, no.\u00a030696/09"
