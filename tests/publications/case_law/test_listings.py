"""The case-law page, the lists of courts, the sitemap, and judgments cited on other pages."""

import pytest
from django.test import RequestFactory
from django.utils import timezone
from django.utils.translation import override

from core.blocks.records import JudgmentReferenceBlock
from publications.case_law.sitemaps import get_judgment_addresses
from tests.factories.case_law import (
    CaseLawIndexPageFactory,
    CaseSummaryFactory,
    CouncilJudgmentFactory,
    CourtFactory,
    JudgmentFactory,
)

pytestmark = pytest.mark.django_db

WITHDRAWN = {"withdrawn_at": timezone.now(), "withdrawn_reason": "Dubbel."}


def count_queries(client, address: str, assert_max) -> int:
    """Queries of a second visit."""
    client.get(address)
    with assert_max(60) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_the_page_lists_courts_with_their_number_of_public_judgments(client, index_pages):
    CouncilJudgmentFactory.create_batch(3)
    CouncilJudgmentFactory(**WITHDRAWN)
    CourtFactory(code="cass")
    html = client.get("/en/case-law/").content.decode()
    assert "Council for Alien Law Litigation" in html
    assert "3 judgments" in html
    assert "Cassatie" not in html


def test_courts_stand_in_the_order_that_editors_gave_them(client, index_pages):
    JudgmentFactory(court=CourtFactory(code="cass", position=50), number="1")
    JudgmentFactory(court=CourtFactory(code="hvj", position=10))
    JudgmentFactory(court=CourtFactory(code="ehrm", position=30), number="30696/09")
    courts = client.get("/nl/rechtspraak/").context["courts"]
    assert [court.code for court in courts] == ["hvj", "ehrm", "cass"]


def test_the_page_shows_titles_in_its_language_else_marked_in_another(client, index_pages):
    both, dutch = JudgmentFactory(), JudgmentFactory()
    CaseSummaryFactory(judgment=both, title="Nederlandse titel")
    CaseSummaryFactory(judgment=both, language="fr", title="Titre français")
    CaseSummaryFactory(judgment=dutch, title="Enkel Nederlands")
    html = client.get("/fr/jurisprudence/").content.decode()
    assert "Titre français" in html
    assert "Nederlandse titel" not in html
    assert '<p lang="nl" dir="ltr">Enkel Nederlands</p>' in html


def test_an_empty_collection_says_so(client, index_pages):
    response = client.get("/en/case-law/")
    assert response.status_code == 200
    assert "There are no judgments here yet." in response.content.decode()


def test_a_court_lists_its_judgments_newest_first_page_by_page(client, index_pages):
    from datetime import date

    for day in range(1, 28):
        CouncilJudgmentFactory(decided_date=date(2020, 1, day))
    first = client.get("/nl/rechtspraak/rvv/").context["judgments"]
    second = client.get("/nl/rechtspraak/rvv/?page=2").context["judgments"]
    assert [len(first), len(second)] == [25, 2]
    assert first[0].judgment.decided_date == date(2020, 1, 27)
    assert second[-1].judgment.decided_date == date(2020, 1, 1)


def test_withdrawn_judgments_are_not_listed(client, index_pages):
    JudgmentFactory(number="C-4/11", **WITHDRAWN)
    JudgmentFactory(number="C-5/11")
    assert "C-4/11" not in client.get("/nl/rechtspraak/hvj/").content.decode()
    assert "C-4/11" not in client.get("/nl/rechtspraak/").content.decode()


def test_another_name_of_a_court_redirects(client, index_pages):
    court = CourtFactory(code="rvv")
    court.aliases.model.objects.create(court=court, text="CALL")
    response = client.get("/nl/rechtspraak/call/")
    assert (response.status_code, response["Location"]) == (301, "/nl/rechtspraak/rvv/")


@pytest.mark.parametrize("address", ["/nl/rechtspraak/", "/nl/rechtspraak/hvj/"])
def test_a_list_costs_the_same_with_two_judgments_and_with_twenty(
    client, index_pages, django_assert_max_num_queries, address
):
    costs = []
    for number in (2, 18):
        for judgment in JudgmentFactory.create_batch(number):
            CaseSummaryFactory(judgment=judgment)
        costs.append(count_queries(client, address, django_assert_max_num_queries))
    assert costs[0] == costs[1]


def test_the_sitemap_has_a_judgment_in_the_languages_of_its_text(index_pages):
    judgment = JudgmentFactory(number="C-163/17")
    CaseSummaryFactory(judgment=judgment, language="fr")
    CaseSummaryFactory(judgment=judgment, language="en")
    CaseSummaryFactory(judgment=judgment, live=False)
    (work,) = get_judgment_addresses()
    assert work.urls == {
        "fr": "/fr/jurisprudence/hvj/c-163-17/",
        "en": "/en/case-law/hvj/c-163-17/",
    }


def test_the_sitemap_has_a_judgment_without_summary_once(index_pages):
    JudgmentFactory(number="C-163/17")
    (work,) = get_judgment_addresses()
    assert work.urls == {"nl": "/nl/rechtspraak/hvj/c-163-17/"}


def test_the_sitemap_leaves_out_withdrawn_judgments(index_pages):
    JudgmentFactory(**WITHDRAWN)
    assert list(get_judgment_addresses()) == []


def test_the_sitemap_costs_the_same_for_two_judgments_and_for_twenty(
    index_pages, django_assert_max_num_queries
):
    costs = []
    list(get_judgment_addresses())
    for number in (2, 18):
        for judgment in JudgmentFactory.create_batch(number):
            CaseSummaryFactory(judgment=judgment)
        with django_assert_max_num_queries(20) as queries:
            list(get_judgment_addresses())
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_without_a_case_law_page_no_judgment_has_an_address(homes):
    judgment = JudgmentFactory()
    assert list(get_judgment_addresses()) == []
    assert judgment.get_url("nl") == ""


def test_a_judgment_has_its_address_in_the_default_language_where_one_has_no_page(homes):
    CaseLawIndexPageFactory(parent=homes["nl"])
    assert JudgmentFactory(number="C-163/17").get_url("fr") == "/nl/rechtspraak/hvj/c-163-17/"


def test_only_one_case_law_page_a_language_can_be_made(index_pages, homes):
    page = index_pages["nl"]
    assert not type(page).can_create_at(homes["nl"])
    page.delete()
    assert type(page).can_create_at(homes["nl"])


def test_an_old_address_below_a_moved_page_redirects(client, index_pages):
    from wagtail.contrib.redirects.models import Redirect

    JudgmentFactory(number="C-163/17")
    Redirect.objects.create(old_path="/nl/arresten", redirect_page=index_pages["nl"])
    response = client.get("/nl/arresten/hvj/c-163-17/")
    assert (response.status_code, response["Location"]) == (301, "/nl/rechtspraak/hvj/c-163-17/")


def render_references(judgments, language: str) -> str:
    """A page's references to judgments."""
    block = JudgmentReferenceBlock()
    request = RequestFactory().get("/")
    values = block.bulk_to_python([{"judgment": pk, "note": "Telt hier."} for pk in judgments])
    with override(language):
        return "".join(block.render(value, context={"request": request}) for value in values)


def test_a_page_cites_a_judgment_in_its_own_language(index_pages):
    judgment = CouncilJudgmentFactory(number="203684")
    html = render_references([judgment.pk], "fr")
    assert "C.C.E., 8 mai 2018" in html
    assert 'href="/fr/jurisprudence/rvv/203684/"' in html
    assert "Telt hier." in html


def test_a_page_that_cites_a_withdrawn_judgment_does_not_link_to_it(index_pages):
    judgment = CouncilJudgmentFactory(**WITHDRAWN)
    assert "href" not in render_references([judgment.pk], "nl")


def test_citing_many_judgments_costs_as_much_as_citing_two(index_pages, django_assert_max_num_queries):
    pks = [judgment.pk for judgment in JudgmentFactory.create_batch(12)]
    costs = []
    render_references(pks[:1], "nl")
    for chosen in (pks[:2], pks):
        with django_assert_max_num_queries(20) as queries:
            render_references(chosen, "nl")
        costs.append(len(queries))
    assert costs[0] == costs[1]
