"""Citations in HTML: found across inline markup, never where a link would be wrong or break the page."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.citations.markup import Passage, split_citations

VOID = {"br", "wbr", "img", "hr"}


def mark(html: str) -> str:
    """The HTML with each passage in brackets."""
    return "".join(
        f"[{piece.html}]" if isinstance(piece, Passage) else piece for piece in split_citations(html)
    )


def strip_tags(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


class Balance(HTMLParser):
    """Notes elements that are closed in the wrong order or not at all."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.is_balanced = True

    def handle_starttag(self, tag, attrs) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        self.is_balanced = self.is_balanced and bool(self.open) and self.open.pop() == tag


def is_balanced(html: str) -> bool:
    parser = Balance()
    parser.feed(html)
    parser.close()
    return parser.is_balanced and not parser.open


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>Zie HvJ 19 maart 2019, C-163/17.</p>", "<p>Zie [HvJ 19 maart 2019, C-163/17].</p>"),
        (
            "<p><i>HvJ</i> 19 maart 2019, C-163/17, en meer.</p>",
            "<p>[<i>HvJ</i> 19 maart 2019, C-163/17], en meer.</p>",
        ),
        (
            "<p><i>Zie HvJ</i> 19 maart 2019, C-163/17.</p>",
            "<p><i>Zie </i>[<i>HvJ</i> 19 maart 2019, C-163/17].</p>",
        ),
        (
            "<p>HvJ 19 maart 2019, <b>C-163/17 is bekend</b>.</p>",
            "<p>[HvJ 19 maart 2019, <b>C-163/17</b>]<b> is bekend</b>.</p>",
        ),
        ("<p><b><i>HvJ</i></b> C-163/17</p>", "<p>[<b><i>HvJ</i></b> C-163/17]</p>"),
        ("<p><b>HvJ <i>C-163/17</i></b></p>", "<p><b>[HvJ <i>C-163/17</i>]</b></p>"),
        ("<p>art.&nbsp;3 EVRM &amp; meer</p>", "<p>[art.&nbsp;3 EVRM] &amp; meer</p>"),
        (
            "<p>C.E., 1<sup>er</sup> août 2025, n° 264.111</p>",
            "<p>[C.E., 1<sup>er</sup> août 2025, n° 264.111]</p>",
        ),
        ("art. 3 EVRM", "[art. 3 EVRM]"),
        ("<p>HvJ 19 maart 2019,<br>C-163/17</p>", "<p>[HvJ 19 maart 2019,<br>C-163/17]</p>"),
    ],
)
def test_a_citation_is_cut_out_with_its_markup_whole(html, marked):
    assert mark(html) == marked


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="/x/">HvJ 19 maart 2019, C-163/17</a></p>',
        '<p><a href="/x/"><i>HvJ 19 maart 2019, C-163/17</i></a></p>',
        "<h2>HvJ 19 maart 2019, C-163/17</h2>",
        "<h4>art. 3 EVRM</h4>",
        "<p><code>HvJ C-163/17</code></p>",
        "<pre>art. 3 EVRM</pre>",
        "<p><abbr>art. 3 EVRM</abbr></p>",
        "<p>art. 3</p><p>EVRM</p>",
        "<ul><li>HvJ</li><li>19 maart 2019</li></ul>",
        "<p><!-- art. 3 EVRM --></p>",
        '<p title="art. 3 EVRM">Niets.</p>',
        "<script>art. 3 EVRM</script>",
        "<p>Bel 02 274 00 20 of 0800 12 345, of mail.</p>",
        "<p>Stort € 1.500,00 op BE06 5230 8056 2922 (BIC TRIOBEBB).</p>",
        "<p>Kruidtuinstraat 75, 1210 Brussel, op 19 maart 2019.</p>",
    ],
)
def test_what_is_no_place_for_a_link_is_left_alone(html):
    assert split_citations(html) == (html,)


def test_a_raised_number_of_a_note_is_no_part_of_a_case_number():
    html = '<p>HvJ C-163/17<sup class="footnote-mark"><a href="#note-1">1</a></sup></p>'
    assert mark(html) == html.replace("HvJ C-163/17", "[HvJ C-163/17]")
    assert mark("<p>HvJ C-163/17<sup>2</sup></p>") == "<p>[HvJ C-163/17]<sup>2</sup></p>"


def test_an_address_inside_a_page_is_not_repeated():
    html = '<p><b id="here">Zie HvJ</b> C-163/17</p>'
    assert mark(html) == '<p><b id="here">Zie </b>[<b>HvJ</b> C-163/17]</p>'


def test_two_citations_in_one_element_are_two_passages():
    assert (
        mark("<p><i>HvJ C-163/17 en HvJ C-578/16</i></p>") == "<p><i>[HvJ C-163/17] en [HvJ C-578/16]</i></p>"
    )


FRAGMENTS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<i>",
        "</i>",
        "<b>",
        "</b>",
        "<br>",
        " ",
        "HvJ",
        "C-163/17",
        "art. 3 EVRM",
        "x",
        ",",
        "&amp;",
    ]
)


@given(st.lists(FRAGMENTS, max_size=30).map("".join))
def test_no_text_is_lost_and_nothing_breaks_whatever_the_markup(html):
    pieces = split_citations(html)
    whole = "".join(getattr(piece, "html", piece) for piece in pieces)
    assert strip_tags(whole) == strip_tags(html)
    assert is_balanced(whole) or not is_balanced(html)


@given(st.lists(FRAGMENTS, max_size=30).map("".join))
def test_each_passage_of_a_balanced_text_is_balanced(html):
    if is_balanced(html):
        assert all(is_balanced(piece.html) for piece in split_citations(html) if isinstance(piece, Passage))
