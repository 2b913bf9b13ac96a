"""The table of contents of a page, and where it stands."""

import pytest

from core.blocks.body import BodyBlock
from core.contents import build_contents
from tests.factories.pages import StandardPageFactory


def build_body(*headings):
    return BodyBlock().to_python(
        [
            {"type": "heading", "value": {"text": text, "level": level, "anchor": anchor}}
            for text, level, anchor in headings
        ]
    )


def outline(sections):
    return [(section.anchor, [inner.anchor for inner in section.sections]) for section in sections]


def test_subheadings_stand_below_their_heading():
    body = build_body(("Een", "2", ""), ("Een a", "3", ""), ("Een b", "3", "vast"), ("Twee", "2", ""))
    assert outline(build_contents(body)) == [("een", ["een-a", "vast"]), ("twee", [])]


def test_subheadings_without_a_heading_stand_beside_the_headings():
    body = build_body(("A", "3", ""), ("B", "3", ""), ("Een", "2", ""), ("C", "3", ""))
    assert outline(build_contents(body)) == [("a", []), ("b", []), ("een", ["c"])]


def test_two_headings_are_too_few_for_a_list():
    assert build_contents(build_body(("Een", "2", ""), ("Twee", "2", ""))) == ()


def test_a_heading_of_signs_alone_has_no_address_and_is_left_out():
    body = build_body(("?", "2", ""), ("Een", "2", ""), ("Twee", "2", ""), ("Drie", "2", ""))
    assert outline(build_contents(body)) == [("een", []), ("twee", []), ("drie", [])]


def test_only_headings_count():
    body = BodyBlock().to_python([{"type": "rich_text", "value": "<p>Tekst</p>"}] * 5)
    assert build_contents(body) == ()


@pytest.mark.django_db
def test_a_page_with_three_headings_lists_them_and_loads_the_module(client, home):
    texts = ("Eerst", "Dan", "Ten slotte")
    body = [("heading", {"text": text, "level": "2", "anchor": ""}) for text in texts]
    html = client.get(StandardPageFactory(parent=home, body=body).url).content.decode()
    assert '<a href="#ten-slotte">Ten slotte</a>' in html
    assert "js/sections" in html


@pytest.mark.django_db
def test_a_page_without_headings_has_no_list_and_no_module(client, home):
    html = client.get(StandardPageFactory(parent=home).url).content.decode()
    assert "data-sections" not in html
    assert "js/sections" not in html
