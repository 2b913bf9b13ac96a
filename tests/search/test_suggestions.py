"""What is suggested for a half-typed question, by the engine and by its address."""

import json
import logging
from datetime import date

import pytest
from django.urls import reverse
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.engines import get_engine
from search.errors import SearchUnavailable
from search.suggesting import MOST_SUGGESTIONS, build_suggestion_plan
from tests.factories.search import SearchDocumentFactory as Document

HOSTILE = [
    '""',
    "\x00\x00",
    "\ud800\udfff",
    "a" * 10_000,
    "woord " * 2_000,
    "🙂 👩‍👩‍👧",
    "\u202eabc\u2066",
    "AND OR NOT",
    "field:value +a^3 [x TO y] {z} ~2 \\",
    "identifiers:c16317",
    "(((((",
    ".*",
    "' OR 1=1 --",
    "\n\t",
    "١٢٣",
]


@pytest.fixture
def cases(fill):
    return fill(
        Document(
            key="memory:jawo",
            titles={"nl": "Jawo tegen Duitsland: overdracht naar Italië", "fr": "Jawo: transfert"},
            labels={"nl": "HvJ · 19 maart 2019 · C-163/17", "fr": "CJUE · 19 mars 2019 · C-163/17"},
            identifiers=("C-163/17", "ECLI:EU:C:2019:218", "Jawo"),
            date=date(2019, 3, 19),
        ),
        Document(
            key="memory:mss",
            titles={"fr": "Conditions de détention en Grèce"},
            labels={"nl": "EHRM · 30696/09", "fr": "CEDH · 30696/09"},
            identifiers=("30696/09", "M.S.S.", "M.S.S. v Belgium and Greece"),
            date=date(2011, 1, 21),
        ),
        Document(
            key="memory:rvv",
            title="Overdrachtsbesluit vernietigd",
            text="Jawo wordt aangehaald.",
            identifiers=("269083", "rvv 269083"),
            date=date(2022, 2, 28),
        ),
        Document(key="memory:guide", title="Gids over gezinshereniging", facets={"type": ("page",)}),
    )


@pytest.fixture
def suggest(engine):
    return lambda text, language="nl": [one.title for one in engine.suggest(text, language=language)]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("C-163", "Jawo tegen Duitsland: overdracht naar Italië"),
        ("c 163/1", "Jawo tegen Duitsland: overdracht naar Italië"),
        ("arrest C-163", "Jawo tegen Duitsland: overdracht naar Italië"),
        ("ECLI:EU:C:20", "Jawo tegen Duitsland: overdracht naar Italië"),
        ("ECLI:EU:C:2019:218", "Jawo tegen Duitsland: overdracht naar Italië"),
        ("M.S.S. v Belgium and Gr", "Conditions de détention en Grèce"),
        ("EU:C:2019", "Jawo tegen Duitsland: overdracht naar Italië"),
        ("jaw", "Jawo tegen Duitsland: overdracht naar Italië"),
        ("HvJ 2019", "Jawo tegen Duitsland: overdracht naar Italië"),
        ("italië overdr", "Jawo tegen Duitsland: overdracht naar Italië"),
        ("ITALIE", "Jawo tegen Duitsland: overdracht naar Italië"),
        ("M.S", "Conditions de détention en Grèce"),
        ("mss", "Conditions de détention en Grèce"),
        ("M.S.S. v bel", "Conditions de détention en Grèce"),
        ("detent", "Conditions de détention en Grèce"),
        ("269 0", "Overdrachtsbesluit vernietigd"),
        ("269.08", "Overdrachtsbesluit vernietigd"),
        ("rvv 26", "Overdrachtsbesluit vernietigd"),
        ("gezinsh", "Gids over gezinshereniging"),
        ("gids over gezinshereniging", "Gids over gezinshereniging"),
    ],
)
def test_the_beginning_of_a_number_or_a_title_is_enough(cases, suggest, typed, title):
    assert suggest(typed) == [title]


@pytest.mark.parametrize("typed", ["", " ", "j", "-", "…", "J ", "é", "jawo duitsland x", "aangehaald"])
def test_too_little_and_what_no_title_has_suggest_nothing(cases, suggest, typed):
    assert suggest(typed) == []


def test_titles_in_the_readers_language_come_first(fill, suggest):
    fill(
        Document(titles={"fr": "Dublin en France"}, date=date(2024, 1, 1)),
        Document(titles={"nl": "Dublin in het kort"}, date=date(2001, 1, 1)),
    )
    assert suggest("dubl") == ["Dublin in het kort", "Dublin en France"]
    assert suggest("dubl", language="fr") == ["Dublin en France", "Dublin in het kort"]


def test_a_work_is_shown_in_the_readers_language_else_in_the_one_that_fits(cases, engine):
    (shown,) = engine.suggest("jawo", language="fr")
    assert (shown.title, shown.url, shown.language) == ("Jawo: transfert", "/fr/memory/jawo/", "fr")
    (shown,) = engine.suggest("transfert", language="en")
    assert (shown.title, shown.language, shown.label_language) == ("Jawo: transfert", "fr", "fr")
    (shown,) = engine.suggest("M.S.S", language="nl")
    assert (shown.language, shown.label, shown.label_language) == ("fr", "EHRM · 30696/09", "nl")


def test_a_number_in_full_comes_first_then_numbers_that_begin_so_then_titles(fill, suggest):
    fill(
        Document(title="Titel met C-16/20", date=date(2025, 1, 1)),
        Document(title="Begint zo", identifiers=("C-16/201",), date=date(2024, 1, 1)),
        Document(title="Is het", identifiers=("C-16/20",), date=date(2001, 1, 1)),
    )
    assert suggest("C-16/20") == ["Is het", "Begint zo", "Titel met C-16/20"]


def test_the_newest_come_first_among_equals_and_there_are_never_more_than_a_few(fill, suggest):
    days = [date(2020, 1, day) for day in range(1, 29)]
    fill(*(Document(title=f"Dublin {day}", date=day) for day in days))
    assert suggest("dubli") == [f"Dublin {day}" for day in sorted(days, reverse=True)[:MOST_SUGGESTIONS]]


def test_undated_works_come_after_dated_ones_of_their_kind_only(fill, suggest):
    fill(
        Document(title="Dublin zonder datum"),
        Document(title="Dublin met datum", date=date(1990, 1, 1)),
        Document(titles={"fr": "Dublin ailleurs"}, date=date(2025, 1, 1)),
    )
    assert suggest("dublin") == ["Dublin met datum", "Dublin zonder datum", "Dublin ailleurs"]


def test_what_was_taken_out_is_not_suggested(cases, engine, suggest):
    engine.apply([], delete=["memory:guide"])
    assert suggest("gezinsh") == []


def test_a_language_without_rules_of_its_own_is_suggested_too(fill, suggest):
    fill(Document(titles={"ar": "لم شمل الأسرة"}), Document(titles={"uk": "Возз'єднання сім'ї"}))
    assert suggest("شم", language="ar") == ["لم شمل الأسرة"]
    assert suggest("возз", language="nl") == ["Возз'єднання сім'ї"]


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_text_is_never_an_error(cases, suggest, typed):
    assert len(suggest(typed)) <= MOST_SUGGESTIONS


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(text=st.text(max_size=300))
def test_no_text_is_an_error(cases, text):
    assert len(get_engine().suggest(text, language="nl")) <= 4


@given(text=st.text(max_size=2_000))
@settings(deadline=None)
def test_a_plan_is_bounded_whatever_is_typed(text):
    plan = build_suggestion_plan(text, language="nl")
    assert len(plan.words) < 8
    assert len(plan.identifiers) <= 5


def test_without_an_index_the_engine_says_so(engine):
    with pytest.raises(SearchUnavailable):
        engine.suggest("dublin", language="nl")


@pytest.fixture
def visit(client, homes):
    def visit_suggestions(language="nl", **parameters):
        with override(language):
            return client.get(reverse("search:suggestions"), parameters)

    return visit_suggestions


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_address_lies_below_the_search_page_in_each_language(language):
    with override(language):
        assert reverse("search:suggestions").startswith(reverse("search:search"))


@pytest.mark.django_db
def test_the_answer_has_texts_with_their_languages_and_a_sentence_to_announce(cases, visit):
    answer = visit("en", q="M.S").json()
    assert answer["suggestions"] == [
        {
            "url": "/fr/memory/mss/",
            "title": {"text": "Conditions de détention en Grèce", "lang": "fr", "dir": "ltr"},
            "type": "Judgment",
            "label": {"text": "CEDH · 30696/09", "lang": "fr", "dir": "ltr"},
        }
    ]
    assert answer["message"] == "1 suggestion"
    assert visit("en", q="jawo duitsland x").json() == {"suggestions": [], "message": "No suggestions"}


@pytest.mark.django_db
@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_questions_give_an_answer(cases, visit, typed):
    assert visit(q=typed.encode("utf-8", "replace").decode()).status_code == 200


@pytest.mark.django_db
def test_bytes_that_are_no_text_give_an_answer(cases, client, homes):
    assert client.get("/en/search/suggestions/?q=%ff%fe%00").status_code == 200
    assert client.get("/en/search/suggestions/").json()["suggestions"] == []


@pytest.mark.django_db
def test_without_an_index_the_answer_is_empty_and_says_what_is_wrong(homes, visit):
    response = visit(q="dublin")
    assert response.status_code == 503
    assert json.loads(response.content)["suggestions"] == []
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_what_was_typed_is_neither_logged_nor_kept_by_others(fill, homes, visit, caplog):
    with caplog.at_level(logging.DEBUG):
        visit(q="zeldzaamwoord")
        fill(Document(title="Zeldzaamwoord"))
        response = visit(q="zeldzaamwoord")
    assert caplog.records
    assert all("zeldzaamwoord" not in caplog.handler.format(record).casefold() for record in caplog.records)
    assert "private" in response["Cache-Control"]
    assert "max-age=60" in response["Cache-Control"]
    assert not response.cookies


@pytest.mark.django_db
def test_the_address_answers_no_other_method(client, homes):
    assert client.post("/en/search/suggestions/").status_code == 405


@pytest.mark.django_db
def test_the_number_of_queries_does_not_depend_on_what_is_suggested(
    fill, homes, visit, django_assert_max_num_queries, django_assert_num_queries
):
    fill(Document(title="Dublin"))
    visit(q="dublin")
    with django_assert_max_num_queries(2) as few:
        visit(q="dublin")
    fill(*(Document(title="Dublin", facets={"type": (f"type-{number}",)}) for number in range(20)))
    with django_assert_num_queries(len(few.captured_queries)):
        visit(q="dublin")


def test_who_reads_arabic_is_offered_english_before_dutch(fill, suggest):
    fill(Document(titles={"nl": "Dublin in de praktijk", "en": "Dublin in practice"}))
    assert suggest("dublin", language="ar") == ["Dublin in practice"]
