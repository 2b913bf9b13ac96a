"""Home, standard pages and the pages for what went wrong."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from home.views import server_error
from tests.factories.core import SiteImageFactory
from tests.factories.pages import NewsIndexPageFactory, NewsPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def full_home(homes, locales):
    """A home page with its three choices, two guides, some news and pictures."""
    home = homes["nl"]
    home.image = home.social_image = SiteImageFactory()
    home.image_alt = "Een huis"
    pages = [
        StandardPageFactory(parent=home, title=title) for title in ("Hulp", "Werk", "Steun", "Gids", "Lijst")
    ]
    index = NewsIndexPageFactory(parent=home, slug="nieuws")
    for number in range(5):
        NewsPageFactory(
            parent=index,
            title=f"Nieuws {number}",
            published_date=f"2026-01-0{number + 1}",
            image=SiteImageFactory(),
            image_alt="Mensen",
        )
    home.audiences = [
        ("audience", {"title": title, "text": "Tekst", "page": page})
        for title, page in zip(("Ik zoek hulp", "Ik werk", "Ik wil helpen"), pages, strict=False)
    ]
    home.guides = [("page", page) for page in pages[3:]]
    home.save_revision().publish()
    return home


def test_home_offers_the_three_publics_a_way_on(client, full_home):
    html = client.get("/nl/").content.decode()
    for title in ("Ik zoek hulp", "Ik werk", "Ik wil helpen"):
        assert title in html


def test_home_shows_the_three_latest_items_newest_first(client, full_home):
    html = client.get("/nl/").content.decode()
    assert html.index("Nieuws 4") < html.index("Nieuws 3") < html.index("Nieuws 2")
    assert "Nieuws 1" not in html


def test_home_does_not_name_what_only_some_may_read(client, full_home):
    PageViewRestriction.objects.create(
        page=full_home.get_descendants().get(title="Nieuws 4"),
        restriction_type=PageViewRestriction.PASSWORD,
        password="x",
    )
    html = client.get("/nl/").content.decode()
    assert "Nieuws 4" not in html
    assert "Nieuws 1" in html


def test_home_searches_the_case_law_from_its_first_page(client, full_home):
    html = client.get("/nl/").content.decode()
    assert 'action="/nl/zoeken/"' in html
    assert 'name="type" value="judgment"' in html


def test_home_costs_at_most_eight_queries_more_than_an_empty_home_page(client, full_home):
    costs = {}
    for name, url in (("empty", "/fr/"), ("home", "/nl/")):
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            client.get(url)
        costs[name] = len(queries)
    assert costs["home"] - costs["empty"] <= 8


def test_a_second_home_page_below_a_page_is_not_offered():
    from home.models import HomePage, StandardPage

    assert not HomePage.can_exist_under(StandardPage())


def test_a_standard_page_lists_the_public_pages_below_it_where_asked(client, home):
    parent = StandardPageFactory(parent=home, shows_children=True)
    StandardPageFactory(parent=parent, title="Zichtbaar")
    StandardPageFactory(parent=parent, title="Onzichtbaar", live=False)
    html = client.get(parent.url).content.decode()
    assert "Zichtbaar" in html
    assert "Onzichtbaar" not in html


def test_listing_pages_below_costs_the_same_for_two_and_for_twenty(client, home):
    costs = []
    for amount in (2, 20):
        parent = StandardPageFactory(parent=home, shows_children=True)
        for _ in range(amount):
            StandardPageFactory(parent=parent)
        client.get(parent.url)
        with CaptureQueriesContext(connection) as queries:
            client.get(parent.url)
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_legal_information_says_that_it_is_no_advice(client, home):
    from wagtail.models import Site

    from core.models import Navigation

    notice = StandardPageFactory(parent=home, title="Geen advies")
    navigation = Navigation.for_site(Site.objects.get(is_default_site=True))
    navigation.legal_notice_page = notice
    navigation.save()
    legal = StandardPageFactory(parent=home, is_legal_information=True)
    other = StandardPageFactory(parent=home)
    assert "legal-notice" in client.get(legal.url).content.decode()
    assert "legal-notice" not in client.get(other.url).content.decode()


@override_settings(ROOT_URLCONF="tests.home.forbidden_urls")
def test_a_refused_page_speaks_the_visitors_language(client, home):
    response = client.get("/nl/verboden/")
    assert response.status_code == 403
    assert "Je mag deze pagina niet zien" in response.content.decode()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/nl/x/", "Er ging iets mis bij ons"),
        ("/fr/x/", "Une erreur s’est produite"),
        ("/en/x/", "Something went wrong"),
    ],
)
def test_a_fault_of_ours_speaks_the_visitors_language_without_any_query(
    rf, path, words, django_assert_num_queries
):
    with django_assert_num_queries(0):
        response = server_error(rf.get(path))
    assert response.status_code == 500
    assert words in response.content.decode()


def test_a_heading_does_not_run_on_into_the_text_below_it_when_searched(home):
    body = [
        {"type": "heading", "value": {"text": "Aan de slag", "level": "2", "anchor": ""}},
        {"type": "rich_text", "value": "<p>Op deze site staat een gids.</p>"},
    ]
    page = StandardPageFactory(parent=home, intro="Een inleiding", body=body)
    words = page.get_search_text().splitlines()
    assert words == ["Een inleiding.", "Aan de slag.", "Op deze site staat een gids."]


def test_a_field_that_a_stored_block_lacks_is_no_word_to_search_for(home):
    body = [{"type": "callout", "value": {"kind": "info", "title": "Let op", "text": "<p>Een datum.</p>"}}]
    page = StandardPageFactory(parent=home, intro="", body=body)
    assert page.get_search_text().splitlines() == ["Let op.", "Een datum."]


def test_the_home_page_shows_how_to_get_help_now_and_as_of_when(client, home):
    home.headline = "Niet alleen"
    home.helpline_name, home.helpline_hours = "Infolijn", "Elke dag"
    home.helpline_as_of_date = date(2025, 12, 31)
    home.save()
    html = client.get(home.url).content.decode()
    assert 'class="hero__title">Niet alleen</h1>' in html
    assert "31 december 2025" in html
    assert "tel:" not in html.split("</section>")[0]


def test_a_phone_number_of_the_helpline_is_shown_once_an_editor_gives_it(client, home):
    home.helpline_name, home.helpline_phone = "Infolijn", "+32 2 225 44 00"
    home.save()
    assert 'href="tel:+3222254400"' in client.get(home.url).content.decode()


def test_hours_of_the_helpline_need_the_date_for_which_they_hold(home):
    home.helpline_hours = "Elke dag"
    with pytest.raises(ValidationError) as caught:
        home.clean()
    assert "helpline_as_of_date" in caught.value.message_dict


def test_an_image_without_words_is_refused_on_the_home_page(home):
    home.image = SiteImageFactory()
    with pytest.raises(ValidationError) as caught:
        home.full_clean()
    assert "image_alt" in caught.value.message_dict
