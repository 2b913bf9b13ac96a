"""Judgments in the public search: what their documents hold, and what keeps them in step."""

from datetime import date

import pytest
from django.utils import timezone

from publications.case_law.models import CaseLawIndexPage, CaseSummary, CourtLabel
from publications.case_law.search import JudgmentSource
from search.engines import get_engine
from search.facets import get_facets
from search.models import IndexChange
from search.query import SearchQuery
from tests.factories.case_law import (
    CaseSummaryFactory,
    CouncilJudgmentFactory,
    CourtFactory,
    JudgmentFactory,
    create_provisions,
)
from tests.factories.core import CountryFactory, LegalInstrumentFactory, LegalProvisionFactory, TopicFactory
from tests.factories.pages import StandardPageFactory

pytestmark = pytest.mark.django_db


def build(judgment):
    """The judgment's document."""
    (document,) = JudgmentSource().build([f"judgment:{judgment.pk}"])
    return document


def queued() -> set[str]:
    """Keys in the outbox, whether drained yet or not."""
    return set(IndexChange.objects.values_list("key", flat=True))


def find(text: str, language: str = "nl") -> list[str]:
    """Keys of what the search finds."""
    return [hit.key for hit in get_engine().search(SearchQuery(text=text, language=language)).hits]


def test_a_document_has_the_text_of_every_live_summary(index_pages):
    judgment = JudgmentFactory()
    CaseSummaryFactory(
        judgment=judgment, title="Nederlandse titel", reasoning="Het Hof steunt op vertrouwen."
    )
    CaseSummaryFactory(judgment=judgment, language="fr", title="Titre français")
    CaseSummaryFactory(judgment=judgment, language="en", title="Draft title", live=False)
    document = build(judgment)
    assert document.titles == {"nl": "Nederlandse titel", "fr": "Titre français"}
    assert set(document.urls) == {"nl", "fr"}
    assert "Het Hof steunt op vertrouwen." in document.texts["nl"]


def test_a_judgment_without_summary_is_found_by_its_facts(index_pages):
    instrument = LegalInstrumentFactory(labels={"nl": "Opvangwet"})
    provision = LegalProvisionFactory(instrument=instrument, article="57ter/1")
    judgment = JudgmentFactory(number="C-163/17", name="Jawo", provisions=[provision])
    document = build(judgment)
    assert document.titles == {"nl": "C-163/17 (Jawo)"}
    assert "57ter/1" in document.keywords["nl"]
    assert "Opvangwet" in document.keywords["nl"]


def test_a_document_is_identified_by_numbers_ecli_and_short_name(index_pages):
    judgment = JudgmentFactory(
        number="C-411/10", name="N.S. and M.E.", ecli="ECLI:EU:C:2011:865", decided_date=date(2011, 12, 21),
        joined=["C-493/10"],
    )  # fmt: skip
    identifiers = set(build(judgment).identifiers)
    assert {"C-411/10", "C-493/10", "ECLI:EU:C:2011:865", "EU:C:2011:865", "N.S."} <= identifiers


def test_a_document_has_a_code_for_every_facet(index_pages):
    judgment = JudgmentFactory(
        topics=[TopicFactory(code="dublin")],
        provisions=create_provisions(1),
        language="de",
        outcome="INTERPRETED",
    )
    judgment.country_links.model.objects.create(judgment=judgment, country=CountryFactory(code="GM"))
    facets = build(judgment).facets
    assert facets["court"] == ("hvj",)
    assert facets["year"] == ("2019",)
    assert facets["language"] == ("de",)
    assert facets["topic"] == ("dublin",)
    assert facets["country"] == ("GM",)
    assert len(facets["provision"]) == 1
    assert facets["outcome"] == ("INTERPRETED",)
    assert set(facets) < {facet.name for facet in get_facets()}


def test_the_label_above_a_hit_is_in_the_readers_language(index_pages):
    labels = build(CouncilJudgmentFactory(number="203684")).labels
    assert labels["nl"] == "RvV · 8 mei 2018 · 203.684"
    assert labels["fr"] == "C.C.E. · 8 mai 2018 · 203\u00a0684"


def test_a_withdrawn_judgment_has_no_document_and_no_key(index_pages):
    judgment = JudgmentFactory(withdrawn_at=timezone.now(), withdrawn_reason="Dubbel.")
    assert list(JudgmentSource().build([f"judgment:{judgment.pk}"])) == []
    assert list(JudgmentSource().get_keys()) == []


def test_documents_cost_the_same_for_two_judgments_and_for_twenty(index_pages, django_assert_max_num_queries):
    costs = []
    for number in (2, 18):
        for judgment in JudgmentFactory.create_batch(
            number, topics=[TopicFactory()], provisions=create_provisions(2)
        ):
            CaseSummaryFactory(judgment=judgment)
        keys = list(JudgmentSource().get_keys())
        list(JudgmentSource().build(keys))
        with django_assert_max_num_queries(20) as queries:
            assert len(list(JudgmentSource().build(keys))) == len(keys)
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_every_facet_names_its_codes_in_each_language(index_pages):
    CourtFactory(code="rvv")
    TopicFactory(code="dublin", labels={"nl": "Dublin", "fr": "Règlement Dublin"})
    labels = {facet.name: facet for facet in get_facets()}
    assert labels["court"].labels_for(["rvv"], language="fr") == {
        "rvv": "Conseil du contentieux des étrangers"
    }
    assert labels["topic"].labels_for(["dublin"], language="fr") == {"dublin": "Règlement Dublin"}
    assert labels["language"].labels_for(["de"], language="fr") == {"de": "allemand"}
    assert labels["outcome"].labels_for(["NOWHERE"], language="en") == {"NOWHERE": "NOWHERE"}


@pytest.mark.parametrize(
    "text", ["Jawo", "c 163/17", "C-163-17", "zaak C-163/17", "EU:C:2019:218", "ECLI:EU:C:2019:218"]
)
def test_a_judgment_is_first_for_its_number_its_ecli_and_its_name(index_pages, committing, text):
    with committing():
        judgment = JudgmentFactory(number="C-163/17", name="Jawo", ecli="ECLI:EU:C:2019:218")
        other = JudgmentFactory(number="C-297/17", name="Ibrahim")
        CaseSummaryFactory(
            judgment=other, headnote="Het arrest Jawo, C-163/17, EU:C:2019:218, wordt gevolgd."
        )
    assert find(text)[0] == f"judgment:{judgment.pk}"


def test_new_words_are_found_as_soon_as_a_summary_is_published(index_pages, committing):
    with committing():
        summary = CaseSummaryFactory(headnote="Oude woorden.")
    summary = CaseSummary.objects.get(pk=summary.pk)
    summary.headnote = "Een gloednieuwe bewijslastverdeling."
    with committing():
        revision = summary.save_revision()
    assert find("bewijslastverdeling") == []
    with committing():
        revision.publish()
    assert find("bewijslastverdeling") == [f"judgment:{summary.judgment_id}"]


def test_an_unpublished_summary_is_no_longer_found(index_pages, committing):
    with committing():
        summary = CaseSummaryFactory(headnote="Een gloednieuwe bewijslastverdeling.")
    assert find("bewijslastverdeling")
    with committing():
        CaseSummary.objects.get(pk=summary.pk).unpublish()
    assert find("bewijslastverdeling") == []


def test_a_withdrawn_judgment_is_no_longer_found(index_pages, committing):
    with committing():
        judgment = JudgmentFactory(name="Jawo")
    assert find("Jawo")
    judgment.withdrawn_at, judgment.withdrawn_reason = timezone.now(), "Dubbel."
    with committing():
        judgment.save()
    assert find("Jawo") == []


def test_a_renamed_case_law_page_gives_every_hit_its_new_address(index_pages, committing):
    with committing():
        JudgmentFactory(number="C-163/17", name="Jawo")
    page = index_pages["nl"]
    page.slug = "arresten"
    with committing():
        page.save_revision().publish()
    (hit,) = get_engine().search(SearchQuery(text="Jawo", language="nl")).hits
    assert hit.url == "/nl/arresten/hvj/c-163-17/"


def test_a_moved_parent_gives_every_hit_its_new_address(index_pages, homes, committing):
    with committing():
        JudgmentFactory(number="C-163/17", name="Jawo")
    parent = StandardPageFactory(parent=homes["nl"], slug="weten")
    with committing():
        CaseLawIndexPage.objects.get(pk=index_pages["nl"].pk).move(parent, pos="last-child")
    (hit,) = get_engine().search(SearchQuery(text="Jawo", language="nl")).hits
    assert hit.url == "/nl/weten/rechtspraak/hvj/c-163-17/"


def test_saving_a_draft_queues_nothing(index_pages):
    summary = CaseSummaryFactory()
    IndexChange.objects.all().delete()
    CaseSummary.objects.get(pk=summary.pk).save_revision()
    assert queued() == set()


def test_publishing_the_case_law_page_unchanged_queues_no_judgment(index_pages):
    JudgmentFactory()
    IndexChange.objects.all().delete()
    index_pages["nl"].save_revision().publish()
    assert not any(key.startswith("judgment:") for key in queued())


def change_court_label(judgment):
    """A court is renamed."""
    label = CourtLabel.objects.get(term=judgment.court, language="nl")
    label.text = "Hof van Justitie van de Unie"
    label.save()


def change_topic_label(judgment):
    """A topic is renamed."""
    label = judgment.topics.get().labels.get()
    label.text = "Nieuw"
    label.save()


CHANGES = {
    "the judgment is saved": lambda judgment: judgment.save(),
    "a summary is deleted": lambda judgment: judgment.summaries.get().delete(),
    "a joined number is added": lambda judgment: judgment.joined_numbers.model.objects.create(
        judgment=judgment, number="C-1/00"
    ),
    "a provision is taken away": lambda judgment: judgment.provision_links.all()[0].delete(),
    "a topic is taken away": lambda judgment: judgment.topics.get().delete(),
    "the court is renamed": change_court_label,
    "a topic is renamed": change_topic_label,
    "an instrument is changed": lambda judgment: judgment.provisions.get().instrument.save(),
    "an index page is deleted": lambda judgment: CaseLawIndexPage.objects.first().delete(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_a_document_is_made_of_queues_it(index_pages, change):
    judgment = JudgmentFactory(topics=[TopicFactory()], provisions=create_provisions(1))
    CaseSummaryFactory(judgment=judgment)
    JudgmentFactory(court=CourtFactory(code="rvv"), number="1")
    IndexChange.objects.all().delete()
    CHANGES[change](type(judgment).objects.get(pk=judgment.pk))
    assert f"judgment:{judgment.pk}" in queued()
