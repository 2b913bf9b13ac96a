"""Records find the judgment that they are about."""

from datetime import date

import pytest

from publications.case_law.importing.report import Action
from publications.case_law.models import Court, Judgment
from tests.factories.case_law import CourtFactory, JudgmentFactory
from tests.factories.importing import JAWO_ECLI, build_record, run_import

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference")]

CASSATION = {"court": "cass", "number": "P.20.1057.N", "decided_on": "2021-03-02"}
FIRST_ECLI, SECOND_ECLI = "ECLI:BE:CASS:2021:ARR.20210302.2N.1", "ECLI:BE:CASS:2021:ARR.20210302.2N.2"


def get_actions(report) -> list[Action]:
    return [row.action for row in report.rows]


def test_a_row_that_later_brings_the_ecli_completes_the_record():
    run_import(build_record())
    report = run_import(build_record(ecli=JAWO_ECLI))
    assert get_actions(report) == [Action.UPDATED]
    assert Judgment.objects.get().ecli == JAWO_ECLI


def test_a_row_without_ecli_finds_the_judgment_that_has_one():
    run_import(build_record(ecli=JAWO_ECLI))
    assert get_actions(run_import(build_record(number="c-163/17"))) == [Action.UNCHANGED]


def test_the_ecli_finds_a_judgment_whose_number_and_date_are_corrected():
    run_import(build_record(ecli=JAWO_ECLI))
    report = run_import(build_record(ecli=JAWO_ECLI, number="C-164/17", decided_on="2019-03-20"))
    judgment = Judgment.objects.get()
    assert get_actions(report) == [Action.UPDATED]
    assert (judgment.number, judgment.decided_date) == ("C-164/17", date(2019, 3, 20))


def test_two_eclis_with_one_number_and_date_are_two_judgments():
    run_import(CASSATION | {"ecli": FIRST_ECLI})
    assert get_actions(run_import(CASSATION | {"ecli": SECOND_ECLI})) == [Action.CREATED]
    assert Judgment.objects.count() == 2


def test_an_ambiguous_match_is_an_error():
    run_import(CASSATION | {"ecli": FIRST_ECLI}, CASSATION | {"ecli": SECOND_ECLI})
    report = run_import(CASSATION)
    assert [(issue.field, issue.code) for issue in report.errors] == [("number", "ambiguous")]


@pytest.mark.parametrize("other", [{"decided_on": "2019-03-20"}, {"court": "gerecht"}, {"kind": "ORDER"}])
def test_another_date_court_or_kind_is_another_judgment(other):
    Court.objects.create(code="gerecht", jurisdiction="EU", level=Court.Level.INTERNATIONAL)
    run_import(build_record())
    assert get_actions(run_import(build_record(**other))) == [Action.CREATED]


def test_a_row_without_kind_finds_an_order():
    run_import(build_record(kind="ORDER"))
    assert get_actions(run_import(build_record())) == [Action.UNCHANGED]
    assert Judgment.objects.get().kind == "ORDER"


def test_an_ecli_that_is_stored_under_another_court_is_an_error():
    ecli = "ECLI:BE:CTGNT:2020:ARR.1"
    JudgmentFactory(court=CourtFactory(code="arbh-gent"), number="2020/AG/1", ecli=ecli)
    Court.objects.create(code="arbh-luik", jurisdiction="BE", level=Court.Level.LABOUR_APPEAL)
    report = run_import({"court": "arbh-luik", "decided_on": "2020-01-01", "ecli": ecli})
    assert [(issue.field, issue.code) for issue in report.errors] == [("court", "other-court")]


@pytest.mark.parametrize(
    "second",
    [
        build_record(),
        build_record(ecli=JAWO_ECLI),
        build_record(ecli=JAWO_ECLI, number="C-999/17"),
        build_record(kind="JUDGMENT", number="c 163/17"),
    ],
)
def test_two_rows_about_one_judgment_are_an_error_of_the_second(second):
    report = run_import(build_record(ecli=JAWO_ECLI), second)
    (issue,) = report.errors
    assert (issue.row, issue.code) == (2, "duplicate")
    assert "1" in issue.reason


def test_two_rows_that_reach_one_stored_judgment_by_different_ways_are_an_error():
    run_import(build_record(ecli=JAWO_ECLI))
    report = run_import(build_record(), build_record(number="", ecli=JAWO_ECLI), keep_going=True)
    assert get_actions(report) == [Action.UNCHANGED, Action.FAILED]


def test_the_number_of_a_joined_case_is_not_taken_for_a_judgment_of_its_own():
    run_import(build_record(joined_numbers=["C-164/17"]))
    report = run_import(build_record(number="C-164/17"))
    assert [(issue.field, issue.code) for issue in report.errors] == [("number", "joined")]
