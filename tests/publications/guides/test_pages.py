"""Guides as readers meet them: contents, numbers, chapters in full, sections alone."""

import itertools
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import User
from publications.guides.models import GuideSectionPage
from publications.guides.public.outline import build_numbers
from tests.core.test_structured_data import read_json_ld
from tests.factories.case_law import CaseLawIndexPageFactory, JudgmentFactory
from tests.factories.guides import (
    GuideChapterPageFactory,
    GuidePageFactory,
    GuideSectionPageFactory,
    build_body,
    create_provision,
    write_guide,
)

pytestmark = pytest.mark.django_db


def read(client, url, **query):
    response = client.get(url, query)
    assert response.status_code == 200
    return response.content.decode()


def get_titles(entries):
    return [(entry.number, entry.title) for entry in entries]


def test_chapters_and_sections_are_numbered_in_the_order_of_the_tree(client, guide):
    first = GuideChapterPageFactory(parent=guide, title="A")
    second = GuideChapterPageFactory(parent=guide, title="B")
    GuideSectionPageFactory(parent=first, title="A een")
    GuideSectionPageFactory(parent=second, title="B een")
    GuideSectionPageFactory(parent=second, title="B twee")
    outline = client.get(guide.url).context["outline"]
    assert get_titles(outline.chapters) == [("1", "A"), ("2", "B")]
    assert get_titles(outline.sections) == [("1.1", "A een"), ("2.1", "B een"), ("2.2", "B twee")]


def test_a_draft_has_no_number_and_takes_none_from_others(client, guide, chapter):
    GuideSectionPageFactory(parent=chapter, title="Ontwerp", live=False)
    GuideSectionPageFactory(parent=chapter, title="Openbaar")
    GuideChapterPageFactory(parent=guide, title="Ontwerp", live=False)
    outline = client.get(guide.url).context["outline"]
    assert get_titles(outline.sections) == [("1.1", "Openbaar")]
    assert len(outline.chapters) == 1


def test_a_section_below_a_chapter_that_is_no_longer_live_is_not_in_the_contents(client, guide):
    chapter = GuideChapterPageFactory(parent=guide, live=False)
    GuideSectionPageFactory(parent=chapter)
    assert client.get(guide.url).context["outline"].sections == []


def test_a_translation_keeps_the_numbers_of_its_source(client, homes, locales, guide):
    dutch = [GuideChapterPageFactory(parent=guide) for _number in range(3)]
    section = GuideSectionPageFactory(parent=dutch[2])
    french = GuidePageFactory(
        parent=homes["fr"], locale=locales["fr"], translation_key=guide.translation_key, slug="guide-dublin"
    )
    own = GuideChapterPageFactory(
        parent=french, locale=locales["fr"], translation_key=dutch[2].translation_key, title="Trois"
    )
    GuideSectionPageFactory(
        parent=own, locale=locales["fr"], translation_key=section.translation_key, title="Trois un"
    )
    outline = client.get(french.url).context["outline"]
    assert get_titles(outline.chapters) == [("3", "Trois")]
    assert get_titles(outline.sections) == [("3.1", "Trois un")]


def test_a_chapter_that_is_not_translated_is_offered_in_the_language_that_serves_best(
    client, homes, locales, guide
):
    dutch = [GuideChapterPageFactory(parent=guide, title=f"Deel {number}") for number in (1, 2, 3)]
    guides = {
        code: GuidePageFactory(
            parent=homes[code], locale=locales[code], translation_key=guide.translation_key, slug="guide"
        )
        for code in ("fr", "en")
    }
    for code, source, title in (("fr", dutch[1], "Deux"), ("en", dutch[2], "Three")):
        GuideChapterPageFactory(
            parent=guides[code], locale=locales[code], translation_key=source.translation_key, title=title
        )
    response = client.get(guides["fr"].url, {"registered": "2026-05-04"})
    contents = response.context["outline"].contents
    assert [(one.number, one.title, one.language) for one in contents] == [
        ("1", "Deel 1", "nl"),
        ("2", "Deux", ""),
        ("3", "Three", "en"),
    ]
    assert f'href="{dutch[0].url}?registered=2026-05-04" hreflang="nl" lang="nl"' in response.content.decode()
    assert response.context["following"].title == "Deux"


def test_numbers_are_built_from_paths_alone():
    rows = [("AA01", 5, "c1"), ("AA010001", 6, "s1"), ("BB01", 5, "c2"), ("CC010001", 6, "s9")]
    assert build_numbers([(path, depth, key) for path, depth, key in rows[:1]], 4) == {"c1": (1,)}


def test_a_chapter_shows_its_sections_in_full_each_with_a_stable_anchor(client, chapter):
    GuideSectionPageFactory(
        parent=chapter, title="Overdracht", slug="overdracht", body=build_body("Zes maanden.")
    )
    GuideSectionPageFactory(parent=chapter, title="Uitstel", slug="uitstel", body=build_body("Drie jaar."))
    html = read(client, chapter.url)
    assert 'id="overdracht"' in html
    assert 'id="uitstel"' in html
    assert html.index("Zes maanden.") < html.index("Drie jaar.")
    assert '<a href="#uitstel"' in html


def test_two_sections_of_a_chapter_may_have_the_same_headings_and_notes(client, chapter):
    body = [
        {"type": "heading", "value": {"text": "Uitzondering", "level": "3", "anchor": ""}},
        {"type": "rich_text", "value": "<p>Zie de noot.[^1]</p>"},
        {"type": "footnotes", "value": {"notes": ["<p>Art. 29.</p>"]}},
    ]
    GuideSectionPageFactory(parent=chapter, slug="een", body=body)
    GuideSectionPageFactory(parent=chapter, slug="twee", body=body)
    html = read(client, chapter.url)
    identifiers = re.findall(r'\sid="([^"]+)"', html)
    assert sorted(identifiers) == sorted(set(identifiers))
    targets = set(re.findall(r'href="#([^"]+)"', html))
    assert targets <= {*identifiers, "main"}
    assert {"een--note-1", "twee--note-1", "een--uitzondering"} <= set(identifiers)


def test_headings_go_down_one_step_at_a_time(client, chapter, section):
    section.body = [
        {"type": "heading", "value": {"text": "Deel", "level": "3", "anchor": ""}},
        {
            "type": "steps",
            "value": {"title": "Zo", "steps": [{"title": "A", "text": ""}, {"title": "B", "text": ""}]},
        },
    ]
    section.save()
    for url in (chapter.url, section.url):
        main = read(client, url).split("<main")[1].split("</main>")[0]
        levels = [int(level) for level in re.findall(r"<h([1-6])", main)]
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), levels


def test_a_section_stands_alone_at_its_own_address_with_what_comes_before_and_after(client, guide):
    first, second = GuideChapterPageFactory(parent=guide), GuideChapterPageFactory(parent=guide)
    one = GuideSectionPageFactory(parent=first, title="Een")
    two = GuideSectionPageFactory(parent=second, title="Twee")
    three = GuideSectionPageFactory(parent=second, title="Drie")
    context = client.get(two.url).context
    assert (context["previous"].page.pk, context["following"].page.pk) == (one.pk, three.pk)
    assert client.get(one.url).context["previous"] is None
    assert client.get(three.url).context["following"] is None
    assert client.get(first.url).context["following"].page.pk == second.pk
    assert client.get(guide.url).context["following"].page.pk == first.pk


def test_the_contents_mark_where_one_is(client, chapter, section):
    assert f'href="{section.url}" aria-current="page"' in read(client, section.url)
    assert f'href="{chapter.url}" aria-current="page"' in read(client, chapter.url)


def test_a_section_says_who_wrote_it_as_of_when_and_when_it_is_looked_at_again(client, section):
    section.author = "Juridische dienst"
    section.reviewed_by, section.reviewed_date = "A. Peeters", section.as_of_date
    section.next_review_date = timezone.localdate() + timedelta(days=90)
    section.save()
    html = read(client, section.url)
    for text in ("Juridische dienst", "A. Peeters", "22 november 2026", str(section.next_review_date.year)):
        assert text in html


def test_an_overdue_review_is_told_to_readers_of_section_and_chapter(client, chapter, section):
    assert "banner" not in read(client, section.url).split("<main")[1]
    GuideSectionPage.objects.filter(pk=section.pk).update(
        next_review_date=timezone.localdate() - timedelta(days=1)
    )
    for url in (section.url, chapter.url):
        assert "banner" in read(client, url).split("<main")[1]


def test_provisions_lead_to_the_official_text_as_cited(client, chapter, section):
    provision = create_provision("reg-2024-1351", "46(2)")
    GuideSectionPageFactory(parent=chapter, provisions=[provision])
    html = read(client, chapter.url)
    assert provision.label_in("nl") in html
    assert f'href="{provision.instrument.url}"' in html


def test_judgments_on_the_articles_of_a_section_stand_with_it(client, home, chapter):
    CaseLawIndexPageFactory(parent=home)
    provision = create_provision("reg-604-2013", "29(2)")
    judgment = JudgmentFactory(number="C-163/17", provisions=[provision])
    section = GuideSectionPageFactory(parent=chapter, provisions=[provision])
    for url in (chapter.url, section.url):
        assert judgment.slug in read(client, url)


def test_the_citation_names_guide_number_day_and_address(client, chapter, section):
    citation = client.get(section.url).context["formats"][0].text
    assert "Dublin-gids" in citation
    assert "1.1" in citation
    assert "22 november 2026" in citation
    assert f"http://testserver{section.url}" in citation


@pytest.mark.parametrize(("form", "sign"), [("ris", "TY  - CHAP"), ("bibtex", "@incollection{")])
def test_a_section_is_taken_into_a_reference_manager(client, section, form, sign):
    response = client.get(section.url, {"cite": form})
    assert sign in response.content.decode()
    assert "attachment" in response["Content-Disposition"]


def test_a_judgment_that_a_section_cites_is_linked_and_leads_back(client, home, chapter):
    CaseLawIndexPageFactory(parent=home)
    judgment = JudgmentFactory(number="C-163/17")
    section = GuideSectionPageFactory(parent=chapter, title="Kort", live=False)
    section.body = build_body("Zie HvJ 19 maart 2019, C-163/17.")
    section.save_revision().publish()
    for url in (section.url, section.get_parent().url):
        html = read(client, url)
        assert judgment.slug in html
        assert "citation-link" in html


def test_a_judgment_opens_a_review_task_for_who_answers_for_a_section_on_its_article(chapter):
    from publications.guides.reviewing import find_sections

    provision = create_provision("reg-604-2013", "29(2)")
    owner = User.objects.create(username="lotte", email="lotte@example.org")
    section = GuideSectionPageFactory(parent=chapter, provisions=[provision], responsible=owner)
    GuideSectionPageFactory(parent=chapter, provisions=[provision], live=False)
    GuideSectionPageFactory(parent=chapter, provisions=[create_provision("aliens-act", "51/5")])
    [text] = find_sections(["reg-604-2013"])
    assert (text.pk, text.responsible_id, text.provisions) == (section.pk, owner.pk, {provision.code})


def test_the_page_tells_machines_what_it_is_part_of(client, chapter, section):
    [data] = [item for item in read_json_ld(read(client, section.url)) if item["@type"] == "Article"]
    assert [part["name"] for part in data["isPartOf"]] == ["Termijnen", "Dublin-gids"]
    assert data["citation"][0]["url"].startswith("https://eur-lex.europa.eu/")


def test_the_index_lists_guides_and_what_stands_beside_them(client, guide):
    from tests.factories.pages import StandardPageFactory

    index = guide.get_parent()
    StandardPageFactory(parent=index.specific, title="Checklist")
    html = read(client, index.url)
    assert "Dublin-gids" in html
    assert "Checklist" in html


def test_what_else_stands_below_a_guide_is_offered_as_a_tool(client, guide, chapter):
    from tests.factories.pages import StandardPageFactory

    StandardPageFactory(parent=guide, title="Rekenhulp")
    assert [page.title for page in client.get(guide.url).context["tools"]] == ["Rekenhulp"]


def test_sections_are_in_the_sitemap(client, section):
    assert section.url in client.get("/sitemap.xml").content.decode()


def count_queries(client, url) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


@pytest.mark.parametrize("query", ["", "?registered=2026-05-04"])
def test_pages_cost_the_same_for_a_small_guide_and_for_a_large_one(client, home, regimes, query):
    costs = []
    for number, (chapters, sections) in enumerate(((2, 2), (4, 5))):
        provisions = [create_provision(f"act-{number}", str(article)) for article in range(sections)]
        judgment = JudgmentFactory(provisions=provisions)
        body = [*build_body("Tekst."), {"type": "judgment", "value": {"judgment": judgment.pk, "note": "x"}}]
        guide = write_guide(home, chapters=chapters, sections=sections, provisions=provisions, body=body)
        chapter = guide.get_children().first()
        section = chapter.get_children().first()
        costs.append([count_queries(client, page.url + query) for page in (guide, chapter, section)])
        guide.get_parent().delete()
    assert costs[0] == costs[1]
