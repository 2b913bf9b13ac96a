"""Steps, sections, charts, numbered paragraphs and notes: what they refuse, and what readers get."""

import json
import re
from datetime import date
from decimal import Decimal

import pytest
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.types import StringSegmentValue

from core.blocks.body import BodyBlock
from core.blocks.callouts import CalloutBlock
from core.blocks.charts import ChartBlock
from core.blocks.lists import CardsBlock, SignedListBlock
from core.blocks.numbered import NumberedParagraphsBlock
from core.blocks.steps import StepsBlock, TabsBlock
from core.footnotes import Footnotes, find_broken_marks
from home.models import StandardPage
from tests.factories.pages import StandardPageFactory


def build_chart(*numbers, **more):
    rows = [{"label": f"Land {place}", "number": number} for place, number in enumerate(numbers)]
    value = {"title": "Erkenningen", "unit": "personen", "rows": rows, "source": "CGVS", "as_of_date": None}
    return ChartBlock().to_python({**value, **more})


def build_body(*texts, notes=()):
    body = [{"type": "rich_text", "value": text} for text in texts]
    if notes:
        body.append({"type": "footnotes", "value": {"notes": list(notes)}})
    return BodyBlock().to_python(body)


def test_the_longest_bar_takes_the_whole_width_and_the_others_their_share():
    bars = build_chart("400", "100", "0").bars
    assert [bar.percent for bar in bars] == ["100.00", "25.00", "0.00"]


def test_numbers_are_written_as_readers_of_the_language_write_them():
    assert [bar.number for bar in build_chart("12500", "940.50").bars] == ["12.500", "940,5"]


def test_the_drawing_is_told_in_words():
    assert "Land 0, 400" in build_chart("400", "100").alternative
    assert "Land 1, 100" in build_chart("400", "100").alternative


def test_a_chart_has_a_table_of_the_same_figures():
    html = ChartBlock().render(build_chart("400", "100"))
    assert html.count("<rect") == 2
    assert re.findall(r'<th scope="row">(.+?)</th><td><bdi>(.+?)</bdi>', html) == [
        ("Land 0", "400"),
        ("Land 1", "100"),
    ]


def test_a_negative_number_is_refused():
    with pytest.raises(StructBlockValidationError) as caught:
        ChartBlock().clean(build_chart(Decimal(-1), Decimal(5)))
    assert "rows" in caught.value.block_errors


def test_a_chart_in_which_nothing_can_be_seen_is_refused_but_may_stand_in_a_draft():
    block = ChartBlock()
    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(build_chart(Decimal(0), Decimal(0)))
    assert "rows" in caught.value.block_errors
    assert block.clean_deferred(build_chart(None, None))["title"] == "Erkenningen"


def test_a_chart_says_where_and_when_its_figures_were_read():
    chart = build_chart("1", "2", as_of_date="2026-01-31")
    assert chart["as_of_date"] == date(2026, 1, 31)
    assert chart.origin.startswith("CGVS, ")
    assert chart.origin.endswith("31 januari 2026")


def test_sections_of_one_block_close_each_other_and_those_of_another_do_not():
    block = TabsBlock()
    sections = [{"title": "Een", "text": "<p>1</p>"}, {"title": "Twee", "text": "<p>2</p>"}]
    values = [block.to_python({"title": "", "sections": sections}) for _ in range(2)]
    names = [set(re.findall(r' name="([^"]+)"', block.render(value))) for value in values]
    assert [len(name) for name in names] == [1, 1]
    assert names[0] != names[1]


def test_one_step_is_no_list_of_steps():
    block = StepsBlock()
    with pytest.raises(StructBlockValidationError):
        block.clean(block.to_python({"title": "", "steps": [{"title": "Een", "text": ""}]}))


def test_a_list_of_what_not_to_do_says_so_in_its_title_and_its_signs():
    block = SignedListBlock()
    html = block.render(block.to_python({"title": "Doe dit niet", "kind": "dont", "items": ["liegen"]}))
    assert "signed-list--dont" in html
    assert "Doe dit niet" in html


@pytest.mark.django_db
def test_a_card_needs_one_target():
    block = CardsBlock()
    card = {"title": "Opvang", "text": "", "page": None, "url": ""}
    with pytest.raises(StructBlockValidationError):
        block.clean(block.to_python({"title": "", "cards": [card]}))


def test_a_deadline_shows_its_term():
    block = CalloutBlock()
    value = {"kind": "deadline", "title": "Beroep", "term": "30 dagen", "text": "<p>x</p>"}
    assert '<p class="notice__term">30 dagen</p>' in block.render(block.to_python(value))


def test_paragraphs_count_on_from_an_earlier_block():
    value = NumberedParagraphsBlock().to_python({"start": 7, "paragraphs": ["<p>a</p>", "<p>b</p>"]})
    assert [paragraph.number for paragraph in value.numbered] == [7, 8]


def test_a_paragraph_keeps_its_address_when_others_come_before_it():
    block = NumberedParagraphsBlock()
    old = {"type": "item", "id": "1a2b3c4d-0000-4000-8000-000000000000", "value": "<p>oud</p>"}
    new = {"type": "item", "id": "ffffffff-0000-4000-8000-000000000000", "value": "<p>nieuw</p>"}
    before = block.to_python({"start": 1, "paragraphs": [old]}).numbered[0]
    after = block.to_python({"start": 1, "paragraphs": [new, old]}).numbered[1]
    assert (before.anchor, before.number) == ("par-1a2b3c4d", 1)
    assert (after.anchor, after.number) == ("par-1a2b3c4d", 2)


def test_a_mark_without_a_note_is_found_in_every_kind_of_block():
    body = BodyBlock().to_python(
        [
            {"type": "rich_text", "value": "<p>Goed.[^1]</p>"},
            {"type": "callout", "value": {"kind": "info", "title": "x", "text": "<p>Fout.[^2]</p>"}},
            {"type": "numbered", "value": {"start": 1, "paragraphs": ["<p>Ook fout.[^0][^9]</p>"]}},
            {"type": "footnotes", "value": {"notes": ["<p>De noot.</p>"]}},
        ]
    )
    assert find_broken_marks(body) == {1: [2], 2: [0, 9]}


def test_an_editor_is_told_beside_the_block_which_mark_has_no_note():
    block = BodyBlock()
    with pytest.raises(StreamBlockValidationError) as caught:
        block.clean(build_body("<p>Goed.[^1]</p>", "<p>Fout.[^2]</p>", notes=["<p>De noot.</p>"]))
    assert set(caught.value.block_errors) == {1}
    assert "[^2]" in str(caught.value.block_errors[1])


def test_a_mark_without_a_note_may_stand_in_a_draft():
    assert len(BodyBlock().clean_deferred(build_body("<p>Later.[^1]</p>"))) == 1


def test_only_the_first_of_two_marks_is_where_the_note_leads_back_to():
    html = Footnotes(build_body("<p>x</p>", notes=["<p>n</p>"])).link_marks("<p>a[^1] b[^1]</p>")
    assert html.count('href="#note-1"') == 2
    assert html.count('id="mark-1"') == 1


@pytest.mark.django_db
def test_a_page_links_its_marks_to_its_notes_and_back(client, home):
    page = StandardPageFactory(
        parent=home, body=build_body("<p>Recht op opvang.[^1] Onbekend.[^7]</p>", notes=["<p>Artikel 3.</p>"])
    )
    html = client.get(page.url).content.decode()
    assert 'id="mark-1"><a href="#note-1"' in html
    assert '<li id="note-1">' in html
    assert 'href="#mark-1"' in html
    assert "Onbekend.[^7]" in html


def build_headings(*headings):
    body = [
        {"type": "heading", "value": {"text": text, "level": "2", "anchor": anchor}}
        for text, anchor in headings
    ]
    return BodyBlock().to_python(body)


@pytest.mark.parametrize("second", [("Beroep", ""), ("Termijn", "beroep")])
def test_a_second_heading_with_the_address_of_a_first_asks_for_an_anchor(second):
    with pytest.raises(StreamBlockValidationError) as caught:
        BodyBlock().clean(build_headings(("Beroep", ""), second))
    assert set(caught.value.block_errors) == {1}
    assert set(caught.value.block_errors[1].block_errors) == {"anchor"}


def test_headings_with_the_same_words_stand_beside_each_other_by_their_anchors():
    value = build_headings(("Beroep", ""), ("Beroep", "beroep-2"))
    assert len(BodyBlock().clean(value)) == 2


def test_a_callout_of_before_there_were_terms_has_an_empty_one():
    value = CalloutBlock().to_python({"kind": "info", "title": "Let op", "text": "<p>x</p>"})
    assert value["term"] == ""


@pytest.mark.django_db
def test_every_word_of_the_new_blocks_reaches_the_translator(home):
    item = {"type": "item", "id": "1a2b3c4d-0000-4000-8000-000000000000"}
    step = {**item, "value": {"title": "Stap een", "text": "<p>Uitleg een</p>"}}
    section = {**item, "value": {"title": "Deel een", "text": "<p>Tekst een</p>"}}
    row = {**item, "value": {"label": "Land een", "number": "5"}}
    chart = {"title": "Grafiek", "unit": "personen", "rows": [row], "source": "CGVS", "as_of_date": None}
    body = [
        {"type": "steps", "value": {"title": "Stappen", "steps": [step]}},
        {"type": "tabs", "value": {"title": "Keuze", "sections": [section]}},
        {
            "type": "signed_list",
            "value": {"title": "Mee", "kind": "do", "items": [{**item, "value": "Kaart"}]},
        },
        {"type": "numbered", "value": {"start": 1, "paragraphs": [{**item, "value": "<p>Alinea</p>"}]}},
        {"type": "footnotes", "value": {"notes": [{**item, "value": "<p>Noot</p>"}]}},
        {"type": "chart", "value": chart},
    ]
    stored = [{**block, "id": f"{place:08d}-0000-4000-8000-000000000000"} for place, block in enumerate(body)]
    page = StandardPageFactory(parent=home, body=json.dumps(stored))
    found = " ".join(
        segment.string.data
        for segment in extract_segments(StandardPage.objects.get(pk=page.pk))
        if isinstance(segment, StringSegmentValue)
    )
    words = "Stap een|Uitleg een|Deel een|Tekst een|Kaart|Alinea|Noot|Grafiek|Land een|personen|CGVS"
    assert [word for word in words.split("|") if word not in found] == []
