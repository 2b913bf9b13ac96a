"""Pages in the index: which, and in step with what editors do."""

from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from home.models import StandardPage
from publications.news.models import NewsPage
from search.indexing import drain, get_drift, rebuild
from search.pages import PageSource
from tests.factories.pages import NewsIndexPageFactory, NewsPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def built():
    """The documents that the source offers now, by key."""

    def build():
        page_source = PageSource()
        return {document.key: document for document in page_source.build(list(page_source.get_keys()))}

    return build


@pytest.fixture
def news_index(homes):
    return NewsIndexPageFactory(parent=homes["nl"], title="Nieuws", slug="nieuws")


@pytest.fixture
def news(news_index):
    return NewsPageFactory(parent=news_index, title="Dublin in het nieuws", slug="dublin")


@pytest.fixture
def indexed(news, engine):
    rebuild()
    return news


def key_of(page) -> str:
    return f"page:{page.translation_key}"


def test_a_live_page_is_a_document(news, built):
    document = built()[key_of(news)]
    assert document.titles == {"nl": "Dublin in het nieuws"}
    assert document.urls == {"nl": "/nl/nieuws/dublin/"}
    assert document.type == "news"
    assert document.date == date(2026, 3, 1)


def test_drafts_and_pages_of_models_that_do_not_opt_in_are_not_indexed(news, homes, built):
    draft = NewsPageFactory(parent=news.get_parent(), live=False)
    keys = built().keys()
    assert key_of(draft) not in keys
    assert key_of(news) in keys
    for home in homes.values():
        assert (key_of(home) in keys) == bool(getattr(home, "search_type", None))


def test_translations_are_one_document(news, homes, locales, built):
    index = NewsIndexPageFactory(
        parent=homes["fr"],
        title="Actualités",
        slug="actualites",
        locale=locales["fr"],
        translation_key=news.get_parent().translation_key,
    )
    NewsPageFactory(
        parent=index,
        title="Dublin",
        slug="dublin",
        locale=locales["fr"],
        translation_key=news.translation_key,
    )
    document = built()[key_of(news)]
    assert document.titles == {"nl": "Dublin in het nieuws", "fr": "Dublin"}
    assert document.urls["fr"] == "/fr/actualites/dublin/"


def test_building_costs_the_same_for_two_pages_and_for_twenty(news_index, django_assert_num_queries, engine):
    page_source = PageSource()
    for _ in range(2):
        NewsPageFactory(parent=news_index)
    keys = list(page_source.get_keys())
    list(page_source.build(keys))
    with CaptureQueriesContext(connection) as two:
        list(page_source.build(keys))
    for _ in range(18):
        NewsPageFactory(parent=news_index)
    keys = list(page_source.get_keys())
    with django_assert_num_queries(len(two)):
        assert len(list(page_source.build(keys))) >= 20


@pytest.fixture
def act(django_capture_on_commit_callbacks):
    """Does what an editor does, and lets the transaction end."""

    def do(action):
        with django_capture_on_commit_callbacks(execute=True):
            action()

    return do


def test_a_published_page_is_found_at_once(indexed, act, find):
    page = NewsPage.objects.get(pk=indexed.pk)
    page.title = "Splinternieuw bericht"
    act(lambda: page.save_revision().publish())
    assert find("splinternieuw") == [key_of(indexed)]
    assert find("dublin") == []


def test_a_saved_draft_changes_nothing(indexed, act, find):
    page = NewsPage.objects.get(pk=indexed.pk)
    page.title = "Splinternieuw bericht"
    act(page.save_revision)
    assert find("splinternieuw") == []


def test_an_unpublished_page_is_found_no_more(indexed, act, find):
    act(lambda: NewsPage.objects.get(pk=indexed.pk).unpublish())
    assert find("dublin") == []


def test_a_deleted_page_is_found_no_more(indexed, act, find):
    act(lambda: NewsPage.objects.get(pk=indexed.pk).delete())
    assert find("dublin") == []


def test_pages_below_a_deleted_page_are_found_no_more(indexed, act, find):
    act(lambda: indexed.get_parent().specific.delete())
    assert find("dublin") == []


def test_pages_below_a_renamed_page_have_their_new_address(indexed, act, ask):
    index = indexed.get_parent().specific
    index.slug = "berichten"
    act(lambda: index.save_revision().publish())
    assert [hit.url for hit in ask("dublin").hits] == ["/nl/berichten/dublin/"]
    assert get_drift().is_clean


def test_pages_below_a_moved_page_have_their_new_address(indexed, homes, act, ask):
    parent = StandardPageFactory(parent=homes["nl"], title="Over ons", slug="over-ons")
    target = StandardPage.objects.get(pk=parent.pk)
    act(lambda: indexed.get_parent().specific.move(target, pos="last-child"))
    assert [hit.url for hit in ask("dublin").hits] == ["/nl/over-ons/nieuws/dublin/"]
    assert get_drift().is_clean


def test_a_part_of_the_tree_that_is_closed_is_found_no_more_until_it_opens(indexed, act, find):
    restriction = PageViewRestriction(page=indexed.get_parent(), restriction_type=PageViewRestriction.GROUPS)

    def close():
        restriction.save()
        restriction.groups.set(Group.objects.all()[:1])

    act(close)
    assert find("dublin") == []
    act(restriction.delete)
    assert find("dublin") == [key_of(indexed)]


def test_what_editors_did_leaves_no_drift(indexed, news_index, act):
    act(lambda: NewsPageFactory(parent=news_index, title="Nog een"))
    drain()
    assert get_drift().is_clean
