"""The address that follows from a number."""

from datetime import date

import pytest

from publications.case_law.slugs import build_slug_base, choose_slug, is_slug_of

DAY = date(2021, 3, 2)


@pytest.mark.parametrize(
    ("number", "ecli", "slug"),
    [
        ("C-163/17", None, "c-163-17"),
        ("C-578/16 PPU", None, "c-578-16-ppu"),
        ("P.20.1057.N", None, "p-20-1057-n"),
        ("30696/09", None, "30696-09"),
        ("81/2020", None, "81-2020"),
        ("203684", None, "203684"),
        ("", "ECLI:BE:CASS:2021:ARR.20210302.2N.22", "arr-20210302-2n-22"),
    ],
)
def test_the_address_is_made_of_the_number_else_of_the_ecli(number, ecli, slug):
    assert build_slug_base(number=number, ecli=ecli) == slug


def test_a_number_used_again_takes_its_date_and_then_a_count():
    taken: set[str] = set()
    slugs = []
    for _round in range(3):
        slugs.append(choose_slug(number="81/2020", ecli=None, decided_date=DAY, taken=taken))
        taken.add(slugs[-1])
    assert slugs == ["81-2020", "81-2020-2021-03-02", "81-2020-2021-03-02-2"]


def test_an_address_with_a_date_still_tells_its_number():
    assert is_slug_of("81-2020-2021-03-02", number="81/2020", ecli=None, decided_date=DAY)
    assert not is_slug_of("81-2021", number="81/2020", ecli=None, decided_date=DAY)
