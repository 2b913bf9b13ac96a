"""Editing as the four groups do it: who may do what, and what the forms do with what is typed."""

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from publications.case_law.editing.columns import YesNoColumn
from publications.case_law.editing.panels import get_language_states
from publications.case_law.models import CaseSummary, Judgment
from tests.factories.case_law import (
    CaseSummaryFactory,
    CouncilJudgmentFactory,
    CourtFactory,
    JudgmentFactory,
)

pytestmark = pytest.mark.django_db

EVERYONE = ("Redacteur", "Eindredacteur", "Jurist", "Beheerder")


def url_of(model, view: str, *args) -> str:
    """The address of a view of a snippet."""
    return reverse(model.snippet_viewset.get_url_name(view), args=args)


def build_judgment_form(**values) -> dict:
    """What the browser sends for a judgment of the Council for Alien Law Litigation."""
    data = {
        "court": CourtFactory(code="rvv").pk,
        "kind": "JUDGMENT",
        "number": "203 684",
        "decided_date": "2018-05-08",
        "ecli": "",
        "name": "",
        "language": "nl",
        "is_final": "unknown",
        "official_url": "",
        "outcome": "",
        "topics": [],
        "regimes": [],
        "withdrawn_reason": "",
        "sources": streamfield([]),
        "joined_numbers": inline_formset([]),
        "country_links": inline_formset([]),
        "provision_links": inline_formset([]),
        "relations": inline_formset([]),
    }
    return nested_form_data(data | values)


def build_summary_form(judgment: Judgment, **values) -> dict:
    """What the browser sends for a summary."""
    data = {
        "judgment": judgment.pk,
        "title": "Overdracht aan Italië",
        "headnote": "De overdracht mag niet doorgaan.",
        "facts": "",
        "reasoning": "",
        "relevance": "",
        "author": "",
        "text_origin": "HUMAN",
        "reviewed_by": "",
        "reviewed_date": "",
        "as_of_date": "",
        "sources": streamfield([]),
    }
    return nested_form_data(data | values)


def test_a_lawyer_adds_a_judgment_and_its_number_is_stored_as_the_court_writes_it(editor, index_pages):
    response = editor("Jurist").post(url_of(Judgment, "add"), build_judgment_form())
    assert response.status_code == 302
    judgment = Judgment.objects.get()
    assert (judgment.number, judgment.slug) == ("203684", "203684")


@pytest.mark.parametrize("group", ["Redacteur", "Eindredacteur"])
def test_others_cannot_add_judgments(editor, index_pages, group):
    response = editor(group).post(url_of(Judgment, "add"), build_judgment_form())
    assert response.status_code == 302
    assert not Judgment.objects.exists()


def test_a_mistake_is_shown_at_its_field(editor, index_pages):
    response = editor("Jurist").post(url_of(Judgment, "add"), build_judgment_form(ecli="ECLI:EU:C:2019:218"))
    assert response.status_code == 200
    assert "ecli" in response.context["form"].errors


def test_joined_numbers_are_stored_in_the_courts_spelling(editor, index_pages):
    joined = inline_formset([{"number": "203 685"}])
    editor("Jurist").post(url_of(Judgment, "add"), build_judgment_form(joined_numbers=joined))
    assert [row.number for row in Judgment.objects.get().joined_numbers.all()] == ["203685"]


def test_an_impossible_joined_number_is_marked_on_its_row(editor, index_pages):
    joined = inline_formset([{"number": "203 685"}, {"number": "twaalf"}])
    response = editor("Jurist").post(url_of(Judgment, "add"), build_judgment_form(joined_numbers=joined))
    assert [bool(errors) for errors in response.context["form"].formsets["joined_numbers"].errors] == [
        False,
        True,
    ]
    assert not Judgment.objects.exists()


def test_a_full_name_warns_the_lawyer_after_saving(editor, index_pages):
    form = build_judgment_form(name="Jan Peeters t. Belgische Staat")
    response = editor("Jurist").post(url_of(Judgment, "add"), form, follow=True)
    assert "Jan Peeters" in " ".join(str(message) for message in response.context["messages"])


def test_the_switch_withdraws_a_judgment_and_brings_it_back(editor, index_pages):
    judgment = CouncilJudgmentFactory(number="203684")
    client = editor("Jurist")
    address = url_of(Judgment, "edit", judgment.pk)
    client.post(address, build_judgment_form(is_withdrawn="on", withdrawn_reason="Dubbel."))
    assert client.get("/nl/rechtspraak/rvv/203684/").status_code == 410
    client.post(address, build_judgment_form(withdrawn_reason="Dubbel."))
    assert client.get("/nl/rechtspraak/rvv/203684/").status_code == 200


def test_a_judgment_is_not_withdrawn_without_a_reason(editor, index_pages):
    judgment = CouncilJudgmentFactory(number="203684")
    form = build_judgment_form(is_withdrawn="on")
    response = editor("Jurist").post(url_of(Judgment, "edit", judgment.pk), form)
    assert "withdrawn_reason" in response.context["form"].errors
    assert not Judgment.objects.get().is_withdrawn


def test_editing_a_judgment_adds_to_its_history(editor, index_pages):
    judgment = CouncilJudgmentFactory(number="203684")
    client = editor("Jurist")
    client.post(url_of(Judgment, "edit", judgment.pk), build_judgment_form(name="X"))
    assert Judgment.objects.get().revisions.count() == 1
    assert client.get(url_of(Judgment, "history", judgment.pk)).status_code == 200


@pytest.mark.parametrize("text", ["203 684", "203.684", "c-411/10", "2011:865", "n.s."])
def test_the_list_is_searched_by_number_ecli_and_name(editor, index_pages, text):
    council = CouncilJudgmentFactory(number="203684")
    luxembourg = JudgmentFactory(number="C-411/10", ecli="ECLI:EU:C:2011:865", name="N.S. and M.E.")
    response = editor("Jurist").get(url_of(Judgment, "list"), {"q": text})
    wanted = council if text.startswith("203") else luxembourg
    assert list(response.context["object_list"]) == [wanted]


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        ({"has_summary": "nl"}, {"C-1/00"}),
        ({"has_summary": "none"}, {"C-2/00", "3"}),
        ({"decided_date_from": "2019-01-01"}, {"C-1/00", "C-2/00"}),
        ({"withdrawn": "true"}, set()),
        ({"outcome": "INTERPRETED"}, {"C-2/00"}),
    ],
)
def test_the_list_is_narrowed_by_filters(editor, index_pages, parameters, found):
    CaseSummaryFactory(judgment=JudgmentFactory(number="C-1/00"))
    CaseSummaryFactory(judgment=JudgmentFactory(number="C-2/00", outcome="INTERPRETED"), live=False)
    CouncilJudgmentFactory(number="3")
    response = editor("Jurist").get(url_of(Judgment, "list"), parameters)
    assert {judgment.number for judgment in response.context["object_list"]} == found


@pytest.mark.parametrize("model", [Judgment, CaseSummary])
def test_a_list_costs_the_same_with_two_records_and_with_twenty(
    editor, index_pages, model, django_assert_max_num_queries
):
    client = editor("Jurist")
    costs = []
    for number in (2, 18):
        for judgment in JudgmentFactory.create_batch(number):
            CaseSummaryFactory(judgment=judgment)
        client.get(url_of(model, "list"))
        with django_assert_max_num_queries(60) as queries:
            client.get(url_of(model, "list"))
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_the_chooser_finds_a_judgment_by_its_number(editor, index_pages):
    CouncilJudgmentFactory(number="203684")
    CouncilJudgmentFactory(number="203685")
    chooser = Judgment.snippet_viewset.chooser_viewset
    response = editor("Redacteur").get(reverse(chooser.get_url_name("choose_results")), {"q": "203.684"})
    html = response.content.decode()
    assert "203.684" in html or "203\u00a0684" in html
    assert "203.685" not in html
    assert "203\u00a0685" not in html


@pytest.mark.parametrize("group", ["Eindredacteur", "Jurist", "Beheerder"])
def test_a_summary_is_published_and_stands_on_the_site_at_once(editor, index_pages, group, client):
    summary = CaseSummaryFactory(judgment=CouncilJudgmentFactory(number="203684"))
    form = build_summary_form(summary.judgment, headnote="Nieuwe woorden.", **{"action-publish": "1"})
    editor(group).post(url_of(CaseSummary, "edit", summary.pk), form)
    assert "Nieuwe woorden." in client.get("/nl/rechtspraak/rvv/203684/").content.decode()


def test_a_writer_drafts_a_summary_and_cannot_publish_it(editor, index_pages, client):
    summary = CaseSummaryFactory(judgment=CouncilJudgmentFactory(number="203684"))
    form = build_summary_form(summary.judgment, headnote="Van de redacteur.", **{"action-publish": "1"})
    editor("Redacteur").post(url_of(CaseSummary, "edit", summary.pk), form)
    summary.refresh_from_db()
    assert summary.latest_revision.as_object().headnote == "Van de redacteur."
    assert "Van de redacteur." not in client.get("/nl/rechtspraak/rvv/203684/").content.decode()


def test_a_draft_stays_off_the_site(editor, index_pages, client):
    summary = CaseSummaryFactory(judgment=CouncilJudgmentFactory(number="203684"))
    form = build_summary_form(summary.judgment, headnote="Nog niet klaar.")
    editor("Jurist").post(url_of(CaseSummary, "edit", summary.pk), form)
    assert CaseSummary.objects.get().has_unpublished_changes
    assert "Nog niet klaar." not in client.get("/nl/rechtspraak/rvv/203684/").content.decode()


def test_a_summary_in_another_language_begins_with_the_judgment_and_its_sources(editor, index_pages):
    source = CaseSummaryFactory(sources=[("source", {"title": "EDAL", "url": "https://example.org/"})])
    address = url_of(CaseSummary, "add")
    response = editor("Jurist").get(address, {"locale": "fr", "judgment": source.judgment_id})
    instance = response.context["form"].instance
    assert (instance.language, instance.judgment_id) == ("fr", source.judgment_id)
    assert instance.sources[0].value["title"] == "EDAL"


def test_a_translation_notes_the_revision_it_was_made_from(editor, index_pages):
    source = CaseSummaryFactory()
    revision = CaseSummary.objects.get(pk=source.pk).save_revision()
    editor("Jurist").post(f"{url_of(CaseSummary, 'add')}?locale=fr", build_summary_form(source.judgment))
    translation = CaseSummary.objects.get(locale__language_code="fr")
    assert translation.source_revision == revision
    assert translation.translation_key == source.translation_key


def test_the_other_languages_text_stands_beside_the_form(editor, index_pages):
    dutch = CaseSummaryFactory(headnote="De Nederlandse kern.")
    french = CaseSummaryFactory(judgment=dutch.judgment, language="fr", headnote="L'attendu.")
    html = editor("Jurist").get(url_of(CaseSummary, "edit", french.pk)).content.decode()
    assert "De Nederlandse kern." in html
    assert "locale=en" in html


def test_a_judgments_form_leads_to_its_summaries(editor, index_pages):
    summary = CaseSummaryFactory(title="Een Nederlandse titel")
    html = editor("Jurist").get(url_of(Judgment, "edit", summary.judgment_id)).content.decode()
    assert "Een Nederlandse titel" in html
    assert f"locale=fr&amp;judgment={summary.judgment_id}" in html


def test_the_languages_of_a_judgment_begin_with_the_one_that_the_site_is_written_in(editor, index_pages):
    states = get_language_states(CouncilJudgmentFactory())
    assert [state.code for state in states] == ["nl", "fr", "en"]


@pytest.mark.parametrize(("is_final", "words"), [(True, "Ja"), (False, "Nee"), (None, "—")])
def test_the_list_says_in_words_whether_a_judgment_is_final(editor, index_pages, is_final, words):
    judgment = CouncilJudgmentFactory(is_final=is_final)
    with translation.override("nl"):
        assert YesNoColumn("is_final").get_value(judgment) == words


def test_the_list_of_summaries_is_narrowed_to_those_still_to_review(editor, index_pages):
    CaseSummaryFactory(title="Nagelezen", reviewed_by="An", reviewed_date="2026-03-01")
    unread = CaseSummaryFactory(title="Ongelezen")
    response = editor("Jurist").get(url_of(CaseSummary, "list"), {"is_unreviewed": "true"})
    assert list(response.context["object_list"]) == [unread]
    assert [chosen.value for chosen in response.context["active_filters"]] != ["True"]


@pytest.mark.parametrize("model", [Judgment, CaseSummary])
def test_decisions_and_summaries_are_not_copied(editor, index_pages, model):
    summary = CaseSummaryFactory()
    record = summary if model is CaseSummary else summary.judgment
    html = editor("Jurist").get(url_of(model, "edit", record.pk)).content.decode()
    assert url_of(model, "delete", record.pk) in html
    assert "/copy/" not in html


def test_a_draft_is_previewed_as_the_judgments_page(editor, index_pages):
    summary = CaseSummaryFactory(judgment=CouncilJudgmentFactory(number="203684"))
    client = editor("Jurist")
    address = url_of(CaseSummary, "preview_on_edit", summary.pk)
    client.post(address, build_summary_form(summary.judgment, headnote="Voorlopige kern."))
    html = client.get(address, {"mode": ""}).content.decode()
    assert "Voorlopige kern." in html
    assert "RvV 203.684" in html


def test_a_summary_passes_the_workflow_and_goes_live_when_approved(editor, index_pages, groups, client):
    summary = CaseSummaryFactory(live=False)
    lawyer = editor("Jurist")
    form = build_summary_form(summary.judgment, **{"action-submit": "1"})
    lawyer.post(url_of(CaseSummary, "edit", summary.pk), form)
    state = CaseSummary.objects.get().current_workflow_state
    assert state.workflow.name == "Nazicht samenvattingen"
    publisher = editor("Eindredacteur")
    task = CaseSummary.objects.get().current_workflow_task_state
    publisher.post(url_of(CaseSummary, "workflow_action", summary.pk, "approve", task.pk), {"comment": ""})
    assert CaseSummary.objects.get().live


def test_the_list_offers_no_translation_that_would_take_the_live_text_offline(editor, index_pages):
    CaseSummaryFactory()
    html = editor("Eindredacteur").get(url_of(CaseSummary, "list")).content.decode()
    assert "/localize/submit/" not in html


@pytest.mark.parametrize("group", EVERYONE)
def test_only_lawyers_and_administrators_keep_the_taxonomy(editor, index_pages, group):
    from core.models import Topic

    response = editor(group).get(url_of(Topic, "add"))
    assert response.status_code == (200 if group in ("Jurist", "Beheerder") else 302)
