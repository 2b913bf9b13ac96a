"""Imported summaries are live with a history, and what people checked is not overwritten."""

from datetime import date

import pytest

from core.models import TextOrigin
from publications.case_law.importing.report import Action
from publications.case_law.models import CaseSummary, Judgment
from tests.factories.importing import build_record, build_summary, run_import

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference")]


def update_stored(**values) -> None:
    CaseSummary.objects.update(**values)


def get_warnings(report) -> list[tuple[str, str]]:
    return [(issue.field, issue.code) for issue in report.warnings]


def test_a_new_summary_is_live_with_a_first_revision():
    run_import(build_summary())
    summary = CaseSummary.objects.get()
    assert summary.live
    assert not summary.has_unpublished_changes
    assert summary.latest_revision == summary.live_revision
    assert summary.latest_revision.as_object().headnote == "De regel."
    assert summary.first_published_at is not None


def test_summaries_of_one_judgment_are_translations_of_one_another():
    run_import(build_record(summaries={"nl": {"headnote": "Regel."}, "fr": {"headnote": "Règle."}}))
    dutch, french = CaseSummary.objects.order_by("-locale__language_code")
    assert dutch.get_translations().get() == french


def test_a_language_that_comes_later_joins_the_others():
    run_import(build_summary())
    run_import(build_record(summaries={"fr": {"title": "Titre", "headnote": "Règle."}}))
    assert CaseSummary.objects.values("translation_key").distinct().count() == 1
    assert CaseSummary.objects.count() == 2


def test_a_change_gets_a_new_live_revision():
    run_import(build_summary())
    report = run_import(build_summary(headnote="De betere regel."))
    summary = CaseSummary.objects.get()
    assert report.count(Action.UPDATED) == 1
    assert summary.headnote == "De betere regel."
    assert summary.revisions.count() == 2
    assert summary.live_revision.as_object().headnote == "De betere regel."


def test_a_change_of_a_summary_adds_no_revision_to_the_judgment():
    run_import(build_summary())
    run_import(build_summary(headnote="De betere regel."))
    assert Judgment.objects.get().revisions.count() == 1


def test_origin_review_and_state_of_the_law_are_stored():
    run_import(build_summary(origin="machine", reviewed_by="A", reviewed_at="2026-03-02", as_of="2026-03-01"))
    summary = CaseSummary.objects.get()
    assert summary.text_origin == TextOrigin.MACHINE
    assert (summary.reviewed_by, summary.reviewed_date, summary.as_of_date) == (
        "A",
        date(2026, 3, 2),
        date(2026, 3, 1),
    )


def test_a_summary_without_a_holding_takes_its_title_from_its_other_text():
    run_import(build_record(summaries={"nl": {"facts": "De feiten van de zaak."}}))
    assert CaseSummary.objects.get().title == "De feiten van de zaak."


def test_a_summary_that_says_nothing_is_left_out():
    run_import(build_record(summaries={"nl": {"title": None, "headnote": "", "facts": None}}))
    assert Judgment.objects.exists()
    assert not CaseSummary.objects.exists()


@pytest.mark.parametrize("key", ["title", "headnote"])
def test_title_and_holding_of_a_stored_summary_cannot_be_emptied(key):
    run_import(build_summary())
    report = run_import(build_record(summaries={"nl": {key: None}}))
    assert [issue.field for issue in report.errors] == [f"summaries.nl.{key}"]


def test_a_summary_without_a_title_takes_the_beginning_of_its_holding_once():
    headnote = "Een zeer lange regel " * 20
    run_import(build_record(summaries={"nl": {"headnote": headnote}}))
    title = CaseSummary.objects.get().title
    assert headnote.startswith(title.rstrip("…"))
    assert len(title) <= 100
    assert run_import(build_record(summaries={"nl": {"headnote": headnote}})).count(Action.UNCHANGED) == 1


def test_an_optional_text_can_be_emptied():
    run_import(build_summary(facts="Feiten."))
    run_import(build_record(summaries={"nl": {"facts": None}}))
    assert CaseSummary.objects.get().facts == ""


@pytest.mark.parametrize(
    "incoming",
    [
        {"headnote": "Van de machine.", "origin": "machine"},
        {"headnote": "Van een ander."},
        {"headnote": "Eerder nagekeken.", "reviewed_by": "B", "reviewed_at": "2026-02-28"},
        {"reviewed_by": None, "reviewed_at": None},
    ],
)
def test_a_text_that_a_person_reviewed_later_is_kept(incoming):
    run_import(build_summary(headnote="Nagekeken."))
    update_stored(reviewed_by="A", reviewed_date=date(2026, 3, 1))
    report = run_import(build_summary(**{"headnote": "Nagekeken.", **incoming}))
    summary = CaseSummary.objects.get()
    assert (summary.headnote, summary.reviewed_by) == ("Nagekeken.", "A")
    assert get_warnings(report) == [("summaries.nl", "kept")]
    assert summary.revisions.count() == 1


def test_a_text_that_was_reviewed_no_earlier_replaces_a_reviewed_one():
    run_import(build_summary(reviewed_by="A", reviewed_at="2026-03-01"))
    report = run_import(
        build_summary(headnote="Verbeterd.", origin="machine", reviewed_by="B", reviewed_at="2026-03-01")
    )
    summary = CaseSummary.objects.get()
    assert (summary.headnote, summary.reviewed_by, report.warnings) == ("Verbeterd.", "B", [])


def test_sources_of_a_reviewed_text_may_change():
    run_import(build_summary(reviewed_by="A", reviewed_at="2026-03-01"))
    run_import(build_record(summaries={"nl": {"sources": ["https://curia.europa.eu/"]}}))
    assert len(CaseSummary.objects.get().sources) == 1


@pytest.mark.parametrize("state", [{"locked": True}, {"has_unpublished_changes": True}, {"live": False}])
def test_a_summary_that_an_editor_holds_is_kept_with_a_warning(state):
    run_import(build_summary())
    update_stored(**state)
    report = run_import(build_summary(headnote="Uit het bestand."))
    assert CaseSummary.objects.get().headnote == "De regel."
    assert get_warnings(report) == [("summaries.nl", "kept")]


def test_a_kept_summary_does_not_keep_the_facts_from_being_imported():
    run_import(build_summary())
    update_stored(locked=True)
    run_import(build_summary(headnote="Uit het bestand.") | {"name": "Jawo"})
    assert Judgment.objects.get().name == "Jawo"


def test_a_summary_that_says_the_same_is_no_warning_although_it_is_locked():
    run_import(build_summary())
    update_stored(locked=True)
    assert run_import(build_summary()).warnings == []
