"""What the engine finds, in which order, and what it counts."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.engines import get_engine
from search.errors import SearchUnavailable
from search.query import SearchQuery
from tests.factories.search import SearchDocumentFactory as Document

HOSTILE = [
    '"',
    '"""',
    "\x00",
    "\ud800\udfff",
    "a" * 10_000,
    "woord " * 2_000,
    "🙂 👩‍👩‍👧",
    "\u202eabc\u2066",
    "-",
    "NOT",
    "AND OR",
    "field:value +a^3 [x TO y] {z} ~2 \\",
    "(((((",
    "*",
    "' OR 1=1 --",
    "\n\t",
    "١٢٣",
]


@pytest.fixture
def jawo(fill):
    return fill(
        Document(
            key="memory:jawo",
            titles={"nl": "Jawo tegen Bundesrepublik Deutschland"},
            texts={"nl": "Overdracht naar Italië"},
            identifiers=("C-163/17", "ECLI:EU:C:2019:218", "Jawo"),
        ),
        Document(
            key="memory:mss",
            titles={"fr": "M.S.S. contre Belgique et Grèce"},
            texts={"fr": "Un recours effectif. Voir C-163/17, C-163/17 et encore C-163/17."},
            identifiers=("30696/09", "M.S.S.", "M.S.S. v Belgium and Greece"),
        ),
        Document(
            key="memory:rvv",
            title="RvV 269.083",
            text="Jawo Jawo Jawo wordt aangehaald, zoals M.S.S.",
            identifiers=("269083", "rvv 269083"),
        ),
        Document(key="memory:cass", identifiers=("P.20.1057.N",), text="recht"),
    )


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("C-163/17", "memory:jawo"),
        ("c 163/17", "memory:jawo"),
        ("C‑163/17", "memory:jawo"),
        ("HvJ C-163/17 van 19 maart 2019", "memory:jawo"),
        ("EU:C:2019:218", "memory:jawo"),
        ("ECLI:EU:C:2019:218", "memory:jawo"),
        ("jawo", "memory:jawo"),
        ("M.S.S.", "memory:mss"),
        ("m.s.s.", "memory:mss"),
        ("MSS", "memory:mss"),
        ("30696/09", "memory:mss"),
        ("269 083", "memory:rvv"),
        ("269\u00a0083", "memory:rvv"),
        ("nr. 269.083", "memory:rvv"),
        ("269083", "memory:rvv"),
        ("P.20.1057.N", "memory:cass"),
    ],
)
def test_an_identifier_finds_its_decision_first(jawo, find, text, key):
    assert find(text)[0] == key


def test_a_number_finds_the_works_that_cite_it_too(jawo, find):
    assert find("C-163/17") == ["memory:jawo", "memory:mss"]


def test_a_number_in_a_text_is_found_in_each_spelling(fill, find):
    fill(Document(key="memory:1", text="arrest nr. 269.083"), Document(key="memory:2", text="arrest 269083"))
    assert sorted(find("269 083")) == sorted(find("269083")) == ["memory:1", "memory:2"]


def test_works_with_all_words_come_before_works_with_some(fill, find):
    fill(
        Document(key="memory:one", title="transfer transfer", text="transfer " * 50),
        Document(key="memory:all", text=f"{'woord ' * 300} transfer {'woord ' * 300} detentie"),
    )
    assert find("transfer detentie") == ["memory:all", "memory:one"]


def test_stop_words_do_not_decide_the_order(fill, find):
    fill(
        Document(key="memory:stop", text="het van de op een " * 20),
        Document(key="memory:word", text="gezinsleven"),
    )
    assert find("het recht op een gezinsleven") == ["memory:word"]


def test_a_question_of_stop_words_alone_still_finds_them(fill, find):
    fill(Document(key="memory:1", language="en", text="to be or not"), Document(text="iets anders"))
    assert find("to be or not to be") == ["memory:1"]


def test_a_phrase_must_stand_as_it_is_asked(fill, find):
    fill(
        Document(key="memory:yes", language="en", text="an effective remedy exists"),
        Document(key="memory:apart", language="en", text="a remedy that is effective"),
    )
    assert find('"effective remedy"') == ["memory:yes"]


def test_a_phrase_does_not_run_from_a_title_into_a_text(fill, find):
    fill(Document(language="en", title="An effective", text="remedy"))
    assert find('"effective remedy"') == []


def test_excluded_words_and_phrases_take_works_out(fill, find):
    fill(
        Document(key="memory:1", text="dublin en kinderen"),
        Document(key="memory:2", text="dublin zonder derde land"),
        Document(key="memory:3", text="dublin alleen"),
    )
    assert find('dublin -kind -"derde land"') == ["memory:3"]


def test_exclusions_alone_give_all_other_works_newest_first(fill, find):
    fill(
        Document(key="memory:old", date=date(2001, 1, 1)),
        Document(key="memory:new", date=date(2025, 1, 1)),
        Document(key="memory:out", text="kind", date=date(2026, 1, 1)),
    )
    assert find("-kind") == ["memory:new", "memory:old"]


def test_all_languages_are_searched_and_the_readers_own_comes_first(fill, find):
    fill(
        *(
            Document(key=f"memory:{language}", language=language, text="een dublin transfer zaak")
            for language in ("nl", "fr", "en", "uk")
        )
    )
    for language in ("nl", "fr", "en", "uk"):
        keys = find("dublin", language=language)
        assert keys[0] == f"memory:{language}"
        assert len(keys) == 4


def test_a_work_in_several_languages_is_one_hit(fill, ask):
    fill(Document(titles={"nl": "Dublin", "fr": "Dublin"}, texts={"nl": "dublin", "fr": "dublin"}))
    assert ask("dublin").total == 1


def test_newest_first_puts_undated_works_last(fill, ask):
    fill(
        Document(key="memory:undated", text="dublin"),
        Document(key="memory:old", text="dublin", date=date(1964, 9, 4)),
        Document(key="memory:new", text="dublin", date=date(2024, 1, 1)),
    )
    results = ask("dublin", sort="date")
    assert [(hit.key, hit.date and hit.date.year) for hit in results.hits] == [
        ("memory:new", 2024),
        ("memory:old", 1964),
        ("memory:undated", None),
    ]


def test_pages_follow_one_another_without_overlap(fill, find, ask):
    fill(
        *(
            Document(key=f"memory:{number}", text="dublin", date=date(2020, 1, number))
            for number in range(1, 26)
        )
    )
    pages = [find("dublin", sort="date", page=page) for page in (1, 2, 3)]
    assert [len(page) for page in pages] == [10, 10, 5]
    assert len({key for page in pages for key in page}) == 25
    assert ask("dublin").pages == 3
    assert find("dublin", page=4) == []


def test_a_page_far_beyond_the_last_is_empty(fill, ask):
    fill(Document(text="dublin"))
    results = ask("dublin", page=10**12)
    assert (results.total, results.hits) == (1, ())


def counts(results, name):
    return {one.code: one.count for one in results.facets[name]}


@pytest.fixture
def courts(fill):
    return fill(
        Document(
            text="dublin", facets={"court": ("cass",), "year": ("2020",), "topic": ("dublin", "transfer")}
        ),
        Document(text="dublin", facets={"court": ("cass",), "year": ("2021",), "topic": ("dublin",)}),
        Document(text="dublin", facets={"court": ("rvv",), "year": ("2021",), "topic": ("detention",)}),
        Document(text="elders", facets={"court": ("hvj",), "year": ("2019",)}),
    )


def test_facets_count_the_works_found(courts, ask):
    results = ask("dublin")
    assert counts(results, "court") == {"cass": 2, "rvv": 1}
    assert counts(results, "topic") == {"dublin": 2, "transfer": 1, "detention": 1}


def test_a_facet_ignores_its_own_choice_and_follows_the_others(courts, ask):
    results = ask("dublin", filters={"court": ("cass",)})
    assert results.total == 2
    assert counts(results, "court") == {"cass": 2, "rvv": 1}
    assert counts(results, "year") == {"2020": 1, "2021": 1}
    results = ask("dublin", filters={"court": ("cass",), "year": ("2021",)})
    assert results.total == 1
    assert counts(results, "court") == {"cass": 1, "rvv": 1}
    assert counts(results, "year") == {"2020": 1, "2021": 1}


def test_values_of_one_facet_widen_and_facets_narrow(courts, ask):
    assert ask(filters={"court": ("cass", "rvv")}).total == 3
    assert ask(filters={"court": ("cass", "rvv"), "topic": ("detention",)}).total == 1


@pytest.mark.parametrize("code", ["nope", 'a"b', "x AND y", "", "\\", "é" * 500])
def test_an_unknown_code_finds_nothing_and_is_no_error(courts, ask, code):
    assert ask("dublin", filters={"court": (code,)}).total == 0


def test_filters_do_not_change_the_score(courts, ask):
    plain = {hit.key: hit.score for hit in ask("dublin").hits}
    filtered = {hit.key: hit.score for hit in ask("dublin", filters={"court": ("cass",)}).hits}
    assert filtered.items() <= plain.items()


def test_codes_with_signs_of_their_own_are_counted_whole(fill, ask):
    fill(Document(facets={"provision": ("aliens-act:57/6 §3", "echr:3")}))
    assert counts(ask(), "provision") == {"aliens-act:57/6 §3": 1, "echr:3": 1}
    assert ask(filters={"provision": ("aliens-act:57/6 §3",)}).total == 1


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("language", ["nl", "uk"])
def test_hostile_text_is_never_an_error(jawo, ask, text, language):
    assert ask(text, language=language).total >= 0


def test_a_very_long_question_says_that_it_was_cut(jawo, ask):
    assert ask("woord " * 2_000).notices
    assert not ask("woord").notices


@pytest.fixture
def many_languages(fill):
    """Works whose words in one language are stems or parts of words in another."""
    texts = [
        {"nl": "gezinshereniging van een kind", "fr": "gezin"},
        {"fr": "le transfer et le recht", "en": "kind refugee"},
        {"en": "gezin opvang transfer recht"},
        {"nl": "rechten van kinderen in opvang", "uk": "recht"},
        {"nl": "op vang"},
    ]
    return fill(
        *(
            Document(key=f"memory:{number}", titles=words, texts=words, facets={"type": ("judgment",)})
            for number, words in enumerate(texts)
        )
    )


@pytest.mark.parametrize("text", ["?", "§ – …", '""', "🙂", "-", "- ?"])
def test_signs_without_a_word_list_everything_and_say_so(jawo, ask, text):
    assert ask(text).total == ask().total
    assert ask(text).notices


@pytest.mark.parametrize("text", ["", "   ", "-dublin", "dublin", "C-163/17"])
def test_a_question_that_says_something_is_told_nothing(jawo, ask, text):
    assert not ask(text).notices


WORDS = ["gezin", "gezinshereniging", "recht", "jawo", "16317", "opvang", "transfer", "refugee", "kind"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100, deadline=None)
@given(words=st.lists(st.sampled_from([*WORDS, '"op vang"', "-recht"]), min_size=1, max_size=6))
def test_counts_cover_just_the_works_that_are_found(many_languages, words):
    results = get_engine().search(SearchQuery(text=" ".join(words)))
    assert sum(count.count for count in results.facets["type"]) == results.total


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(text=st.text(max_size=200), code=st.text(max_size=20))
def test_no_text_and_no_code_is_an_error(jawo, text, code):
    results = get_engine().search(SearchQuery(text=text, filters={"court": (code,)} if code else {}))
    assert len(results.hits) == results.total <= 4


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(text=st.text(max_size=300))
def test_any_text_can_be_indexed_and_shown(engine, text):
    engine.rebuild(
        [Document(title=text, text=text, key="memory:1")],
        catch_up=lambda: ((), ()),
        after_switch=lambda: None,
    )
    hit = engine.search(SearchQuery(text=text[:50])).hits
    assert all("<" not in one.highlights["text"].replace("<mark>", "").replace("</mark>", "") for one in hit)


def test_without_an_index_the_engine_says_so(engine):
    with pytest.raises(SearchUnavailable):
        engine.search(SearchQuery(text="dublin"))
    assert not engine.exists()
