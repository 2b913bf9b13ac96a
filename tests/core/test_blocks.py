"""Blocks: what they refuse, and what readers get."""

import json

import pytest
from wagtail.admin.telepath import JSContext
from wagtail.blocks import StructBlockValidationError

from core.blocks.callouts import CalloutBlock
from core.blocks.data import TableBlock
from core.blocks.links import CallToActionBlock
from core.blocks.media import ImageBlock, VideoBlock
from core.blocks.text import HeadingBlock
from core.models import SiteDocument, SiteImage
from tests.factories.pages import StandardPageFactory


def build_table(**more):
    table = {
        "data": [["Land", "Aantal"], ["Syrië", "12"]],
        "first_row_is_table_header": True,
        "first_col_is_header": False,
        "table_header_choice": "row",
    }
    return {**table, **more}


def test_a_headings_anchor_is_made_of_its_words():
    block = HeadingBlock()
    assert 'id="wie-beslist"' in block.render(
        block.to_python({"text": "Wie beslist?", "level": "2", "anchor": ""})
    )


def test_a_fixed_anchor_survives_a_change_of_words():
    block = HeadingBlock()
    html = block.render(block.to_python({"text": "Nieuwe woorden", "level": "2", "anchor": "oud-anker"}))
    assert 'id="oud-anker"' in html


def test_an_arabic_heading_has_an_anchor_too():
    block = HeadingBlock()
    assert block.to_python({"text": "من يقرر", "level": "2", "anchor": ""}).fragment == "من-يقرر"


@pytest.mark.parametrize("kind", ["info", "warning", "deadline"])
def test_a_callout_says_its_kind_in_words_and_not_by_colour_alone(kind):
    block = CalloutBlock()
    html = block.render(block.to_python({"kind": kind, "title": "Let op", "text": "<p>Tekst</p>"}))
    assert f"notice--{kind}" in html
    assert "notice__kind" in html


def test_an_image_without_alternative_text_is_refused():
    block = ImageBlock()
    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(block.to_python({"image": None, "alt_text": "", "caption": ""}))
    assert "alt_text" in caught.value.block_errors


def test_a_table_without_headings_is_refused():
    block = TableBlock()
    table = build_table(first_row_is_table_header=False, table_header_choice="neither")
    value = block.to_python({"caption": "Aantallen", "table": table})
    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(value)
    assert "table" in caught.value.block_errors


def test_a_table_without_headings_is_told_so_beside_its_other_mistakes():
    block = TableBlock()
    table = build_table(first_row_is_table_header=False, table_header_choice="")
    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(block.normalize({"caption": "", "table": table}))
    errors = caught.value.block_errors
    assert set(errors) == {"caption", "table"}
    assert "TableBlock" not in str(errors["table"])


def test_the_menu_of_a_table_is_worded_by_us_for_every_line_of_it():
    packed = json.dumps(JSContext().pack(TableBlock().child_blocks["table"].field.widget))
    for action in ("row_above", "row_below", "col_left", "col_right", "remove_row", "remove_col", "undo"):
        assert f'"{action}": {{"name"' in packed


@pytest.mark.parametrize(
    ("block", "value"),
    [
        (TableBlock(), {"caption": "", "table": None}),
        (CallToActionBlock(), {"title": "Geef", "text": "", "label": "", "page": None, "url": ""}),
        (
            VideoBlock(),
            {"title": "Film", "poster": None, "video": None, "captions": None, "external_url": ""},
        ),
    ],
    ids=["table", "call to action", "video"],
)
def test_a_block_that_is_not_finished_may_stand_in_a_draft(block, value):
    assert block.clean_deferred(block.normalize(value))


def test_a_table_has_a_caption_and_marked_headings():
    block = TableBlock()
    html = block.render(block.to_python({"caption": "Aantallen", "table": build_table()}))
    assert "<caption><span>Aantallen</span></caption>" in html
    assert '<th scope="col">Land</th>' in html


def test_a_table_cell_cannot_carry_markup():
    block = TableBlock()
    table = build_table(data=[["Kop"], ["<script>alert(1)</script>"]])
    assert "<script>" not in block.render(block.to_python({"caption": "x", "table": table}))


def video_value(**more):
    value = {
        "title": "Film",
        "poster": SiteImage(title="still"),
        "video": None,
        "captions": None,
        "transcript": "",
        "external_url": "",
    }
    return {**value, **more}


def clean_video(**more):
    block = VideoBlock()
    for child in ("poster", "video", "captions"):
        block.child_blocks[child].clean = lambda value: value
    block.child_blocks["transcript"].clean = lambda value: value
    return block.clean(block.normalize(video_value(**more)))


@pytest.mark.django_db
def test_a_video_needs_a_file_or_an_address():
    with pytest.raises(StructBlockValidationError):
        clean_video()


@pytest.mark.django_db
def test_an_own_video_needs_captions_and_a_transcript():
    with pytest.raises(StructBlockValidationError) as caught:
        clean_video(video=SiteDocument(title="film"))
    assert set(caught.value.block_errors) == {"captions", "transcript"}


@pytest.mark.django_db
def test_a_video_elsewhere_needs_no_captions():
    assert clean_video(external_url="https://example.org/film")["external_url"] == "https://example.org/film"


@pytest.mark.parametrize("url", ["", "https://example.org/"])
@pytest.mark.django_db
def test_a_call_to_action_wants_exactly_one_target(home, url):
    block = CallToActionBlock()
    page = StandardPageFactory(parent=home) if url else None
    value = block.normalize({"title": "Geef", "text": "", "label": "Geef nu", "page": page, "url": url})
    with pytest.raises(StructBlockValidationError):
        block.clean(value)


@pytest.mark.django_db
def test_a_call_to_action_to_a_page_that_went_offline_disappears(home):
    page = StandardPageFactory(parent=home, live=False)
    block = CallToActionBlock()
    value = block.normalize({"title": "Geef", "text": "", "label": "Geef nu", "page": page, "url": ""})
    assert block.render(value).strip() == ""
