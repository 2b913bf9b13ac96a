"""News: list, filters, feed, item."""

import xml.etree.ElementTree as ElementTree
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import SiteImage, Topic
from publications.news.feeds import build_identity
from publications.news.models import PER_PAGE, NewsPage, NewsRelatedPublication
from tests.core.test_structured_data import read_json_ld
from tests.factories.pages import NewsIndexPageFactory, NewsPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def index(home):
    return NewsIndexPageFactory(parent=home, title="Nieuws", slug="nieuws")


@pytest.fixture
def topics():
    found = {}
    for code, text in (("dublin", "Dublinprocedure"), ("reception", "opvang")):
        topic = Topic(code=code)
        topic.labels.add(Topic._meta.get_field("labels").related_model(language="nl", text=text))
        topic.save()
        found[code] = topic
    return found


def shown(client, url):
    return [item.title for item in client.get(url).context["page_obj"]]


def test_the_list_shows_the_newest_first_and_no_drafts(client, index):
    NewsPageFactory(parent=index, title="Oud", published_date=date(2025, 1, 1))
    NewsPageFactory(parent=index, title="Nieuw", published_date=date(2026, 1, 1))
    NewsPageFactory(parent=index, title="Ontwerp", live=False)
    assert shown(client, index.url) == ["Nieuw", "Oud"]


def test_the_list_is_cut_into_pages(client, index):
    for number in range(PER_PAGE + 1):
        NewsPageFactory(parent=index, published_date=date(2026, 1, number + 1))
    assert len(shown(client, index.url)) == PER_PAGE
    assert len(shown(client, f"{index.url}?page=2")) == 1


def test_the_list_is_filtered_by_topic_and_by_year(client, index, topics):
    for title, topic, year in (("A", "dublin", 2025), ("B", "dublin", 2026), ("C", "reception", 2026)):
        page = NewsPageFactory(parent=index, title=title, published_date=date(year, 5, 1))
        page.topics = [topics[topic]]
        page.save()
    assert shown(client, f"{index.url}?topic=dublin") == ["B", "A"]
    assert shown(client, f"{index.url}?year=2026") == ["C", "B"]
    assert shown(client, f"{index.url}?topic=dublin&year=2026") == ["B"]


def test_paging_keeps_the_filter(client, index):
    for number in range(PER_PAGE + 1):
        NewsPageFactory(parent=index, published_date=date(2026, 1, number + 1))
    html = client.get(f"{index.url}?year=2026").content.decode()
    assert "?year=2026&amp;page=2" in html


@pytest.mark.parametrize(
    "query", ["year=abc", "year=99999", "year=0000", "topic=x%00y", "page=x", "page=999", "year=٢٠٢٦"]
)
def test_a_senseless_filter_is_no_error(client, index, query):
    NewsPageFactory(parent=index)
    assert client.get(f"{index.url}?{query}").status_code == 200


def test_a_choice_without_news_says_so_and_leads_back(client, index):
    NewsPageFactory(parent=index)
    html = client.get(f"{index.url}?year=1999").content.decode()
    assert "Er is geen nieuws voor deze keuze." in html


@pytest.mark.parametrize("with_images", [False, True])
def test_the_list_costs_the_same_for_two_and_for_twenty_items(client, home, topics, with_images):
    costs = []
    for amount in (2, PER_PAGE):
        index = NewsIndexPageFactory(parent=home)
        for _number in range(amount):
            page = NewsPageFactory(parent=index, image=make_image() if with_images else None, image_alt="x")
            page.topics = [topics["dublin"]]
            page.save()
        client.get(index.url)
        with CaptureQueriesContext(connection) as queries:
            client.get(index.url)
        costs.append(len(queries))
    assert costs[0] == costs[1]


def make_image():
    from wagtail.images.tests.utils import get_test_image_file

    return SiteImage.objects.create(title="beeld", file=get_test_image_file(size=(1600, 900)))


def test_the_feed_is_valid_atom_with_fixed_identities(client, index, topics):
    page = NewsPageFactory(parent=index, title="Een bericht", intro="Kort", published_date=date(2026, 2, 3))
    page.topics = [topics["dublin"]]
    page.save()
    response = client.get(f"{index.url}feed/")
    assert response["Content-Type"].startswith("application/atom+xml")
    root = ElementTree.fromstring(response.content)  # noqa: S314
    entry = root.find("a:entry", ATOM)
    assert entry.find("a:title", ATOM).text == "Een bericht"
    assert entry.find("a:id", ATOM).text == build_identity(page)
    assert entry.find("a:link", ATOM).get("href") == page.full_url
    assert entry.find("a:category", ATOM).get("term") == "Dublinprocedure"
    assert entry.find("a:published", ATOM).text.startswith("2026-02-03")


def test_an_item_shows_date_topics_and_author(client, index, topics):
    page = NewsPageFactory(parent=index, author="Redactie", published_date=date(2026, 2, 3))
    page.topics = [topics["dublin"]]
    page.save()
    html = client.get(page.url).content.decode()
    assert "3 februari 2026" in html
    assert "Dublinprocedure" in html
    assert "Redactie" in html


def test_an_item_describes_itself_as_a_news_article(client, index):
    page = NewsPageFactory(parent=index, title="Een bericht", published_date=date(2026, 2, 3))
    data = next(
        item for item in read_json_ld(client.get(page.url).content.decode()) if item["@type"] == "NewsArticle"
    )
    assert data["headline"] == "Een bericht"
    assert data["datePublished"] == "2026-02-03"


def test_related_publications_are_shown_in_the_language_of_the_item(client, homes, locales):
    dutch = StandardPageFactory(parent=homes["nl"], title="Gids")
    StandardPageFactory(
        parent=homes["fr"], title="Guide", locale=locales["fr"], translation_key=dutch.translation_key
    )
    index = NewsIndexPageFactory(parent=homes["fr"], locale=locales["fr"])
    item = NewsPageFactory(parent=index, locale=locales["fr"])
    item.related_publications = [NewsRelatedPublication(related=dutch)]
    item.save()
    html = client.get(item.url).content.decode()
    assert ">Guide</a>" in html
    assert ">Gids</a>" not in html


def test_an_image_without_words_is_refused(index):
    page = NewsPage(title="x", slug="x", image=make_image(), locale=index.locale)
    with pytest.raises(ValidationError) as caught:
        page.clean()
    assert "image_alt" in caught.value.message_dict


def test_translations_have_identities_of_their_own_in_feeds(homes, locales):
    dutch = NewsIndexPageFactory(parent=homes["nl"])
    french = NewsIndexPageFactory(
        parent=homes["fr"], locale=locales["fr"], translation_key=dutch.translation_key
    )
    assert build_identity(dutch) != build_identity(french)


def test_the_feed_of_a_moved_index_answers_at_its_old_address_with_a_redirect(
    client, index, django_capture_on_commit_callbacks
):
    index.slug = "berichten"
    with django_capture_on_commit_callbacks(execute=True):
        index.save_revision().publish()
    assert client.get("/nl/nieuws/feed/")["Location"] == "/nl/berichten/feed/"
