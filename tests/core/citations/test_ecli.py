"""ECLIs: the grammar, and what must fit between an identifier and its record."""

from datetime import date

import pytest

from core.citations.ecli import InvalidEcliError, find_issues, normalise_ecli


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("EU:C:2019:218", "ECLI:EU:C:2019:218"),
        ("ecli:be:cass:2021:arr.20210302.2n.22", "ECLI:BE:CASS:2021:ARR.20210302.2N.22"),
        (" ECLI:EU:C:2019:218. ", "ECLI:EU:C:2019:218"),
        ("ECLI: CE: ECHR:2011:0121JUD003069609", "ECLI:CE:ECHR:2011:0121JUD003069609"),
        ("ECLI:BE:CASS:1982:ARR.19820720.3", "ECLI:BE:CASS:1982:ARR.19820720.3"),
    ],
)
def test_an_ecli_is_stored_in_full_and_in_capitals(written, stored):
    assert normalise_ecli(written) == stored


@pytest.mark.parametrize(
    "written",
    [
        "",
        "C-163/17",
        "ECLI:EU:C:2019",
        "ECLI:EU:C:19:218",
        "ECLI:BEL:CASS:2021:ARR.1",
        "ECLI:BE:TOOLONGCODE:2021:ARR.1",
        "ECLI:BE:CASS:2021:" + "A" * 26,
        "ECLI:BE:CASS:2021:ARR/1",
        "ECLI:BE:CASS:2021:ARR.1:2",
    ],
)
def test_what_breaks_the_grammar_is_refused(written):
    with pytest.raises(InvalidEcliError):
        normalise_ecli(written)


def find(ecli: str, court: str, jurisdiction: str, code: str, number: str, day: date):
    """The issues of a record."""
    return find_issues(
        ecli, court=court, jurisdiction=jurisdiction, ecli_code=code, numbers=[number], decided_date=day
    )


STRASBOURG = ("ehrm", "CE", "ECHR")
STATE = ("rvs", "BE", "RVSCE")
CONSTITUTION = ("gwh", "BE", "GHCC")
LUXEMBOURG = ("hvj", "EU", "C")
CASSATION = ("cass", "BE", "CASS")


@pytest.mark.parametrize(
    ("ecli", "court", "number", "day"),
    [
        ("ECLI:CE:ECHR:2011:0121JUD003069609", STRASBOURG, "30696/09", date(2011, 1, 21)),
        ("ECLI:BE:RVSCE:2024:ARR.259.259", STATE, "259.259", date(2024, 3, 26)),
        ("ECLI:BE:GHCC:2020:ARR.081", CONSTITUTION, "81/2020", date(2020, 6, 4)),
        ("ECLI:EU:C:2019:218", LUXEMBOURG, "C-163/17", date(2019, 3, 19)),
        ("ECLI:BE:CASS:2021:ARR.20210302.2N.22", CASSATION, "P.20.1057.N", date(2021, 3, 2)),
        ("ECLI:BE:CASS:1982:ARR.19820720.3", CASSATION, "", date(1982, 7, 20)),
    ],
)
def test_an_ecli_that_fits_its_record_raises_nothing(ecli, court, number, day):
    assert find(ecli, *court, number, day) == []


@pytest.mark.parametrize(
    ("ecli", "court", "number", "day"),
    [
        ("ECLI:CE:ECHR:2011:0121JUD003069609", STRASBOURG, "29217/12", date(2011, 1, 21)),
        ("ECLI:CE:ECHR:2011:0121JUD003069609", STRASBOURG, "30696/09", date(2011, 1, 22)),
        ("ECLI:CE:ECHR:2011:JUD1", STRASBOURG, "30696/09", date(2011, 1, 21)),
        ("ECLI:BE:RVSCE:2024:ARR.259.259", STATE, "259.260", date(2024, 3, 26)),
        ("ECLI:BE:GHCC:2020:ARR.081", CONSTITUTION, "82/2020", date(2020, 6, 4)),
        ("ECLI:EU:C:2019:218", LUXEMBOURG, "C-163/17", date(2018, 3, 19)),
        ("ECLI:EU:C:2019:ARR", LUXEMBOURG, "C-163/17", date(2019, 3, 19)),
        ("ECLI:EU:T:2019:218", LUXEMBOURG, "C-163/17", date(2019, 3, 19)),
        ("ECLI:NL:HR:2019:218", CASSATION, "P.20.1057.N", date(2019, 3, 19)),
    ],
)
def test_an_ecli_that_contradicts_its_record_is_refused(ecli, court, number, day):
    issues = find(ecli, *court, number, day)
    assert issues
    assert all(issue.is_error for issue in issues)


def test_the_ecli_may_hold_the_number_of_a_joined_case():
    issues = find_issues(
        "ECLI:CE:ECHR:2011:0628JUD000831907",
        court="ehrm",
        jurisdiction="CE",
        ecli_code="ECHR",
        numbers=["11449/07", "8319/07"],
        decided_date=date(2011, 6, 28),
    )
    assert issues == []


def test_another_day_in_a_belgian_ecli_is_a_warning_because_courts_have_published_such():
    (issue,) = find("ECLI:BE:CASS:2022:ARR.20220111.2N.10", *CASSATION, "", date(2022, 1, 18))
    assert not issue.is_error


def test_the_council_for_alien_law_litigation_has_no_ecli():
    (issue,) = find("ECLI:BE:RVV:2018:ARR.203684", "rvv", "BE", "", "203684", date(2018, 5, 8))
    assert issue.is_error
