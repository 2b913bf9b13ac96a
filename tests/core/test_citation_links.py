"""Citations in the texts of a page become links: marked by where they lead, resolved all at once."""

import re

import pytest
from django.db import connection
from django.template import Context, Template
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.rich_text import RichText

from core.citation_links import link_citations
from core.citations.markup import split_citations
from tests.factories.case_law import (
    CaseLawIndexPageFactory,
    CaseSummaryFactory,
    CouncilJudgmentFactory,
    JudgmentFactory,
)
from tests.factories.pages import StandardPageFactory

JAWO = "HvJ 19 maart 2019, C-163/17"


@pytest.fixture
def case_law(home):
    return CaseLawIndexPageFactory(parent=home)


def build_page(home, *texts: str, **kwargs):
    body = [{"type": "rich_text", "value": f"<p>{text}</p>"} for text in texts]
    return StandardPageFactory(parent=home, body=body, **kwargs)


def get_main(client, page) -> str:
    html = client.get(page.url).content.decode()
    return html[html.index('<main id="main"') : html.index("</main>")]


def find_links(html: str) -> list[str]:
    return re.findall(r'<a class="citation-link".*?</a>', html, re.DOTALL)


def test_a_known_judgment_is_linked_to_its_record_without_a_sign(client, home, case_law):
    judgment = JudgmentFactory(number="C-163/17")
    links = find_links(get_main(client, build_page(home, f"Zie {JAWO}.")))
    assert links == [f'<a class="citation-link" href="{judgment.get_url("nl")}"><bdi>{JAWO}</bdi></a>']


def test_an_unknown_one_is_linked_to_the_official_source_with_sign_and_words(client, home, case_law):
    (link,) = find_links(get_main(client, build_page(home, f"Zie {JAWO}.")))
    assert (
        'href="https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:62017CJ0163" rel="external"' in link
    )
    assert "<svg" in link
    assert "visually-hidden" in link


def test_a_link_takes_no_space_that_the_text_did_not_have(client, home, case_law):
    html = get_main(client, build_page(home, f"Zie {JAWO}."))
    assert re.search(r"</a>\.</p>", html)
    assert "</svg><span" in html


def test_the_record_is_in_the_language_of_the_page(client, homes, locales):
    CaseLawIndexPageFactory(parent=homes["nl"])
    CaseLawIndexPageFactory(parent=homes["fr"], slug="jurisprudence", locale=locales["fr"])
    judgment = JudgmentFactory(number="C-163/17")
    page = build_page(homes["fr"], "Voy. C.J.U.E., 19 mars 2019, C-163/17.", locale=locales["fr"])
    assert f'href="{judgment.get_url("fr")}"' in get_main(client, page)


def test_editors_switch_a_link_off(client, home, case_law):
    assert find_links(get_main(client, build_page(home, f"Zie <abbr>{JAWO}</abbr>."))) == []


def test_every_block_with_rich_text_has_links(client, home, case_law):
    text = f"<p>Zie {JAWO}.</p>"
    body = [
        {"type": "rich_text", "value": text},
        {"type": "callout", "value": {"kind": "info", "title": "T", "term": "", "text": text}},
        {
            "type": "steps",
            "value": {"title": "", "steps": [{"title": "A", "text": text}, {"title": "B", "text": text}]},
        },
        {
            "type": "tabs",
            "value": {"title": "", "sections": [{"title": "A", "text": text}, {"title": "B", "text": text}]},
        },
        {"type": "numbered", "value": {"start": 1, "paragraphs": [text]}},
        {"type": "footnotes", "value": {"notes": [text]}},
    ]
    assert len(find_links(get_main(client, StandardPageFactory(parent=home, body=body)))) == 8


def test_a_mark_of_a_note_stays_a_link_of_its_own(client, home, case_law):
    body = [
        {"type": "rich_text", "value": f"<p>Zie {JAWO}[^1].</p>"},
        {"type": "footnotes", "value": {"notes": ["<p>Noot.</p>"]}},
    ]
    html = get_main(client, StandardPageFactory(parent=home, body=body))
    assert len(find_links(html)) == 1
    assert 'href="#note-1"' in html


def test_many_texts_and_citations_cost_as_many_queries_as_one(client, home, case_law):
    numbers = range(200_001, 200_021)
    for number in numbers:
        CouncilJudgmentFactory(number=str(number))
    one = build_page(home, "RvV nr. 200001", slug="one")
    many = build_page(home, *(f"RvV nr. {number}" for number in numbers), slug="many")
    none = build_page(home, "Geen verwijzing.", slug="none")
    counts = {page.slug: count_queries(client, page) for page in (one, many, none)}
    assert counts["many"] == counts["one"]
    assert counts["one"] - counts["none"] == 2


def count_queries(client, page) -> int:
    client.get(page.url)
    with CaptureQueriesContext(connection) as queries:
        client.get(page.url)
    return len(queries)


def test_a_summary_links_what_it_cites_but_not_itself(client, home, case_law):
    own = JudgmentFactory(number="C-163/17")
    other = CouncilJudgmentFactory(number="200001")
    CaseSummaryFactory(judgment=own, headnote=f"{JAWO} gaat verder dan RvV nr. 200001.")
    html = client.get(own.get_url("nl")).content.decode()
    assert [re.search(r'href="([^"]+)"', link)[1] for link in find_links(html)] == [other.get_url("nl")]


def test_a_text_cannot_pretend_to_be_a_mark(client, home, case_law):
    html = get_main(client, build_page(home, "&lt;!--0:0--&gt; en <!--0:0-->", f"{JAWO}"))
    assert len(find_links(html)) == 1


def test_a_template_without_the_tag_around_it_shows_the_bare_text():
    template = Template("{% load text_tags %}{% marked_text value %}")
    request = RequestFactory().get("/")
    html = template.render(Context({"value": RichText(f"<p>{JAWO}</p>"), "request": request}))
    assert html == f"<p>{JAWO}</p>"


def test_html_outside_a_page_is_linked_at_once(db):
    assert 'rel="external"' in link_citations(f"<p>{JAWO}</p>", language="nl")


def test_a_text_is_read_once_while_it_stays_the_same():
    split_citations.cache_clear()
    for _time in range(3):
        split_citations(f"<p>{JAWO}</p>")
    assert split_citations.cache_info().misses == 1
