"""How a visitor's text is read."""

import pytest

from search.plan import build_identifiers, build_plan
from search.query import MOST_WORDS, Phrase, SearchQuery, Term, parse_query


def identifiers_in(text: str) -> set[str]:
    return {candidate for candidate, _ in build_identifiers(parse_query(text).tokens)}


def test_words_are_wanted_phrases_required_and_exclusions_excluded():
    tree = parse_query('dublin "effective remedy" -kind -"third country" NOT transfer')
    assert tree.wanted == (Term("dublin"),)
    assert tree.required == (Phrase(("effective", "remedy")),)
    assert tree.excluded == (Term("kind"), Phrase(("third", "country")), Term("transfer"))


@pytest.mark.parametrize("quotes", ["“a b”", "„a b“", "« a b »", "”a b”", '"a b"'])
def test_quotation_marks_of_all_countries_make_a_phrase(quotes):
    assert parse_query(quotes).required == (Phrase(("a", "b")),)


def test_a_quotation_mark_that_nobody_closed_is_ignored():
    tree = parse_query('"effective remedy" "open')
    assert tree.required == (Phrase(("effective", "remedy")),)
    assert tree.wanted == (Term("open"),)


def test_a_hyphen_inside_a_word_or_alone_excludes_nothing():
    assert parse_query("niet-begeleide - minderjarige").excluded == ()


def test_not_is_a_word_where_everything_is_in_capitals():
    assert parse_query("DO NOT TRANSFER").excluded == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("C-163/17", ("C", "163", "17")),
        ("M.S.S.", ("M", "S", "S")),
        ("269 083", ("269", "083")),
        ("269\u00a0083", ("269", "083")),
        ("57/6", ("57", "6")),
    ],
)
def test_a_number_stays_together(text, words):
    assert parse_query(text).wanted == (Phrase(words),)


def test_a_text_is_cut_after_so_many_words_and_says_so():
    tree = parse_query("woord " * 1000)
    assert len(tree.wanted) == MOST_WORDS
    assert tree.is_cut
    assert not parse_query("woord " * MOST_WORDS).is_cut


def test_ten_thousand_characters_without_a_space_are_read():
    assert parse_query("a" * 10_000).wanted
    assert parse_query("a." * 5_000).is_cut is False


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RvV nr. 269.083 van 2 maart", "269083"),
        ("arrest 269 083", "269083"),
        ("zaak C 163/17", "c16317"),
        ("ECLI:EU:C:2019:218 punt 3", "eclieuc2019218"),
        ("Cass. P.20.1057.N", "p201057n"),
        ("M.S.S. Griekenland", "mss"),
        ("Jawo", "jawo"),
        ("rvv 1234", "rvv1234"),
    ],
)
def test_identifiers_are_seen_however_they_are_written(text, expected):
    assert expected in identifiers_in(text)


@pytest.mark.parametrize(
    ("text", "accident"),
    [
        ("recht op gezinsleven", "recht"),
        ("Dublin 2012 transfer", "2012"),
        ("artikel 3 EVRM", "3"),
        ("a b", "a"),
        ("(recht) op iets", "recht"),
    ],
)
def test_a_plain_word_or_small_number_within_a_question_is_no_identifier(text, accident):
    assert accident not in identifiers_in(text)


def test_excluded_words_are_no_identifiers():
    assert identifiers_in("dublin -C-163/17") == {"dublin"}


def test_stop_words_are_left_out_unless_there_is_nothing_else():
    assert [group.exact for group in build_plan(parse_query("het recht op de"), language="nl").groups] == [
        ("recht",)
    ]
    assert len(build_plan(parse_query("to be or not to be"), language="nl").groups) == 4


def test_a_repeated_word_counts_once():
    assert len(build_plan(parse_query("kind kind kind"), language="nl").groups) == 1


def test_a_question_without_words_asks_for_everything():
    for text in ("", "  ", "-kind", '""', "…", "🙂"):
        assert build_plan(parse_query(text), language="nl").asks_for_everything, text


def test_pages_are_counted_from_one():
    assert SearchQuery(page=3, page_size=10).offset == 20
