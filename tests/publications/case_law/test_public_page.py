"""The page of a judgment, as a visitor sees it."""

import json
import re

import pytest
from django.utils import timezone

from publications.case_law.models import CaseSummary, JudgmentFormerSlug
from tests.factories.case_law import (
    CaseSummaryFactory,
    CouncilJudgmentFactory,
    CourtFactory,
    JudgmentFactory,
    JudgmentRelationFactory,
    create_provisions,
)
from tests.factories.core import LegalInstrumentFactory, LegalProvisionFactory, TopicFactory

pytestmark = pytest.mark.django_db

JAWO = {"number": "C-163/17", "name": "Jawo", "ecli": "ECLI:EU:C:2019:218"}


def get_text(response) -> str:
    """The answer's words."""
    assert response.status_code == 200
    return response.content.decode()


def test_a_judgment_is_public_with_its_facts_before_anyone_summarised_it(client, index_pages):
    JudgmentFactory(**JAWO)
    html = get_text(client.get("/en/case-law/hvj/c-163-17/"))
    assert "HvJ C-163/17 (Jawo)" in html
    assert "Nobody has summarised" in html
    assert "2019-03-19" in html


def test_the_summary_is_shown_in_the_language_of_the_page(client, index_pages):
    judgment = JudgmentFactory(**JAWO)
    CaseSummaryFactory(judgment=judgment, headnote="Nederlandse kern.")
    CaseSummaryFactory(judgment=judgment, language="fr", headnote="Attendu en français.")
    assert "Attendu en français." in get_text(client.get("/fr/jurisprudence/hvj/c-163-17/"))
    assert "Attendu en français." not in get_text(client.get("/nl/rechtspraak/hvj/c-163-17/"))


def test_a_text_in_another_language_says_so_and_carries_its_own_lang(client, index_pages):
    judgment = JudgmentFactory(**JAWO)
    CaseSummaryFactory(judgment=judgment, headnote="Nederlandse kern.")
    html = get_text(client.get("/fr/jurisprudence/hvj/c-163-17/"))
    assert re.search(r'<div class="prose" lang="nl" dir="ltr"><p>Nederlandse kern.', html)
    assert "banner--info" in html
    assert '<html lang="fr"' in html


def test_a_draft_summary_is_not_shown(client, index_pages):
    judgment = JudgmentFactory(**JAWO)
    CaseSummaryFactory(judgment=judgment, headnote="Nog niet nagelezen.", live=False)
    assert "Nog niet nagelezen." not in get_text(client.get("/nl/rechtspraak/hvj/c-163-17/"))


def test_a_page_that_falls_back_is_canonical_in_the_language_of_its_text(client, index_pages):
    judgment = JudgmentFactory(**JAWO)
    CaseSummaryFactory(judgment=judgment)
    html = get_text(client.get("/fr/jurisprudence/hvj/c-163-17/"))
    assert '<link rel="canonical" href="http://testserver/nl/rechtspraak/hvj/c-163-17/">' in html


def test_alternates_are_only_the_languages_that_have_the_text(client, index_pages):
    judgment = JudgmentFactory(**JAWO)
    CaseSummaryFactory(judgment=judgment)
    CaseSummaryFactory(judgment=judgment, language="en")
    html = get_text(client.get("/nl/rechtspraak/hvj/c-163-17/"))
    assert set(re.findall(r'rel="alternate" hreflang="(\w+)"', html)) == {"nl", "en"}


def test_a_bare_holding_is_marked_as_short(client, index_pages):
    summary = CaseSummaryFactory(judgment=JudgmentFactory(**JAWO))
    assert summary.is_brief
    brief = get_text(client.get("/nl/rechtspraak/hvj/c-163-17/"))
    CaseSummary.objects.update(facts="Een Gambiaan vroeg asiel in Italië en daarna in Duitsland.")
    full = get_text(client.get("/nl/rechtspraak/hvj/c-163-17/"))
    assert 'class="tag"' in brief
    assert 'class="tag"' not in full


def test_an_unreviewed_machine_text_says_so_to_the_reader(client, index_pages):
    CaseSummaryFactory(judgment=JudgmentFactory(**JAWO), text_origin="MACHINE")
    assert '<p class="banner">' in get_text(client.get("/nl/rechtspraak/hvj/c-163-17/"))


def test_markup_in_a_summary_is_shown_and_not_run(client, index_pages):
    CaseSummaryFactory(
        judgment=JudgmentFactory(**JAWO), headnote="<script>alert(1)</script>\n\nTweede alinea."
    )
    html = get_text(client.get("/nl/rechtspraak/hvj/c-163-17/"))
    assert "<script>alert(1)" not in html
    assert "<p>Tweede alinea.</p>" in html


def test_a_relation_is_told_from_both_sides(client, index_pages):
    older = JudgmentFactory(number="C-411/10")
    newer = JudgmentFactory(**JAWO)
    JudgmentRelationFactory(from_judgment=newer, to_judgment=older, kind="FOLLOWS")
    assert "/en/case-law/hvj/c-411-10/" in get_text(client.get("/en/case-law/hvj/c-163-17/"))
    html = get_text(client.get("/en/case-law/hvj/c-411-10/"))
    assert "was followed by" in html
    assert "/en/case-law/hvj/c-163-17/" in html


def test_a_withdrawn_judgment_is_not_linked_from_another(client, index_pages):
    older = JudgmentFactory(number="C-411/10", withdrawn_at=timezone.now(), withdrawn_reason="Dubbel.")
    newer = JudgmentFactory(**JAWO)
    JudgmentRelationFactory(from_judgment=newer, to_judgment=older)
    assert "/hvj/c-411-10/" not in get_text(client.get("/nl/rechtspraak/hvj/c-163-17/"))


def test_a_provision_leads_to_its_official_text(client, index_pages):
    instrument = LegalInstrumentFactory(
        code="reg-604-2013",
        labels={"nl": "Dublin III-verordening"},
        url="https://data.europa.eu/eli/reg/2013/604/oj",
    )
    JudgmentFactory(**JAWO, provisions=[LegalProvisionFactory(instrument=instrument, article="3(2)")])
    html = get_text(client.get("/nl/rechtspraak/hvj/c-163-17/"))
    assert "3(2)" in html
    assert 'href="https://data.europa.eu/eli/reg/2013/604/oj"' in html


def test_the_number_is_printed_as_the_language_prints_it(client, index_pages):
    CouncilJudgmentFactory(number="203684")
    assert "RvV 8 mei 2018, 203.684." in get_text(client.get("/nl/rechtspraak/rvv/203684/"))
    french = get_text(client.get("/fr/jurisprudence/rvv/203684/"))
    assert "C.C.E., 8 mai 2018, n°\u00a0203\u00a0684" in french


@pytest.mark.parametrize(
    "spelling",
    ["C-163-17", "c16317", "C-163/17", "ECLI:EU:C:2019:218", "EU:C:2019:218", "C%E2%80%91163%E2%80%9117"],
)
def test_another_spelling_redirects_to_the_one_address(client, index_pages, spelling):
    JudgmentFactory(**JAWO)
    response = client.get(f"/nl/rechtspraak/hvj/{spelling}/")
    assert (response.status_code, response.get("Location")) == (301, "/nl/rechtspraak/hvj/c-163-17/")


def test_dots_of_the_court_redirect(client, index_pages):
    JudgmentFactory(court=CourtFactory(code="cass"), number="P.20.1057.N")
    response = client.get("/nl/rechtspraak/cass/P.20.1057.N/")
    assert (response.status_code, response.get("Location")) == (301, "/nl/rechtspraak/cass/p-20-1057-n/")


def test_an_ecli_below_the_page_redirects_without_the_court(client, index_pages):
    JudgmentFactory(**JAWO)
    response = client.get("/fr/jurisprudence/ECLI:EU:C:2019:218/")
    assert (response.status_code, response.get("Location")) == (301, "/fr/jurisprudence/hvj/c-163-17/")


def test_a_former_address_redirects(client, index_pages):
    judgment = JudgmentFactory(number="C-164/17")
    judgment.number = "C-163/17"
    judgment.save()
    response = client.get("/nl/rechtspraak/hvj/c-164-17/")
    assert (response.status_code, response.get("Location")) == (301, "/nl/rechtspraak/hvj/c-163-17/")
    assert JudgmentFormerSlug.objects.count() == 1


def test_two_judgments_of_one_number_have_two_addresses(client, index_pages):
    from datetime import date

    first = CouncilJudgmentFactory(number="203684")
    second = CouncilJudgmentFactory(number="203684", decided_date=date(2019, 1, 2))
    assert (first.slug, second.slug) == ("203684", "203684-2019-01-02")
    assert "2 januari 2019" in get_text(client.get("/nl/rechtspraak/rvv/203684-2019-01-02/"))


@pytest.mark.parametrize(
    "address", ["hvj/c-999-99", "nergens/c-163-17", "hvj/c-163-17/meer", "hvj/a:b", "xx:y"]
)
def test_an_unknown_judgment_is_not_found(client, index_pages, address):
    JudgmentFactory(**JAWO)
    assert client.get(f"/nl/rechtspraak/{address}/").status_code == 404


def test_a_withdrawn_judgment_is_gone_and_says_why(client, index_pages):
    judgment = JudgmentFactory(**JAWO, withdrawn_at=timezone.now(), withdrawn_reason="Een naam te veel.")
    CaseSummaryFactory(judgment=judgment, headnote="Nederlandse kern.")
    response = client.get("/nl/rechtspraak/hvj/c-163-17/")
    html = response.content.decode()
    assert response.status_code == 410
    assert "Een naam te veel." in html
    assert "Nederlandse kern." not in html
    assert "Jawo" not in html
    assert 'content="noindex"' in html


def test_the_structured_data_names_court_and_identifiers(client, index_pages):
    judgment = JudgmentFactory(**JAWO, topics=[TopicFactory(labels={"nl": "Dublin"})])
    CaseSummaryFactory(judgment=judgment)
    html = get_text(client.get("/nl/rechtspraak/hvj/c-163-17/"))
    blocks = [json.loads(text) for text in re.findall(r'ld\+json">(.*?)</script>', html, re.DOTALL)]
    work = next(block["mainEntity"] for block in blocks if "mainEntity" in block)
    assert work["identifier"][0]["value"] == "ECLI:EU:C:2019:218"
    assert work["creator"]["name"] == "Hof van Justitie"
    assert work["about"] == [{"@type": "Thing", "name": "Dublin"}]


def add_relations(judgment, number: int) -> None:
    """Gives a judgment as many relations, provisions and topics."""
    for other in JudgmentFactory.create_batch(number):
        JudgmentRelationFactory(from_judgment=judgment, to_judgment=other)
    for provision in create_provisions(number):
        judgment.provision_links.model.objects.create(judgment=judgment, provision=provision)
    for topic in TopicFactory.create_batch(number):
        judgment.topics.through.objects.create(judgment=judgment, topic=topic)


def test_the_page_costs_the_same_with_two_relations_and_with_twenty(
    client, index_pages, django_assert_max_num_queries
):
    judgment = JudgmentFactory(**JAWO)
    CaseSummaryFactory(judgment=judgment)
    counts = []
    for number in (2, 18):
        add_relations(judgment, number)
        client.get("/nl/rechtspraak/hvj/c-163-17/")
        with django_assert_max_num_queries(30) as queries:
            client.get("/nl/rechtspraak/hvj/c-163-17/")
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_page_costs_at_most_nine_queries_more_than_an_empty_one(
    client, index_pages, django_assert_max_num_queries
):
    from tests.factories.pages import StandardPageFactory

    StandardPageFactory(parent=index_pages["nl"].get_parent(), slug="leeg", title="Leeg")
    judgment = JudgmentFactory(**JAWO)
    CaseSummaryFactory(judgment=judgment)
    counts = {}
    for address in ("/nl/leeg/", "/nl/rechtspraak/hvj/c-163-17/"):
        client.get(address)
        with django_assert_max_num_queries(40) as queries:
            assert client.get(address).status_code == 200
        counts[address] = len(queries)
    assert counts["/nl/rechtspraak/hvj/c-163-17/"] <= counts["/nl/leeg/"] + 9
