"""Sections in the search: a hit leads to the section, and a guide is searched by itself."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from publications.case_law.search import JudgmentSource
from search.indexing import drain, get_drift, rebuild
from search.pages import KEY_PREFIX, PageSource
from tests.factories.case_law import CaseLawIndexPageFactory, CaseSummaryFactory
from tests.factories.core import TopicFactory
from tests.factories.guides import (
    GuideChapterPageFactory,
    GuidePageFactory,
    GuideSectionPageFactory,
    build_body,
    create_provision,
    write_guide,
)
from tests.factories.pages import StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(guide, chapter, section, search_index):
    topic = TopicFactory(code="dublin")
    other = GuideSectionPageFactory(
        parent=chapter,
        title="Uitstel",
        slug="uitstel",
        regimes=["dublin-iii"],
        body=[
            *build_body("Onderduiken verlengt de termijn."),
            {"type": "regime", "value": {"regime": "ammr", "text": "<p>Zwijgplicht is er niet.</p>"}},
        ],
    )
    other.topics = [topic]
    other.save_revision().publish()
    rebuild()
    return other


def get_document(page):
    [document] = PageSource().build([f"{KEY_PREFIX}{page.translation_key}"])
    return document


def test_a_hit_leads_to_the_section_and_not_to_the_top_of_the_guide(client, filled):
    results = client.get(reverse("search:search"), {"q": "onderduiken"}).context["results"]
    assert [hit.url for hit in results.hits] == [filled.url]
    assert results.hits[0].label == "Dublin-gids · Termijnen"


def test_what_holds_under_one_regime_only_is_found_too(client, filled):
    results = client.get(reverse("search:search"), {"q": "zwijgplicht"}).context["results"]
    assert [hit.url for hit in results.hits] == [filled.url]


def test_a_section_is_filed_by_type_topic_regime_guide_and_year_of_the_law(guide, filled):
    document = get_document(filled)
    assert document.type == "guide"
    assert document.facets["topic"] == ("dublin",)
    assert document.facets["regime"] == ("dublin-iii",)
    assert document.facets["asof"] == ("2026",)
    assert document.facets["guide"] == (guide.key,)


@pytest.mark.parametrize(
    ("name", "code", "found"),
    [
        ("type", "guide", True),
        ("regime", "dublin-iii", True),
        ("regime", "ammr", False),
        ("asof", "2026", True),
        ("asof", "2025", False),
        ("topic", "dublin", True),
    ],
)
def test_the_site_search_filters_sections(client, filled, name, code, found):
    results = client.get(reverse("search:search"), {"q": "onderduiken", name: code}).context["results"]
    assert (results.total == 1) is found


def test_an_article_finds_the_sections_that_explain_it(client, chapter):
    provision = create_provision("reg-604-2013", "29(2)")
    section = GuideSectionPageFactory(parent=chapter, provisions=[provision])
    rebuild()
    results = client.get(reverse("search:search"), {"provision": provision.code}).context["results"]
    assert [hit.url for hit in results.hits] == [section.url]


def test_a_judgment_is_filed_by_the_year_as_of_which_its_summary_holds(home):
    CaseLawIndexPageFactory(parent=home)
    summary = CaseSummaryFactory(as_of_date=date(2025, 3, 1))
    [document] = JudgmentSource().build([f"judgment:{summary.judgment.pk}"])
    assert document.facets["asof"] == ("2025",)


def test_any_page_that_says_as_of_when_it_holds_can_be_filtered_by_that_year(home):
    page = StandardPageFactory(parent=home, as_of_date="2024-05-01")
    page.refresh_from_db()
    assert get_document(page).facets["asof"] == ("2024",)


def search_guide(client, guide, **query):
    return client.get(f"{guide.url}{guide.reverse_subpage('search')}", query)


def test_a_guide_is_searched_by_itself(client, home, guide, filled):
    elsewhere = GuidePageFactory(parent=home, slug="andere", title="Andere gids")
    GuideSectionPageFactory(
        parent=GuideChapterPageFactory(parent=elsewhere), body=build_body("Ook hier onderduiken.")
    )
    rebuild()
    hits = search_guide(client, guide, q="onderduiken").context["results"].hits
    assert [hit.url for hit in hits] == [filled.url]


def test_the_hits_of_a_guide_keep_the_date_of_the_reader(client, guide, filled):
    response = search_guide(client, guide, q="onderduiken", registered="2026-05-04")
    assert [hit.url for hit in response.context["results"].hits] == [f"{filled.url}?registered=2026-05-04"]
    assert 'name="registered" value="2026-05-04"' in response.content.decode()


@pytest.mark.parametrize("text", ["", "qqqqqq", '"', "-", "x" * 20_000, "\0"])
def test_any_question_to_a_guide_gets_an_answer(client, guide, filled, text):
    assert search_guide(client, guide, q=text).status_code == 200


def test_a_guide_says_so_where_there_is_no_engine(client, guide, section, search_index):
    response = search_guide(client, guide, q="termijn")
    assert response.status_code == 503
    assert 'role="alert"' in response.content.decode()


def test_the_name_of_a_guide_follows_the_language_and_survives_nonsense(client, guide, filled):
    from publications.guides.search_facets import get_guide_labels

    assert get_guide_labels([guide.key, "x", ""], "nl") == {guide.key: "Dublin-gids"}
    assert client.get(reverse("search:search"), {"guide": "x"}).status_code == 200


def test_a_renamed_guide_or_chapter_shows_in_the_hits_at_once(
    client, guide, chapter, filled, django_capture_on_commit_callbacks
):
    chapter.title = "Andere titel"
    with django_capture_on_commit_callbacks(execute=True):
        chapter.save_revision().publish()
    drain()
    assert get_drift().is_clean
    results = client.get(reverse("search:search"), {"q": "onderduiken"}).context["results"]
    assert results.hits[0].label == "Dublin-gids · Andere titel"


def test_documents_of_sections_cost_the_same_for_four_and_for_twenty(home, regimes):
    costs = []
    for chapters, sections in ((2, 2), (4, 5)):
        guide = write_guide(home, chapters=chapters, sections=sections)
        keys = [
            f"{KEY_PREFIX}{key}" for key in guide.get_descendants().values_list("translation_key", flat=True)
        ]
        list(PageSource().build(keys))
        with CaptureQueriesContext(connection) as queries:
            list(PageSource().build(keys))
        costs.append(len(queries))
        guide.get_parent().delete()
    assert costs[0] == costs[1]
