"""The fonts hold every letter that the site writes, stay small, and are what the script cuts."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po
from fontTools.ttLib import TTFont

from home.demo.registry import JUDGMENTS_FILE, get_demo_pages
from tests.services import require
from tests.test_layout import ROOT
from typefaces.cut import CUTS, STATIC_DIR, build_stylesheet, cut
from typefaces.cuts import BODY, HEADING, NOT_IN_FEW_WORDS
from typefaces.letters import WORD_SPACES

pytestmark = pytest.mark.tooling

FONTS_DIR = STATIC_DIR / "fonts"
STYLESHEET = STATIC_DIR / "css" / "fonts.css"
# Bytes: what was measured when each was cut, and room for a few letters more.
BUDGETS = {
    "source-sans-3-latin": 22_000,
    "source-sans-3-latin-ext": 10_500,
    "source-sans-3-cyrillic": 11_000,
    "source-sans-3-latin-italic": 11_500,
    "source-sans-3-latin-ext-italic": 5_000,
    "source-sans-3-cyrillic-italic": 6_000,
    "fraunces-latin": 14_000,
    "fraunces-latin-ext": 7_500,
    "noto-sans-arabic": 22_500,
    "noto-sans-ethiopic": 44_000,
}
JOINING = {"init", "medi", "fina", "rlig", "mark"}


@cache
def read_font(name: str) -> TTFont:
    return TTFont(FONTS_DIR / f"{name}.woff2")


def letters_of(*families: str, style: str = "normal") -> set[str]:
    names = [item.name for item in CUTS if item.family in families and item.style == style]
    return {chr(code) for name in names for code in read_font(name).getBestCmap()}


def read_features(name: str) -> set[str]:
    font = read_font(name)
    tables = [font[tag].table for tag in ("GSUB", "GPOS") if tag in font]
    return {record.FeatureTag for table in tables for record in table.FeatureList.FeatureRecord}


def read_strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from read_strings(part)


def read_catalogues() -> Iterator[str]:
    for path in sorted((ROOT / "site" / "locale").glob("*/LC_MESSAGES/*.po")):
        with path.open("rb") as file:
            for message in read_po(file):
                yield from [message.string] if isinstance(message.string, str) else message.string


def read_site() -> Iterator[str]:
    """All that the site writes without an editor."""
    yield from read_catalogues()
    for page in get_demo_pages():
        yield from read_strings([page.facts, page.texts])
    for line in JUDGMENTS_FILE.read_text(encoding="utf-8").splitlines():
        yield from read_strings(json.loads(line))
    for path in sorted((ROOT / "site" / "templates").rglob("*.html")):
        yield path.read_text(encoding="utf-8")


def read_headings() -> Iterator[str]:
    """Headings in the languages that have a typeface for them; the others set them in the body's."""
    for page in get_demo_pages():
        for texts in (page.texts[language] for language in ("nl", "fr", "en") if language in page.texts):
            yield texts["title"]
            for block in texts.get("body", []):
                if block["type"] == "heading":
                    yield from read_strings(block)


def find_lacking(texts: Iterator[str], letters: set[str]) -> list[str]:
    used = {letter for text in texts for letter in text if letter.isprintable() or letter.isspace()}
    return sorted(used - set("\n\t\r") - letters)


def test_every_letter_that_the_site_writes_is_in_a_font():
    letters = letters_of(BODY, "Noto Sans Arabic", "Noto Sans Ethiopic")
    assert find_lacking(read_site(), letters) == []


def test_every_letter_of_a_heading_is_in_the_headings_font():
    assert find_lacking(read_headings(), letters_of(HEADING)) == []


def test_italics_have_the_letters_of_the_upright_but_for_signs_and_small_figures():
    assert letters_of(BODY) - letters_of(BODY, style="italic") <= NOT_IN_FEW_WORDS


@pytest.mark.parametrize("item", CUTS, ids=lambda item: item.name)
def test_a_font_has_the_letters_that_are_declared_and_no_others_but_spaces(item):
    assert {chr(code) for code in read_font(item.name).getBestCmap()} == item.letters | WORD_SPACES


def test_no_letter_is_in_two_files_of_a_face():
    faces: dict[tuple[str, str], list[str]] = {}
    for item in CUTS:
        faces.setdefault((item.family, item.style), []).extend(item.letters)
    assert [face for face, letters in faces.items() if len(letters) != len(set(letters))] == []


@pytest.mark.parametrize("item", CUTS, ids=lambda item: item.name)
def test_a_font_stays_within_its_budget(item):
    assert (FONTS_DIR / f"{item.name}.woff2").stat().st_size <= BUDGETS[item.name]


def test_a_first_visit_in_latin_letters_fetches_36_kilobytes_of_fonts():
    assert BUDGETS["source-sans-3-latin"] + BUDGETS["fraunces-latin"] <= 36 * 1024


@pytest.mark.parametrize("name", ["source-sans-3-latin", "source-sans-3-latin-italic"])
def test_figures_are_of_one_width(name):
    font = read_font(name)
    widths = {font["hmtx"][font.getBestCmap()[ord(figure)]][0] for figure in "0123456789"}
    assert max(widths) - min(widths) <= 1, "a thousandth of the size is lost in rounding"


def test_fonts_keep_what_joins_and_spaces_their_letters():
    assert read_features("noto-sans-arabic") >= JOINING
    for name in ("source-sans-3-latin", "source-sans-3-cyrillic", "fraunces-latin"):
        assert "kern" in read_features(name), name


@pytest.mark.parametrize("name", ["source-sans-3-latin", "source-sans-3-cyrillic", "noto-sans-arabic"])
def test_body_text_goes_from_regular_to_bold(name):
    (axis,) = read_font(name)["fvar"].axes
    assert (axis.axisTag, axis.minValue, axis.maxValue) == ("wght", 400, 700)


def test_the_folder_holds_the_fonts_with_their_licences_and_nothing_else():
    licences = {f"{item.family.lower().replace(' ', '-')}.LICENSE.txt" for item in CUTS}
    assert {path.name for path in FONTS_DIR.iterdir()} == licences | {f"{item.name}.woff2" for item in CUTS}
    for name in licences:
        assert "SIL OPEN FONT LICENSE" in (FONTS_DIR / name).read_text(encoding="utf-8")


def test_no_cut_font_carries_a_reserved_name():
    for item in CUTS:
        names = {str(record) for record in read_font(item.name)["name"].names}
        assert names - {"Weight"} == {f"site-{item.style}"}


def require_sources() -> None:
    missing = [item.source for item in CUTS if not item.path.exists()]
    require(not missing, "the typefaces are not installed: npm ci --prefix site/typefaces")


def test_the_style_sheet_is_what_the_script_writes():
    require_sources()
    assert STYLESHEET.read_text(encoding="utf-8") == build_stylesheet(CUTS)


@pytest.mark.parametrize("item", CUTS, ids=lambda item: item.name)
def test_a_font_is_what_the_script_cuts(item, tmp_path: Path):
    require_sources()
    assert cut(item) == (FONTS_DIR / f"{item.name}.woff2").read_bytes()
