"""The right language, found without a cookie, and said truly."""

import re

import pytest

from tests.factories.pages import StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("accept", "address"),
    [
        ("fr-BE,fr;q=0.9,nl;q=0.5", "/fr/"),
        ("en-GB", "/en/"),
        ("nl-BE", "/nl/"),
        ("de,pl;q=0.8", "/en/"),
        ("ar", "/en/"),
        ("ar,nl;q=0.4", "/nl/"),
        ("uk,en;q=0.8", "/en/"),
        ("uk-UA,uk;q=0.9,fr;q=0.8", "/fr/"),
        ("fr;q=0,nl;q=0.3", "/nl/"),
        ("", "/nl/"),
        ("xx;;;q=,", "/nl/"),
    ],
)
def test_the_root_sends_visitors_to_their_language_where_the_site_has_it(client, homes, accept, address):
    response = client.get("/", headers={"accept-language": accept})
    assert (response.status_code, response["Location"]) == (302, address)
    assert "Accept-Language" in response["Vary"]
    assert not response.cookies


def test_a_language_whose_home_page_went_offline_is_not_offered(client, homes):
    homes["fr"].unpublish()
    assert client.get("/", headers={"accept-language": "fr"})["Location"] == "/en/"
    assert 'hreflang="fr"' not in client.get("/nl/").content.decode()


@pytest.mark.parametrize(
    ("code", "words"), [("nl", "Pagina niet gevonden"), ("fr", "Page introuvable"), ("en", "Page not found")]
)
def test_a_page_not_found_speaks_the_language_of_its_address(client, homes, code, words):
    response = client.get(f"/{code}/bestaat-niet/")
    assert response.status_code == 404
    assert words in response.content.decode()
    assert f'<html lang="{code}"' in response.content.decode()


def test_an_address_without_a_language_is_answered_in_the_best_one_that_the_site_has(client, homes):
    response = client.get("/bestaat-niet/", headers={"accept-language": "uk,fr;q=0.8"}, follow=True)
    assert response.status_code == 404
    assert response.request["PATH_INFO"] == "/fr/bestaat-niet/"
    assert "Page introuvable" in response.content.decode()


def test_an_address_without_a_language_speaks_the_visitors(client, homes):
    response = client.get("/admin-of-zo.php", headers={"accept-language": "fr"})
    assert response.status_code == 404
    assert "Page introuvable" in response.content.decode()


@pytest.fixture
def about(homes, locales):
    page = StandardPageFactory(parent=homes["nl"], slug="over-ons")
    StandardPageFactory(
        parent=homes["fr"], slug="a-propos", locale=locales["fr"], translation_key=page.translation_key
    )
    return page


def test_alternates_name_only_languages_that_have_the_text(client, about):
    html = client.get(about.url).content.decode()
    alternates = dict(re.findall(r'<link rel="alternate" hreflang="(\w+)" href="([^"]+)">', html))
    assert alternates == {"nl": "http://testserver/nl/over-ons/", "fr": "http://testserver/fr/a-propos/"}
    assert '<link rel="canonical" href="http://testserver/nl/over-ons/">' in html


def test_the_language_switch_leads_to_the_translation_else_to_the_home_page_and_says_so(client, about):
    html = client.get(about.url).content.decode()
    switch = html[html.index('class="language-switch"') : html.index("</nav>")]
    assert 'href="/fr/a-propos/"' in switch
    english = switch[switch.index('href="/en/"') :]
    assert "(startpagina)" in english


def test_a_listed_page_in_another_language_carries_its_own_lang_and_dir(client, homes, locales):
    from wagtail.models import Site

    from core.models import Navigation

    page = StandardPageFactory(parent=homes["nl"], title="Alleen Nederlands")
    navigation = Navigation.for_site(Site.objects.get(is_default_site=True))
    navigation.main_menu = [("item", {"page": page, "children": []})]
    navigation.save()
    html = client.get("/en/").content.decode()
    assert re.search(r'<a [^>]*lang="nl" dir="ltr"[^>]*>Alleen Nederlands</a>', html)


@pytest.mark.parametrize("path", ["/ar/", "/uk/zoeken/", "/ar/bestaat-niet/"])
def test_a_language_without_a_home_page_has_no_addresses_and_no_false_label(client, homes, path):
    response = client.get(path)
    assert response.status_code == 404
    assert '<html lang="nl" dir="ltr">' in response.content.decode()
