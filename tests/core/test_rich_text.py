"""The button that keeps words from becoming a link, as editors have it and as it is stored."""

import json

import pytest
from wagtail.admin.rich_text import get_rich_text_editor_widget
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail_localize.strings import extract_strings

from core.blocks.text import RICH_TEXT_FEATURES

STORED = '<p data-block-key="abc12">Zie <abbr>art. 3 EVRM</abbr>.</p>'


@pytest.mark.parametrize("features", [RICH_TEXT_FEATURES, None])
def test_an_editor_that_offers_links_offers_to_keep_words_from_becoming_one(features):
    options = get_rich_text_editor_widget(features=features).options
    assert "NO_CITATION" in {style["type"] for style in options["inlineStyles"]}


def test_an_editor_without_links_does_not():
    options = get_rich_text_editor_widget(features=["bold"]).options
    assert {style["type"] for style in options["inlineStyles"]} == {"BOLD"}


def test_what_was_marked_is_stored_and_read_back():
    converter = ContentstateConverter(features=["no-citation"])
    state = converter.from_database_format(STORED)
    styles = json.loads(state)["blocks"][0]["inlineStyleRanges"]
    assert [style["style"] for style in styles] == ["NO_CITATION"]
    assert converter.to_database_format(state) == STORED


def test_a_translation_keeps_the_mark_inside_its_sentence():
    _template, strings = extract_strings("<p>Zie <abbr>art. 3 EVRM</abbr> en meer.</p>")
    assert [string.data for string, _attributes in strings] == ["Zie <abbr>art. 3 EVRM</abbr> en meer."]
