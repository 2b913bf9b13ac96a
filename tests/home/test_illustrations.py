"""The demo's illustrations: one for every key the content names, light, and the same every time."""

import tomllib
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from home.demo.illustrations import ILLUSTRATIONS, draw_illustration

CONTENT = Path(__file__).parents[2] / "home" / "demo" / "content"
LANGUAGES = ("nl", "fr", "en", "ar")
draw_once = cache(draw_illustration)


def read_illustrated_pages(language: str = "nl") -> list[dict]:
    """Every content file that names an image and has texts in the language."""
    pages = [tomllib.loads(path.read_text("utf-8")) for path in sorted(CONTENT.glob("*.toml"))]
    return [page for page in pages if page.get("image") and language in page]


def test_every_image_the_content_names_can_be_drawn():
    assert {page["image"] for page in read_illustrated_pages()} <= set(ILLUSTRATIONS)


def test_every_illustration_is_used_by_the_content():
    assert set(ILLUSTRATIONS) <= {page["image"] for page in read_illustrated_pages()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_with_an_image_describes_it_in_each_language(language):
    undescribed = [
        page["key"]
        for page in read_illustrated_pages(language)
        if not page[language].get("image_alt", "").strip()
    ]
    assert undescribed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_illustration_has_one_description_in_a_language(language):
    descriptions: dict[str, set[str]] = {}
    for page in read_illustrated_pages(language):
        descriptions.setdefault(page["image"], set()).add(page[language]["image_alt"])
    assert {key: texts for key, texts in descriptions.items() if len(texts) > 1} == {}


@pytest.mark.parametrize("key", ILLUSTRATIONS)
def test_an_illustration_is_a_light_png_of_full_size(key):
    file = draw_once(key)
    picture = Image.open(BytesIO(file))
    assert (picture.format, picture.size) == ("PNG", (1600, 900))
    assert len(file) < 120_000


@pytest.mark.parametrize("key", ILLUSTRATIONS)
def test_an_illustration_is_the_same_every_time(key):
    assert draw_illustration(key) == draw_once(key)


def test_a_key_that_nobody_drew_is_refused():
    with pytest.raises(KeyError, match="sunset"):
        draw_illustration("sunset")
