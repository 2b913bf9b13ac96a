"""Numbers: what each court writes and how it is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.citations.numbers import (
    InvalidNumberError,
    format_number,
    normalise_number,
)
from core.citations.spelling import squash, tidy


@pytest.mark.parametrize(
    ("court", "written", "stored"),
    [
        ("rvv", "203 684", "203684"),
        ("rvv", "203.684", "203684"),
        ("rvv", "203\u00a0684", "203684"),
        ("rvv", "nr. 203\u202f684", "203684"),
        ("rvv", "n° 208 501", "208501"),
        ("rvv", "N°208501", "208501"),
        ("rvv", "no. 228 238", "228238"),
        ("rvv", "arrest nr. 77 134", "77134"),
        ("rvs", "259259", "259.259"),
        ("rvs", "nr. 259.259", "259.259"),
        ("rvs", "16 457", "16.457"),
        ("gwh", "081/2020", "81/2020"),
        ("gwh", "n° 81/2020", "81/2020"),
        ("cass", "p.20.1057.n", "P.20.1057.N"),
        ("cass", "C070347N", "C.07.0347.N"),
        ("cass", "P 20 1057 N", "P.20.1057.N"),
        ("cass", "7042", "7042"),
        ("hvj", "C\u2011163/17", "C-163/17"),
        ("hvj", "c 163/17", "C-163/17"),
        ("hvj", "zaak C-163/17", "C-163/17"),
        ("hvj", "163/17", "C-163/17"),
        ("hvj", "6/64", "6/64"),
        ("hvj", "C-578/16\u00a0ppu", "C-578/16 PPU"),
        ("gerecht-eu", "T-12/19", "T-12/19"),
        ("ehrm", "nr. 30696/09", "30696/09"),
        ("arbh-gent", " 2010/AB/00635 ", "2010/AB/00635"),
    ],
)
def test_a_number_is_stored_as_the_court_writes_it(court, written, stored):
    assert normalise_number(written, court=court) == stored


@pytest.mark.parametrize(
    ("court", "written"),
    [
        ("rvv", "C-163/17"),
        ("rvs", "12/2020"),
        ("gwh", "81"),
        ("hvj", "twaalf"),
        ("ehrm", "30696"),
        ("cass", "—"),
    ],
)
def test_a_number_that_the_court_cannot_have_given_is_refused(court, written):
    with pytest.raises(InvalidNumberError):
        normalise_number(written, court=court)


@pytest.mark.parametrize("court", ["rvv", "rvs", "gwh", "cass", "hvj", "gerecht-eu", "ehrm", "arbh-gent"])
@given(text=st.text(max_size=40))
def test_normalising_twice_changes_nothing_whatever_was_typed(court, text):
    try:
        once = normalise_number(text, court=court)
    except InvalidNumberError:
        return
    assert normalise_number(once, court=court) == once


@pytest.mark.parametrize(
    ("language", "printed"), [("nl", "203.684"), ("fr", "203\u00a0684"), ("en", "203\u00a0684")]
)
def test_the_council_prints_a_dot_in_dutch_and_a_hard_space_elsewhere(language, printed):
    assert format_number("203684", court="rvv", language=language) == printed


def test_a_short_number_is_not_grouped():
    assert format_number("684", court="rvv", language="nl") == "684"


def test_spellings_of_one_number_have_the_same_key():
    spellings = ["P.20.1057.N", "p 20 1057 n", "P\u201120\u20111057\u2011N", "P20 1057.N"]
    assert len({squash(text) for text in spellings}) == 1


def test_invisible_characters_are_dropped_from_what_was_pasted():
    assert tidy("\u200eC\u2011163\u204417\u200b\u00a0 PPU") == "C-163/17 PPU"
