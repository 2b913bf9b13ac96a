"""What a reader is offered where the own language is missing."""

from datetime import date

import pytest
from django.utils import translation
from django.utils.formats import date_format

from core.templatetags.site_tags import language_attributes
from core.translations import get_localized_pages, get_reading_order, isolate
from tests.factories.pages import NewsIndexPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("ar", ("ar", "en", "nl")),
        ("fr", ("fr", "en", "nl")),
        ("en", ("en", "nl")),
        ("nl", ("nl", "en")),
        (None, ("en", "nl")),
    ],
)
def test_readers_are_offered_their_own_language_then_english_then_the_source(language, order):
    assert get_reading_order(language) == order


def add_translation(page, homes, locales, code):
    return StandardPageFactory(
        parent=homes[code], locale=locales[code], translation_key=page.translation_key, title=f"In {code}"
    )


def test_a_page_that_lacks_the_language_is_offered_in_english_before_the_source(homes, locales):
    page = StandardPageFactory(parent=homes["nl"], title="In nl")
    add_translation(page, homes, locales, "fr")
    english = add_translation(page, homes, locales, "en")
    assert [found.title for found in get_localized_pages([page], "ar")] == ["In en"]
    english.unpublish()
    assert [found.title for found in get_localized_pages([page], "ar")] == ["In nl"]


def test_a_page_chosen_in_a_language_outside_the_order_stays_itself(homes, locales):
    page = StandardPageFactory(parent=homes["fr"], locale=locales["fr"], title="Seulement en français")
    assert [found.title for found in get_localized_pages([page], "ar")] == ["Seulement en français"]


def test_twenty_pages_cost_as_many_queries_as_two(homes, locales):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    pages = [StandardPageFactory(parent=homes["nl"]) for _ in range(20)]
    for page in pages:
        add_translation(page, homes, locales, "en")
    costs = []
    for amount in (2, 20):
        with CaptureQueriesContext(connection) as queries:
            assert len(get_localized_pages(pages[:amount], "ar")) == amount
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_pages_of_several_types_cost_as_many_queries_as_pages_of_one(homes):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    standard = [StandardPageFactory(parent=homes["nl"]) for _ in range(3)]
    mixed = [standard[0], NewsIndexPageFactory(parent=homes["nl"]), homes["nl"]]
    costs = []
    for pages in (standard, mixed):
        get_localized_pages(pages, "nl")
        with CaptureQueriesContext(connection) as queries:
            assert len(get_localized_pages(pages, "nl")) == 3
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_what_a_list_shows_of_a_page_comes_along_whatever_its_type(homes):
    index = NewsIndexPageFactory(
        parent=homes["nl"], title="Al het nieuws", menu_title="Nieuws", intro="Wat er gebeurt."
    )
    page = StandardPageFactory(parent=homes["nl"], title="Hulp")
    shown = [(found.short_title, found.intro) for found in get_localized_pages([index, page], "nl")]
    assert shown == [("Nieuws", "Wat er gebeurt."), ("Hulp", page.intro)]


def test_no_pages_cost_no_query(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert get_localized_pages([], "nl") == []


def test_a_text_in_another_language_says_how_it_runs():
    with translation.override("ar"):
        assert language_attributes("en") == ' lang="en" dir="ltr"'
        assert language_attributes("ar") == ""


def test_numbers_and_names_keep_their_order_in_a_plain_text_from_right_to_left():
    assert isolate("C-163/17", "ar") == "\u2068C-163/17\u2069"
    assert isolate("C-163/17", "nl") == "C-163/17"
    assert isolate("", "ar") == ""


def test_a_date_in_arabic_has_western_digits_and_no_comma():
    with translation.override("ar"):
        assert date_format(date(2026, 11, 22), "DATE_FORMAT") == "22 نوفمبر 2026"
