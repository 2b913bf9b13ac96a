"""The date that a reader gives: what it shows, what it marks, and what happens where it makes no sense."""

from datetime import date

import pytest

from core.models import RegimeTransition
from publications.guides.public.reading import Reading, parse_day
from tests.factories.guides import (
    GuideChapterPageFactory,
    GuidePageFactory,
    GuideSectionPageFactory,
    build_body,
)
from tests.factories.pages import StandardPageFactory

pytestmark = pytest.mark.django_db
MAY, JUNE, AUGUST = "2026-05-04", "2026-06-15", "2026-08-03"
TODAY = date(2026, 11, 28)


def read(client, url, **query) -> str:
    return client.get(url, query).content.decode()


@pytest.fixture
def two_regimes(chapter):
    body = [
        *build_body("Geldt voor allen."),
        {"type": "regime", "value": {"regime": "dublin-iii", "text": "<p>Twee maanden.</p>"}},
        {"type": "regime", "value": {"regime": "ammr", "text": "<p>Twee weken.</p>"}},
    ]
    return GuideSectionPageFactory(
        parent=chapter,
        slug="beide",
        regimes=["dublin-iii", "ammr"],
        describes_criteria=True,
        body=body,
    )


@pytest.fixture
def only_later(chapter):
    return GuideSectionPageFactory(
        parent=chapter,
        slug="later",
        title="Kennisgeving",
        regimes=["ammr"],
        describes_criteria=True,
        body=build_body("Binnen twee weken."),
    )


def get_standings(client, page, **query):
    answers = client.get(page.url, query).context["own_regimes"]
    return {answer.code: answer.standing for answer in answers}


def test_without_a_date_everything_is_shown_with_its_mark(client, two_regimes, only_later):
    html = read(client, two_regimes.get_parent().url)
    assert "Twee maanden." in html
    assert "Twee weken." in html
    assert "Binnen twee weken." in html
    assert "guide-section__outside" not in html
    assert get_standings(client, two_regimes) == {"dublin-iii": None, "ammr": None}


@pytest.mark.parametrize(
    ("registered", "dublin", "ammr"),
    [(MAY, "applies", "outside"), (JUNE, "uncertain", "uncertain"), (AUGUST, "outside", "applies")],
)
def test_a_date_tells_which_regime_applies(client, two_regimes, registered, dublin, ammr):
    assert get_standings(client, two_regimes, registered=registered) == {"dublin-iii": dublin, "ammr": ammr}


def test_what_the_transitional_rule_does_not_name_is_uncertain_before_it_and_stays_open(client, chapter):
    page = GuideSectionPageFactory(
        parent=chapter,
        slug="beroep",
        regimes=["dublin-iii", "ammr"],
        body=[
            {"type": "regime", "value": {"regime": "ammr", "text": "<p>Beroep binnen drie weken.</p>"}},
        ],
    )
    assert get_standings(client, page, registered=MAY) == {"dublin-iii": "uncertain", "ammr": "uncertain"}
    assert get_standings(client, page, registered=AUGUST) == {"dublin-iii": "outside", "ammr": "applies"}
    for url in (page.url, chapter.url):
        html = read(client, url, registered=MAY)
        assert '<div class="regime regime--uncertain">' in html
        assert "regime--outside" not in html


def test_the_answer_on_top_says_that_it_is_about_the_criteria(client, guide, two_regimes):
    assert "Dublin III, voor de criteria" in read(client, guide.url, registered=MAY)
    assert "voor de criteria</bdi>" not in read(client, guide.url, registered=AUGUST)


def test_what_does_not_apply_is_closed_and_still_there(client, two_regimes, only_later):
    html = read(client, only_later.get_parent().url, registered=MAY)
    assert html.count("guide-section__outside") == 1
    assert "Binnen twee weken." in html
    assert '<div class="regime regime--outside">' in html
    assert "Twee weken." in html
    own = read(client, only_later.url, registered=MAY)
    assert "guide-section__outside" in own
    assert "Binnen twee weken." in own


def test_readers_of_may_and_of_august_see_a_different_guide(client, two_regimes, only_later):
    may = read(client, two_regimes.url, registered=MAY)
    august = read(client, two_regimes.url, registered=AUGUST)
    assert may.index("regime--applies") < may.index("regime--outside")
    assert august.index("regime--outside") < august.index("regime--applies")


def test_what_falls_between_the_days_of_the_sources_is_uncertain_and_says_why(client, two_regimes):
    html = read(client, two_regimes.url, registered=JUNE)
    assert html.count("regime--uncertain") == 2
    assert "2025/2055" in html
    assert "1 juli 2026" in html


def test_the_transitional_rule_is_told_to_whoever_comes_before_it(client, two_regimes):
    assert "Die overgangsregel spreekt alleen over de criteria" in read(
        client, two_regimes.url, registered=MAY
    )


def test_the_days_follow_what_lawyers_set(client, two_regimes):
    RegimeTransition.objects.filter(code="dublin-iii-ammr").update(earliest_date=date(2026, 7, 1))
    assert get_standings(client, two_regimes, registered=JUNE)["dublin-iii"] == "applies"


def test_the_date_stays_in_every_link_of_the_guide_and_in_no_other(
    client, guide, chapter, two_regimes, only_later
):
    linked = f'<p><a linktype="page" id="{only_later.pk}">verder</a></p>'
    two_regimes.body = [{"type": "rich_text", "value": linked}]
    two_regimes.save()
    StandardPageFactory(parent=guide, title="Rekenhulp")
    for url in (guide.url, chapter.url, two_regimes.url):
        html = read(client, url, registered=MAY)
        body = html.split("<body")[1]
        links = [part.split('"')[0] for part in body.split('href="')[1:]]
        inside = [link for link in links if link.startswith(guide.url)]
        assert inside
        assert [link for link in inside if "registered=2026-05-04" not in link] == []
        assert [link for link in links if "registered" in link and not link.startswith(guide.url)] == []
        assert f'rel="canonical" href="http://testserver{url}"' in html


def test_the_date_goes_along_to_the_other_languages(client, homes, locales, guide):
    french = GuidePageFactory(
        parent=homes["fr"], locale=locales["fr"], translation_key=guide.translation_key, slug="guide-dublin"
    )
    context = client.get(guide.url, {"registered": MAY}).context
    assert context["language_urls"]["fr"] == f"{french.url}?registered={MAY}"
    assert "registered" not in context["alternate_urls"]["fr"]


def test_no_cookie_keeps_the_date(client, two_regimes):
    client.get(two_regimes.url, {"registered": MAY})
    assert dict(client.cookies) == {}
    assert get_standings(client, two_regimes)["ammr"] is None


@pytest.mark.parametrize(
    "typed", ["2026-02-30", "gisteren", "31/04/2026", "2026-13-01", "0000-00-00", "4 mei", "x" * 500]
)
def test_a_date_that_does_not_exist_gets_a_message_keeps_what_was_typed_and_shows_all(
    client, two_regimes, typed
):
    response = client.get(two_regimes.url, {"registered": typed})
    html = response.content.decode()
    assert response.status_code == 200
    assert 'id="registered-error"' in html
    assert f'value="{typed[:40]}"' in html
    assert "Twee maanden." in html
    assert "regime--outside" not in html


def test_a_date_that_lies_ahead_gets_a_message(client, two_regimes):
    html = read(client, two_regimes.url, registered="2999-01-01")
    assert 'id="registered-error"' in html
    assert 'value="2999-01-01"' in html


def test_nothing_typed_is_no_mistake(client, two_regimes):
    assert "registered-error" not in read(client, two_regimes.url, registered=" ")


def test_what_was_typed_cannot_become_markup(client, two_regimes):
    html = read(client, two_regimes.url, registered='"><script>alert(1)</script>')
    assert "<script>alert" not in html


@pytest.mark.parametrize("typed", ["2026-05-04", "4/5/2026", "04-05-2026", "04.05.2026"])
def test_a_date_may_be_written_as_people_here_write_it(typed):
    assert parse_day(typed, today=TODAY) == (date(2026, 5, 4), "")


def test_links_of_the_reading_keep_fragments_and_other_parameters():
    reading = Reading(registered=date(2026, 5, 4))
    assert reading.keep("/nl/gids/?from=new#x") == "/nl/gids/?from=new&registered=2026-05-04#x"
    html = '<a href="/nl/gids/een/#a">x</a> <a href="/nl/ander/">y</a> <a href="/nl/gids/?registered=1">z</a>'
    kept = reading.keep_in_links(html, "/nl/gids/")
    assert '"/nl/gids/een/?registered=2026-05-04#a"' in kept
    assert '"/nl/ander/"' in kept
    assert '"/nl/gids/?registered=1"' in kept


def test_a_section_of_no_known_regime_is_always_shown(client, chapter):
    section = GuideSectionPageFactory(parent=chapter, regimes=["iets-anders"])
    assert "guide-section__outside" not in read(client, section.url, registered=MAY)


def test_a_guide_on_other_rules_says_nothing_of_a_change_that_does_not_touch_it(client, guide):
    chapter = GuideChapterPageFactory(parent=guide)
    GuideSectionPageFactory(parent=chapter, regimes=["iets-anders"])
    assert client.get(guide.url, {"registered": MAY}).context["reading"].transitions == ()
