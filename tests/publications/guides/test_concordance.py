"""Old and new articles side by side, from either side, with sources and a day."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from publications.guides.articles import build_sort_key, get_whole_article, split_articles
from publications.guides.models import ArticleConcordance
from publications.guides.reference_data import load_concordance
from tests.factories.guides import GuideSectionPageFactory, create_provision

pytestmark = pytest.mark.django_db


@pytest.fixture
def table(guide, chapter):
    load_concordance()
    return GuideSectionPageFactory(
        parent=chapter,
        title="Overdrachtstermijn",
        slug="overdrachtstermijn",
        provisions=[create_provision("reg-604-2013", "29(2)"), create_provision("reg-2024-1351", "46(2)")],
    )


def get_url(guide) -> str:
    return f"{guide.url}{guide.reverse_subpage('concordance')}"


def read(client, guide, **query) -> str:
    response = client.get(get_url(guide), query)
    assert response.status_code == 200
    return response.content.decode()


def test_every_article_of_the_earlier_act_has_a_line(table):
    articles = set(ArticleConcordance.objects.values_list("old_article", flat=True))
    assert {str(number) for number in range(1, 50)} <= articles


def test_each_line_has_words_in_three_languages_a_day_and_sources(table):
    for line in ArticleConcordance.objects.with_instruments():
        assert {row.language for row in line.labels.all() if row.text} == {"nl", "fr", "en"}
        assert line.as_of_date
        assert [block.value["url"] for block in line.sources]
        for row in line.labels.all():
            assert bool(row.old_title) == bool(line.old_article), line.code
            assert bool(row.new_title) == bool(line.new_article), line.code


def test_articles_38_to_49_are_told_to_be_read_by_ourselves(client, guide, table):
    read_by_us = ArticleConcordance.objects.filter(basis="READING").exclude(old_article="")
    assert {str(number) for number in range(38, 50)} <= set(read_by_us.values_list("old_article", flat=True))
    assert not read_by_us.filter(old_article__in=[str(number) for number in range(1, 38)]).exists()
    assert (
        read(client, guide).count("concordance__basis")
        == ArticleConcordance.objects.filter(basis="READING").count()
    )


def test_the_table_is_read_from_either_side(client, guide, table):
    old = [line.row.old_article for line in client.get(get_url(guide)).context["lines"]]
    new = [line.row.new_article for line in client.get(get_url(guide), {"from": "new"}).context["lines"]]
    assert old.index("9") < old.index("10") < old.index("29") < old.index("29(2)")
    assert new.index("16(3)") < new.index("17") < new.index("46") < new.index("46(2)")
    assert new[-1] == ""


def test_a_line_leads_to_the_sections_on_its_articles(client, guide, table):
    lines = {line.row.code: line for line in client.get(get_url(guide)).context["lines"]}
    assert [entry.page.pk for entry in lines["604-2013-29"].sections] == [table.pk]
    assert lines["604-2013-30"].sections == []


def test_a_provision_leads_to_its_line_from_old_and_new(client, guide, table):
    html = client.get(table.url).content.decode()
    assert html.count(f'href="{get_url(guide)}#604-2013-29-2"') == 2
    assert 'id="604-2013-29-2"' in read(client, guide)


def test_a_paragraph_without_a_line_of_its_own_leads_to_that_of_its_article(client, guide, chapter, table):
    section = GuideSectionPageFactory(parent=chapter, provisions=[create_provision("reg-604-2013", "29(1)")])
    assert f'href="{get_url(guide)}#604-2013-29"' in client.get(section.url).content.decode()


def test_a_guide_on_other_acts_has_no_table(client, guide, chapter):
    load_concordance()
    GuideSectionPageFactory(parent=chapter, provisions=[create_provision("aliens-act", "51/5")])
    assert client.get(get_url(guide)).context["lines"] == []


def test_loading_again_changes_nothing_that_a_lawyer_wrote(table):
    ArticleConcordance.objects.filter(code="604-2013-29").update(new_article="47")
    load_concordance()
    assert ArticleConcordance.objects.get(code="604-2013-29").new_article == "47"


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("44, 45", ["44", "45"]),
        ("56-58", ["56", "57", "58"]),
        ("", []),
        ("18(1)(a)", ["18(1)(a)"]),
        ("9-1", ["9-1"]),
    ],
)
def test_a_cell_names_one_article_or_several(text, articles):
    assert split_articles(text) == articles


@pytest.mark.parametrize(
    ("article", "whole"), [("29(2)", "29"), ("51/5 §3", "51/5"), ("9ter", "9ter"), ("", "")]
)
def test_an_article_is_told_from_its_divisions(article, whole):
    assert get_whole_article(article) == whole


def test_articles_are_sorted_by_number():
    assert sorted(["10", "9", "29(2)", "29", ""], key=build_sort_key) == ["9", "10", "29", "29(2)", ""]


def test_the_table_costs_the_same_for_few_lines_and_for_many(client, guide, table):
    def count() -> int:
        client.get(get_url(guide))
        with CaptureQueriesContext(connection) as queries:
            client.get(get_url(guide))
        return len(queries)

    many = count()
    ArticleConcordance.objects.exclude(code__in=["604-2013-29", "604-2013-30"]).delete()
    assert count() == many
