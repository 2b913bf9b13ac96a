"""The search page, as a visitor without JavaScript uses it."""

import re
from datetime import date
from urllib.parse import parse_qs

import pytest
from django.urls import reverse
from django.utils.translation import override

from search.presentation import build_url
from search.query import SearchQuery
from tests.factories.search import SearchDocumentFactory as Document

pytestmark = pytest.mark.django_db


@pytest.fixture
def visit(client, homes):
    def visit_search(language="nl", **parameters):
        with override(language):
            return client.get(reverse("search:search"), parameters)

    return visit_search


@pytest.fixture
def decisions(fill):
    return fill(
        *(
            Document(
                key=f"memory:{number}",
                title=f"Arrest {number}",
                text="dublin",
                date=date(2020, 1, 1 + number % 28),
                facets={"type": ("judgment",), "year": (str(2000 + number % 20),), "court": ("cass",)},
            )
            for number in range(30)
        ),
        Document(
            key="memory:fr",
            titles={"fr": "Arrêt <b>"},
            texts={"fr": "<script>transfert</script>"},
            facets={"type": ("judgment",), "court": ("rvv",)},
        ),
    )


def html_of(response) -> str:
    return response.content.decode()


def test_the_address_speaks_each_language():
    addresses = {}
    for language in ("nl", "fr", "en"):
        with override(language):
            addresses[language] = reverse("search:search")
    assert addresses["en"] == "/en/search/"
    assert all(address.startswith(f"/{language}/") for language, address in addresses.items())


def test_a_question_gives_hits_with_a_count(decisions, visit):
    response = visit("en", q="dublin")
    assert response.status_code == 200
    assert "30 results" in html_of(response)
    assert len(response.context["results"].hits) == 10


def test_a_hit_in_another_language_says_so(decisions, visit):
    html = html_of(visit("nl", q="transfert"))
    assert '<span class="search-hit__language">in het Frans</span>' in html
    assert 'lang="fr" dir="ltr"><a href="/fr/memory/fr/" hreflang="fr">Arrêt &lt;b&gt;</a>' in html
    assert '<p class="search-hit__text" lang="fr" dir="ltr">' in html
    assert "&lt;script&gt;<mark>transfert</mark>&lt;/script&gt;" in html


def test_what_the_site_says_about_a_hit_in_another_language_keeps_the_readers_own(decisions, visit):
    html = html_of(visit("nl", q="transfert"))
    assert '<article class="search-hit">' in html
    assert '<p class="search-hit__label">' in html


def test_a_filter_is_a_checkbox_that_stays_checked_and_a_chip_that_removes_it(decisions, visit):
    response = visit(q="dublin", court=["cass"], year=["2005", "2006"], sort="date")
    html = html_of(response)
    assert response.context["results"].total == 4
    assert re.search(r'name="year" value="2005" checked', html)
    assert re.search(r'name="year" value="2007">', html)
    chips = response.context["shown"].chips
    assert len(chips) == 3
    without = parse_qs(chips[1].url.removeprefix("?"))
    assert without == {"q": ["dublin"], "court": ["cass"], "year": ["2006"], "sort": ["date"]}


def test_a_chosen_value_without_hits_stays_visible(decisions, visit):
    response = visit(q="dublin", court=["nonsense"])
    assert response.context["results"].total == 0
    assert 'value="nonsense" checked' in html_of(response)


def test_years_run_from_new_to_old_and_the_rest_is_behind_more(decisions, visit):
    panel = next(panel for panel in visit(q="dublin").context["shown"].panels if panel.facet.name == "year")
    codes = [option.code for option in (*panel.options, *panel.more)]
    assert codes == [str(year) for year in range(2019, 1999, -1)]
    assert len(panel.options) == 12


def test_pages_link_to_one_another_and_keep_the_question(decisions, visit):
    html = html_of(visit(q="dublin", court=["cass"], page=2))
    following = re.search(r'<a rel="next" href="([^"]+)"', html)[1].replace("&amp;", "&")
    assert parse_qs(following.removeprefix("?")) == {"q": ["dublin"], "court": ["cass"], "page": ["3"]}
    assert re.search(r'<a rel="prev"', html)
    assert 'start="11"' in html


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999", "9" * 50, "２", "\x00"])
def test_a_page_that_does_not_exist_shows_the_nearest(decisions, visit, page):
    response = visit(q="dublin", page=page)
    assert response.status_code == 200
    assert len(response.context["results"].hits) == 10


@pytest.mark.parametrize(
    "text", ['"', "\x00", "\ud800", "a" * 10_000, "🙂", "\u202e", "<script>alert(1)</script>", "%"]
)
def test_hostile_questions_give_a_page(decisions, client, homes, text):
    query = build_url(SearchQuery(text=text.encode("utf-8", "replace").decode()))
    response = client.get(f"/en/search/{query}")
    assert response.status_code == 200
    assert "<script>alert(1)" not in html_of(response)


def test_bytes_that_are_no_text_give_a_page(decisions, client, homes):
    assert client.get("/en/search/?q=%ff%fe%00&court=%ff&page=%ff").status_code == 200


def test_nothing_found_says_what_was_asked_and_what_can_be_done(decisions, visit):
    html = html_of(visit("en", q="onvindbaar", court=["cass"]))
    assert "Nothing was found for “onvindbaar”" in html
    assert 'href="?q=onvindbaar"' in html


def test_an_empty_question_helps_and_shows_what_is_new(decisions, visit):
    response = visit("en")
    html = html_of(response)
    assert "What you can search for" in html
    assert "Most recent" in html
    assert response.context["results"].hits[0].date == date(2020, 1, 28)
    assert 'name="robots"' not in html


def test_answers_are_not_for_other_search_engines(decisions, visit):
    assert '<meta name="robots" content="noindex">' in html_of(visit(q="dublin"))


def test_a_long_question_is_told_that_it_was_cut(decisions, visit):
    assert "only its first words were searched" in html_of(visit("en", q="dublin " * 100))


def test_the_language_switch_keeps_the_question(decisions, visit):
    urls = visit("nl", q="dublin", court=["cass"]).context["language_urls"]
    assert urls["en"] == "/en/search/?q=dublin&court=cass"


def test_without_an_index_the_page_says_so(homes, visit):
    response = visit("en", q="dublin")
    assert response.status_code == 503
    assert "Searching is not possible at the moment" in html_of(response)
    assert 'value="dublin"' in html_of(response)


def test_no_cookie_is_set(decisions, visit):
    assert not visit(q="dublin").cookies


def test_the_page_answers_no_other_method(client, homes):
    assert client.post("/en/search/").status_code == 405


def test_the_number_of_queries_does_not_depend_on_the_hits(
    fill, visit, django_assert_max_num_queries, django_assert_num_queries
):
    fill(*(Document(text="dublin", facets={"court": ("cass",), "topic": ("dublin",)}) for _ in range(2)))
    visit(q="dublin")
    with django_assert_max_num_queries(6) as few:
        visit(q="dublin")
    fill(*(Document(text="dublin", facets={"court": ("cass",), "topic": ("dublin",)}) for _ in range(20)))
    with django_assert_num_queries(len(few.captured_queries)):
        visit(q="dublin")
