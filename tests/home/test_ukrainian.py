"""Ukrainian: its own numbers, dates and words."""

from datetime import date

import pytest
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import ngettext
from wagtail.models import Locale

from tests.factories.pages import HomePageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def ukrainian(homes):
    locale, _created = Locale.objects.get_or_create(language_code="uk")
    return HomePageFactory(
        title="Дім", slug="start-uk", locale=locale, translation_key=homes["nl"].translation_key
    )


def test_the_frame_of_a_page_speaks_ukrainian(client, ukrainian):
    html = client.get("/uk/").content.decode()
    assert '<html lang="uk" dir="ltr">' in html
    assert "Перейти до змісту" in html


def test_a_browser_that_asks_for_ukrainian_gets_it(client, ukrainian):
    assert client.get("/", headers={"accept-language": "uk-UA,uk;q=0.9,en"})["Location"] == "/uk/"


def test_what_does_not_exist_says_so_in_ukrainian(client, ukrainian):
    response = client.get("/uk/nothing/")
    assert response.status_code == 404
    assert "Сторінку не знайдено" in response.content.decode()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "1 результат"),
        (2, "2 результати"),
        (5, "5 результатів"),
        (11, "11 результатів"),
        (21, "21 результат"),
        (22, "22 результати"),
    ],
)
def test_numbers_take_the_form_that_ukrainian_gives_them(number, words):
    with translation.override("uk"):
        text = ngettext("%(shown_number)s result", "%(shown_number)s results", number)
    assert text % {"shown_number": number} == words


def test_a_date_is_written_without_a_leading_zero():
    with translation.override("uk"):
        assert date_format(date(2027, 3, 4)) == "4 березня 2027 р."
