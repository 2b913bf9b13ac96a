"""What identifies a cited work, and which articles touch each other."""

import pytest

from core.citations.keys import build_keys, build_record_keys, build_spellings
from core.citations.scanner import find_citations
from core.citations.touching import split_code, touches


def get_keys(text: str) -> list[tuple[str, ...]]:
    return [build_keys(citation) for citation in find_citations(text)]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("HvJ 19 maart 2019, C-163/17", "judgment:hvj:c16317"),
        ("RvV nr. 239.137", "judgment:rvv:239137"),
        ("EHRM 21 januari 2011, 30696/09", "judgment:ehrm:3069609"),
        ("GwH 81/2020", "judgment:gwh:812020"),
    ],
)
def test_a_text_and_a_record_share_the_key_of_a_number(text, key):
    court, number = key.split(":")[1], next(iter(find_citations(text))).numbers[0]
    assert get_keys(text) == [(key,)]
    assert key in build_record_keys(court=court, numbers=[number], ecli="")


def test_an_urgent_case_has_one_key_with_and_without_the_sign_of_urgency():
    assert get_keys("HvJ 16 februari 2017, C-578/16") == get_keys("HvJ 16 februari 2017, C-578/16 PPU")
    assert "c57816ppu" in build_spellings("C-578/16", court="hvj")


def test_a_number_without_a_court_has_no_key():
    assert get_keys("arrest nr. 123 456") == [()]


def test_a_record_answers_also_to_a_court_whose_place_a_text_leaves_out():
    keys = build_record_keys(court="arbh-gent", numbers=["2018/AG/1"], ecli="")
    assert keys == ("judgment:arbh-gent:2018ag1", "judgment:arbh:2018ag1")


@pytest.mark.parametrize(
    ("code", "other"),
    [
        ("reg-604-2013:29", "reg-604-2013:29"),
        ("reg-604-2013:29", "reg-604-2013:29(2)"),
        ("reg-604-2013:18(1)(b)", "reg-604-2013:18"),
        ("aliens-act:57/6", "aliens-act:57/6 §3 3°"),
        ("aliens-act:55/2", "aliens-act:55/2 al. 1"),
        ("echr", "echr"),
    ],
)
def test_an_article_touches_what_lies_within_it(code, other):
    assert touches(code, other)
    assert touches(other, code)


@pytest.mark.parametrize(
    ("code", "other"),
    [
        ("reg-604-2013:29(1)", "reg-604-2013:29(2)"),
        ("reg-604-2013:2", "reg-604-2013:29"),
        ("reg-604-2013:29", "reg-2024-1351:29"),
        ("aliens-act:9", "aliens-act:9bis"),
        ("aliens-act:57", "aliens-act:57/6"),
        ("reg-604-2013", "reg-604-2013:29"),
    ],
)
def test_neighbours_and_other_acts_do_not_touch(code, other):
    assert not touches(code, other)


def test_each_step_above_a_belgian_article_is_known():
    assert split_code("aliens-act:57/6 §3 3°") == (
        "aliens-act:57/6",
        "aliens-act:57/6 §3",
        "aliens-act:57/6 §3 3°",
    )
