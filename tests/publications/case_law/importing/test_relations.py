"""Relations are found in the file, before and after, and in the database."""

import pytest

from publications.case_law.importing.report import Action
from publications.case_law.models import Judgment, JudgmentRelation
from tests.factories.case_law import JudgmentFactory
from tests.factories.importing import JAWO_ECLI, build_record, run_import

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference")]


def related(decision: str, kind: str = "FOLLOWS") -> dict:
    return {"related": [{"kind": kind, "decision": decision}]}


def get_relations() -> list[tuple[str, str, str]]:
    rows = JudgmentRelation.objects.order_by("from_judgment__number", "to_judgment__number")
    return list(rows.values_list("from_judgment__number", "kind", "to_judgment__number"))


def test_a_decision_further_down_the_file_can_be_pointed_at():
    run_import(build_record(number="C-1/17", **related(JAWO_ECLI)), build_record(ecli=JAWO_ECLI))
    assert get_relations() == [("C-1/17", "FOLLOWS", "C-163/17")]


def test_two_decisions_of_a_file_can_point_at_each_other():
    run_import(
        build_record(number="C-1/17", **related("hvj C-2/17")),
        build_record(number="C-2/17", **related("hvj C-1/17", "RELATED")),
    )
    assert get_relations() == [("C-1/17", "FOLLOWS", "C-2/17"), ("C-2/17", "RELATED", "C-1/17")]


@pytest.mark.parametrize("decision", ["EU:C:2019:218", "hvj c 163/17", "HvJ-EU C-164/17"])
def test_a_stored_decision_is_found_by_ecli_number_or_joined_number(decision):
    JudgmentFactory(number="C-163/17", ecli=JAWO_ECLI, joined=["C-164/17"])
    run_import(build_record(number="C-1/17", **related(decision)))
    assert get_relations() == [("C-1/17", "FOLLOWS", "C-163/17")]


def test_an_ecli_that_this_very_file_completes_can_be_pointed_at():
    JudgmentFactory(number="C-163/17")
    run_import(build_record(number="C-1/17", **related(JAWO_ECLI)), build_record(ecli=JAWO_ECLI))
    assert get_relations() == [("C-1/17", "FOLLOWS", "C-163/17")]


def test_a_decision_that_nobody_knows_is_an_error():
    report = run_import(build_record(**related("rvv 203684")))
    assert [(issue.field, issue.code) for issue in report.errors] == [("related", "unknown-decision")]


def test_a_number_that_two_decisions_have_asks_for_the_ecli():
    JudgmentFactory(number="C-163/17")
    JudgmentFactory(number="C-163/17", kind="ORDER")
    report = run_import(build_record(number="C-1/17", **related("hvj C-163/17")))
    assert "ECLI" in report.errors[0].reason


def test_a_record_cannot_point_at_itself():
    report = run_import(build_record(**related("hvj C-163/17")))
    assert [issue.field for issue in report.errors] == ["related"]


def test_rows_that_depend_on_a_failed_row_fail_as_well_all_along_the_chain():
    report = run_import(
        build_record(number="C-1/17", **related("hvj C-2/17")),
        build_record(number="C-2/17", **related("hvj C-3/17")),
        build_record(number="C-3/17", topics=["dubln"]),
        build_record(number="C-4/17"),
        keep_going=True,
    )
    assert [row.action for row in report.rows] == [
        Action.FAILED,
        Action.FAILED,
        Action.FAILED,
        Action.CREATED,
    ]
    assert [judgment.number for judgment in Judgment.objects.all()] == ["C-4/17"]


def test_a_row_that_depends_on_one_that_cannot_be_imported_says_which():
    report = run_import(
        build_record(number="C-1/17", **related("hvj C-2/17")),
        build_record(number="C-2/17", **related("hvj C-9/17")),
        keep_going=True,
    )
    reasons = {issue.row: issue.reason for issue in report.errors}
    assert "2" in reasons[1]


def test_relations_are_replaced_by_those_that_the_record_states():
    run_import(
        build_record(number="C-1/17"), build_record(number="C-2/17"), build_record(**related("hvj C-1/17"))
    )
    report = run_import(build_record(**related("hvj C-2/17", "DEPARTS_FROM")))
    assert get_relations() == [("C-163/17", "DEPARTS_FROM", "C-2/17")]
    (change,) = report.rows[0].changes
    assert (change.old, change.new) == ("FOLLOWS=hvj C-1/17", "DEPARTS_FROM=hvj C-2/17")


def test_relations_that_the_record_does_not_mention_stay():
    run_import(build_record(number="C-1/17"), build_record(**related("hvj C-1/17")))
    run_import(build_record(name="Jawo"))
    assert get_relations() == [("C-163/17", "FOLLOWS", "C-1/17")]


def test_an_empty_list_removes_the_relations():
    run_import(build_record(number="C-1/17"), build_record(**related("hvj C-1/17")))
    run_import(build_record(related=[]))
    assert get_relations() == []
