"""What becomes of the site's HTML in a file."""

from xml.etree import ElementTree

import pytest

from core.offprints.fragments import build_fragment, find_images, replace_images
from core.offprints.links import build_link_finder
from tests.factories.offprints import SITE, TEXTS, build_raw_body, build_sample, render_body


def clean(html, **more):
    return build_fragment(html, **{"prefix": "deel", "heading_level": 3, **more})


def test_what_acts_on_a_page_is_left_out():
    html = "<p>Tekst<button>Kopieer</button><script>x()</script></p><form><input></form><p hidden>weg</p>"
    assert clean(html) == "<p>Tekst</p>"


def test_frames_that_only_scroll_give_way_to_what_they_hold():
    html = '<div class="table-scroll" role="region" tabindex="0" aria-label="x"><table></table></div>'
    assert clean(html) == "<table></table>"


def test_what_opens_on_a_screen_stands_open():
    html = '<details class="tab" name="a" open><summary class="t">Kop</summary><div>Tekst</div></details>'
    assert clean(html) == '<div class="tab"><p class="t">Kop</p><div>Tekst</div></div>'


@pytest.mark.parametrize(
    ("link", "wanted"),
    [
        ('<a href="/x">a <b>b</b> c</a>', '<a href="/x">a b c</a>'),
        ('<a href="/x"><i>a</i></a>', '<i><a href="/x">a</a></i>'),
        ('<a href="/x"><bdi dir="ltr">a <b>b</b></bdi></a>', '<bdi dir="ltr"><a href="/x">a b</a></bdi>'),
        (
            '<a href="/x"><bdi>a</bdi> <svg></svg><span class="visually-hidden">b</span></a>',
            '<bdi><a href="/x">a</a></bdi>',
        ),
        ('<a href="/x"><img alt="a" src="/a.png"></a>', '<a href="/x"><img alt="a" src="/a.png"/></a>'),
    ],
)
def test_a_link_holds_words_or_an_image_and_nothing_else(link, wanted):
    assert clean(link) == wanted


def test_paragraphs_of_an_item_become_lines_of_it():
    assert clean("<li><p>een</p><p>twee</p></li>") == "<li>een<br/>twee</li>"


def test_an_item_that_holds_blocks_is_known_as_such():
    assert 'class="step blocks"' in clean('<li class="step"><p>een</p><div>twee</div></li>')
    assert clean("<li>een<ul><li>twee</li></ul></li>") == "<li>een<ul><li>twee</li></ul></li>"


def test_an_image_loses_its_other_sizes_and_one_without_words_is_left_out():
    sized = '<picture><source srcset="a.avif"><img src="/a.jpg" srcset="b 2x" alt="Een huis"></picture>'
    assert clean(f'{sized}<img src="/b.jpg" alt="">') == '<img alt="Een huis" src="/a.jpg"/>'


def test_a_film_becomes_a_link():
    html = '<figure><video controls aria-label="Film" src="/film.mp4"></video></figure>'
    assert '<a href="/film.mp4">Film</a>' in clean(html)


@pytest.mark.parametrize(
    ("levels", "wanted"),
    [((2, 3, 2), (3, 4, 3)), ((3, 2), (3, 3)), ((2, 4), (3, 4)), ((1, 2, 3, 4, 5, 6), (3, 4, 5, 6, 6, 6))],
)
def test_headings_begin_where_they_are_told_and_skip_no_level(levels, wanted):
    html = "".join(f"<h{level}>K</h{level}>" for level in levels)
    assert clean(html) == "".join(f"<h{level}>K</h{level}>" for level in wanted)


def test_two_sections_never_share_an_address():
    html = '<sup id="mark-1"><a href="#note-1">1</a></sup><ol aria-labelledby="n"><li id="note-1">N</li></ol>'
    cleaned = clean(html)
    assert 'id="deel-mark-1"' in cleaned
    assert 'href="#deel-note-1"' in cleaned
    assert "aria-labelledby" not in cleaned


def test_a_link_out_of_the_fragment_is_asked_for():
    assert clean('<a href="/nl/elders/">x</a>', get_link=lambda url: f"{SITE}{url}") == (
        f'<a href="{SITE}/nl/elders/">x</a>'
    )


def test_every_block_of_a_text_becomes_xml_without_roles_or_styles(db):
    html = clean(render_body(build_raw_body(TEXTS["nl"])))
    ElementTree.fromstring(f"<div>{html}</div>")  # noqa: S314 - our own text
    assert "tabindex" not in html
    assert "<svg" not in html
    assert 'role="list"' not in html
    assert 'role="doc-noteref"' in html


def test_images_are_found_once_and_renamed_or_told_in_words():
    html = '<p><img alt="A" src="/a.png"/><img alt="B" src="/b.png"/><img alt="A" src="/a.png"/></p>'
    assert find_images([html, html]) == ["/a.png", "/b.png"]
    assert replace_images(html, {"/a.png": "images/01.png"}).count("images/01.png") == 2
    assert "B" in replace_images(html, {"/a.png": "images/01.png"})
    assert "/b.png" not in replace_images(html, {})


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("/nl/gids/twee/", "#twee"),
        (f"{SITE}/nl/gids/twee/", "#twee"),
        ("/nl/gids/twee/?registered=2026-08-01", "#twee"),
        ("/nl/gids/een/#plek-deel-1-1", "#deel-1-1"),
        ("/nl/gids/deel-2-1/", "#deel-2-1"),
        ("/nl/gids/deel-2-1/#note-1", "#deel-2-1"),
        ("/nl/nieuws/?page=2", f"{SITE}/nl/nieuws/?page=2"),
        ("https://eur-lex.europa.eu/eli/reg/2024/1351/oj", "https://eur-lex.europa.eu/eli/reg/2024/1351/oj"),
        ("mailto:info@example.org", "mailto:info@example.org"),
        (
            "https://hudoc.echr.coe.int/eng#{%22a%22:[1]}",
            "https://hudoc.echr.coe.int/eng#%7B%22a%22:%5B1%5D%7D",
        ),
    ],
)
def test_a_link_leads_inside_the_file_where_that_holds_its_target(url, wanted):
    find = build_link_finder(build_sample(html=""), "#{}".format)
    assert find(url) == wanted
