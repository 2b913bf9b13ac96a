"""Origin and review of a text, and what its reader is told."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.models import TextOrigin
from tests.factories.pages import StandardPageFactory

pytestmark = pytest.mark.django_db


def test_a_machines_text_that_nobody_reviewed_is_marked(home):
    page = StandardPageFactory.build(text_origin=TextOrigin.MACHINE)
    assert page.is_unreviewed_machine_text


def test_a_review_by_a_person_takes_the_mark_away(home):
    page = StandardPageFactory.build(
        text_origin=TextOrigin.MACHINE, reviewed_by="A. Lezer", reviewed_date=date(2026, 3, 1)
    )
    assert not page.is_unreviewed_machine_text


def test_a_persons_text_is_never_marked(home):
    assert not StandardPageFactory.build(text_origin=TextOrigin.HUMAN).is_unreviewed_machine_text


@pytest.mark.parametrize(
    ("given", "missing"),
    [({"reviewed_by": "A"}, "reviewed_date"), ({"reviewed_date": date(2026, 1, 1)}, "reviewed_by")],
)
def test_half_a_review_is_refused_at_the_field_that_lacks(home, given, missing):
    page = StandardPageFactory.build(**given)
    with pytest.raises(ValidationError) as caught:
        page.clean()
    assert missing in caught.value.message_dict


@pytest.mark.parametrize("field", ["as_of_date", "reviewed_date"])
def test_a_date_that_lies_ahead_is_refused(home, field):
    page = StandardPageFactory.build(reviewed_by="A", reviewed_date=date(2026, 1, 1))
    setattr(page, field, timezone.localdate() + timedelta(days=1))
    with pytest.raises(ValidationError) as caught:
        page.clean()
    assert field in caught.value.message_dict


@time_machine.travel("2026-11-22T23:30:00+01:00")
def test_today_in_brussels_is_no_date_ahead(home):
    StandardPageFactory.build(as_of_date=date(2026, 11, 22)).clean()


def test_the_reader_of_an_unreviewed_machine_text_is_told(client, home):
    page = StandardPageFactory(parent=home, text_origin=TextOrigin.MACHINE)
    html = client.get(page.url).content.decode()
    assert '<p class="banner">' in html
    assert html.index('href="#about-this-text"') < html.index('id="about-this-text"')


def test_the_reader_sees_author_review_date_and_sources(client, home):
    page = StandardPageFactory(
        parent=home,
        author="Juridische dienst",
        reviewed_by="An Lezer",
        reviewed_date=date(2026, 2, 3),
        as_of_date=date(2026, 1, 2),
        sources=[
            ("source", {"title": "Jaarverslag", "url": "https://example.org/verslag", "consulted_date": None})
        ],
    )
    html = client.get(page.url).content.decode()
    assert "Juridische dienst" in html
    assert "An Lezer" in html
    assert "2 januari 2026" in html
    assert '<a href="https://example.org/verslag"><bdi>Jaarverslag</bdi></a>' in html


@time_machine.travel("2026-11-22T12:00:00+01:00")
@pytest.mark.parametrize(
    ("as_of_date", "is_legal_information", "expected"),
    [
        (date(2024, 11, 1), True, True),
        (date(2024, 11, 1), False, False),
        (date(2025, 1, 1), True, False),
        (None, True, False),
    ],
)
def test_legal_information_of_more_than_two_years_ago_is_outdated(
    home, as_of_date, is_legal_information, expected
):
    page = StandardPageFactory.build(as_of_date=as_of_date, is_legal_information=is_legal_information)
    assert page.is_outdated is expected


def test_the_reader_of_an_outdated_text_is_told_of_when_it_is(client, home):
    page = StandardPageFactory(parent=home, as_of_date=date(2020, 3, 1), is_legal_information=True)
    html = client.get(page.url).content.decode()
    assert "1 maart 2020" in html[html.index('<p class="banner">') :]
