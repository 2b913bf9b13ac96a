"""Menus and footer follow the language, and the cache follows the editors."""

import pytest
from django.utils import translation
from wagtail.models import Site

from core.models import Navigation, OrganisationSettings
from core.navigation import get_site_frame
from tests.factories.pages import StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(homes):
    return Site.objects.get(is_default_site=True)


@pytest.fixture
def about(homes, locales):
    page = StandardPageFactory(parent=homes["nl"], title="Over ons", slug="over-ons")
    StandardPageFactory(
        parent=homes["fr"], title="À propos", locale=locales["fr"], translation_key=page.translation_key
    )
    return page


@pytest.fixture
def navigation(site, about):
    navigation = Navigation.for_site(site)
    navigation.main_menu = [("item", {"page": about, "children": []})]
    navigation.save()
    return navigation


def menu_titles(site, language):
    with translation.override(language):
        return [link.title for link in get_site_frame(site, language).main_menu]


def test_a_menu_shows_the_translation_where_it_exists(site, navigation):
    assert menu_titles(site, "fr") == ["À propos"]


def test_a_menu_falls_back_to_the_chosen_page_and_names_its_language(site, navigation):
    link = get_site_frame(site, "en").main_menu[0]
    assert (link.title, link.language) == ("Over ons", "nl")


def test_a_translation_in_draft_is_not_in_the_menu(site, navigation, about, locales):
    about.get_translation(locales["fr"]).unpublish()
    assert menu_titles(site, "fr") == ["Over ons"]


def test_a_page_that_goes_offline_leaves_the_menu_at_once(site, navigation, about):
    assert menu_titles(site, "nl") == ["Over ons"]
    about.unpublish()
    assert menu_titles(site, "nl") == []


def test_a_deleted_page_leaves_the_menu_at_once(site, navigation, about):
    assert menu_titles(site, "nl") == ["Over ons"]
    about.delete()
    assert menu_titles(site, "nl") == []


def test_a_new_title_shows_at_once(site, navigation, about):
    assert menu_titles(site, "nl") == ["Over ons"]
    about.menu_title = "Wie we zijn"
    about.save_revision().publish()
    assert menu_titles(site, "nl") == ["Wie we zijn"]


def test_a_new_phone_number_shows_at_once(client, site, home):
    organisation = OrganisationSettings.for_site(site)
    organisation.phone = "+32 2 225 44 00"
    organisation.save()
    assert 'href="tel:+3222254400"' in client.get(home.url).content.decode()
    organisation.phone = "+32 2 000 00 00"
    organisation.save()
    assert 'href="tel:+3220000000"' in client.get(home.url).content.decode()


def test_pages_below_an_item_open_from_the_main_menu_and_stand_below_it_in_the_phones(client, site, about):
    below = StandardPageFactory(parent=about, title="Ons team", slug="team")
    navigation = Navigation.for_site(site)
    navigation.main_menu = [("item", {"page": about, "children": [below]})]
    navigation.save()
    html = client.get(below.url).content.decode()
    assert html.count(f'<a href="{below.url}" aria-current="page">Ons team</a>') == 2
    assert html.count('<details class="submenu" name="submenu">') == 1
    assert html.count(f'<a href="{about.url}" >Over ons</a>') == 2


def test_a_cached_frame_costs_no_query(site, navigation, django_assert_num_queries):
    get_site_frame(site, "nl")
    with django_assert_num_queries(0):
        get_site_frame(site, "nl")


def test_building_a_frame_costs_the_same_for_two_and_for_twenty_pages(site, homes, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    get_site_frame(site, "fr")
    costs = []
    for amount in (2, 20):
        pages = [StandardPageFactory(parent=homes["nl"]) for _ in range(amount)]
        navigation = Navigation.for_site(site)
        navigation.main_menu = [("item", {"page": page, "children": []}) for page in pages]
        navigation.save()
        fresh = Site.objects.get(pk=site.pk)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert len(get_site_frame(fresh, "fr").main_menu) == amount
        costs.append(len(queries))
    assert costs[0] == costs[1]


@pytest.mark.parametrize("iban", ["BE06 5230 8056 2923", "not a number"])
def test_a_wrong_account_number_is_refused(site, iban):
    from django.core.exceptions import ValidationError

    organisation = OrganisationSettings.for_site(site)
    organisation.iban = iban
    with pytest.raises(ValidationError) as caught:
        organisation.full_clean()
    assert "iban" in caught.value.message_dict


def test_an_account_number_is_printed_in_groups_of_four(site):
    organisation = OrganisationSettings.for_site(site)
    organisation.iban = "be06523080562922"
    organisation.full_clean()
    assert organisation.iban == "BE06 5230 8056 2922"
