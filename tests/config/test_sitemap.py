"""The sitemap: every public page in every language that truly has the text."""

import xml.etree.ElementTree as ElementTree

import pytest
from wagtail.models import PageViewRestriction

from config import sitemaps
from tests.factories.pages import StandardPageFactory

pytestmark = pytest.mark.django_db
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def read(client, path="/sitemap.xml") -> dict[str, dict[str, str]]:
    """Alternates by address."""
    root = ElementTree.fromstring(client.get(path).content)  # noqa: S314 - our own answer
    return {
        url.find("s:loc", NAMES).text: {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)
        }
        for url in root.findall("s:url", NAMES)
    }


@pytest.fixture
def about(homes, locales):
    page = StandardPageFactory(parent=homes["nl"], slug="over-ons")
    StandardPageFactory(
        parent=homes["fr"], slug="a-propos", locale=locales["fr"], translation_key=page.translation_key
    )
    return page


def test_each_translation_is_listed_with_all_alternates(client, about):
    alternates = {"nl": "http://testserver/nl/over-ons/", "fr": "http://testserver/fr/a-propos/"}
    listed = read(client)
    assert listed["http://testserver/nl/over-ons/"] == alternates
    assert listed["http://testserver/fr/a-propos/"] == alternates


def test_a_draft_translation_is_no_alternate(client, about, locales):
    about.get_translation(locales["fr"]).unpublish()
    assert read(client)["http://testserver/nl/over-ons/"] == {}


def test_an_alias_that_still_holds_the_dutch_text_is_not_listed_as_french(client, homes, locales):
    page = StandardPageFactory(parent=homes["nl"], slug="nieuw")
    page.copy_for_translation(locales["fr"], alias=True)
    assert [url for url in read(client) if "nieuw" in url] == ["http://testserver/nl/nieuw/"]


def test_a_page_behind_a_password_is_not_listed(client, about):
    PageViewRestriction.objects.create(
        page=about, restriction_type=PageViewRestriction.PASSWORD, password="x"
    )
    assert "http://testserver/nl/over-ons/" not in read(client)


def test_past_the_limit_the_sitemap_becomes_an_index(client, about, monkeypatch):
    monkeypatch.setattr(sitemaps, "MAX_ADDRESSES", 2)
    monkeypatch.setattr(sitemaps.WorkSitemap, "limit", 2)
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314
    parts = [part.text for part in root.findall("s:sitemap/s:loc", NAMES)]
    listed: set[str] = set()
    for part in parts:
        addresses = read(client, part.removeprefix("http://testserver"))
        assert len(addresses) <= 2
        listed |= set(addresses)
    assert len(parts) > 1
    assert {"http://testserver/nl/over-ons/", "http://testserver/fr/a-propos/"} <= listed


def test_robots_are_told_where_the_sitemap_is(client, home):
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()
