"""The site from right to left: Arabic where a text exists, and a named language where it does not."""

import re

import pytest
from wagtail.models import Locale

from search.engines import get_engine
from search.indexing import rebuild
from search.query import SearchQuery
from tests.factories.pages import HomePageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def arabic(homes) -> Locale:
    """Arabic, with a help page of its own; there is more in English, and something in Dutch alone."""
    locale, _created = Locale.objects.get_or_create(language_code="ar")
    help_page = StandardPageFactory(parent=homes["nl"], slug="hulp")
    support = StandardPageFactory(parent=homes["nl"], slug="steun")
    english = Locale.objects.get(language_code="en")
    StandardPageFactory(
        parent=homes["en"], slug="support", locale=english, translation_key=support.translation_key
    )
    work = StandardPageFactory(parent=homes["nl"], slug="werk")
    home = HomePageFactory(
        title="البيت",
        slug="start-ar",
        locale=locale,
        translation_key=homes["nl"].translation_key,
        audiences=[
            ("audience", {"title": f"خيار {number}", "text": "نص", "page": page})
            for number, page in enumerate((help_page, work, support), start=1)
        ],
    )
    StandardPageFactory(
        parent=home,
        slug="help",
        title="هل تحتاج إلى مساعدة؟",
        intro="يشرح المتطوعون حقوقك.",
        locale=locale,
        translation_key=help_page.translation_key,
    )
    return locale


def test_an_arabic_page_runs_from_right_to_left(client, arabic):
    assert '<html lang="ar" dir="rtl">' in client.get("/ar/").content.decode()


def test_choices_of_the_home_page_say_which_language_they_lead_to(client, arabic):
    html = client.get("/ar/").content.decode()
    choices = re.findall(r'<h2 class="audience__title">(.*?)</h2>', html, re.DOTALL)
    assert [re.search(r'href="([^"]+)" hreflang="(\w+)"', choice).groups() for choice in choices] == [
        ("/ar/help/", "ar"),
        ("/nl/werk/", "nl"),
        ("/en/support/", "en"),
    ]
    notes = [re.findall(r"\((.*?)\)", choice) for choice in choices]
    assert notes == [[], ["بالهولندية"], ["بالإنجليزية"]]


def test_a_browser_that_asks_for_arabic_gets_it(client, arabic):
    assert client.get("/", headers={"accept-language": "ar-SY,ar;q=0.9,en"})["Location"] == "/ar/"


def test_alternates_sitemap_and_language_switch_name_the_arabic_page(client, arabic):
    html = client.get("/nl/hulp/").content.decode()
    assert '<link rel="alternate" hreflang="ar" href="http://testserver/ar/help/">' in html
    assert re.search(r'<a href="/ar/help/" hreflang="ar" lang="ar" dir="rtl"', html)
    sitemap = client.get("/sitemap.xml").content.decode()
    assert "<loc>http://testserver/ar/help/</loc>" in sitemap
    assert 'hreflang="ar" href="http://testserver/ar/help/"' in sitemap


@pytest.mark.parametrize("path", ["/ar/nothing/", "/ar/case-law/", "/ar/case-law/cass/P.24.0224.F/"])
def test_what_does_not_exist_says_so_in_arabic(client, arabic, path):
    response = client.get(path)
    assert response.status_code == 404
    html = response.content.decode()
    assert '<html lang="ar" dir="rtl">' in html
    assert "الصفحة غير موجودة" in html
    assert 'href="/ar/case-law/' not in html


def test_an_arabic_word_finds_the_arabic_page(client, arabic):
    rebuild()
    html = client.get("/ar/search/", {"q": "المتطوعون"}).content.decode()
    assert 'href="/ar/help/"' in html
    hit = get_engine().search(SearchQuery(text="حقوقك", language="ar")).hits[0]
    assert (hit.language, hit.url) == ("ar", "/ar/help/")
