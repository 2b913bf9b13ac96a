"""A section and the judgments on its articles: shown, watched, cited and led back from."""

import re

import pytest
from django.core import mail

from core.models import LegalProvision, ReviewTask, User
from tests.factories.case_law import CaseLawIndexPageFactory, JudgmentFactory
from tests.factories.guides import GuideSectionPageFactory, create_provision

JAWO = "HvJ 19 maart 2019, C-163/17"


@pytest.fixture
def article(regimes) -> LegalProvision:
    return create_provision("reg-604-2013", "29(2)")


@pytest.fixture
def keeper(db) -> User:
    return User.objects.create_user("an", email="an@example.org")


@pytest.fixture
def watched(chapter, article, keeper):
    """A live section on the article, in somebody's care."""
    section = GuideSectionPageFactory(
        parent=chapter,
        title="Overdrachtstermijn",
        regimes=["dublin-iii"],
        provisions=[article],
        body=[{"type": "rich_text", "value": f"<p>De termijn loopt ({JAWO}).</p>"}],
    )
    section.responsible = keeper
    section.save_revision().publish()
    section.refresh_from_db()
    return section


def test_a_judgment_on_the_sections_article_opens_a_task_for_who_answers_for_it(
    watched, article, keeper, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        JudgmentFactory(provisions=[article])
    task = ReviewTask.objects.get()
    assert (task.title, task.responsible, task.target) == ("Overdrachtstermijn", keeper, watched)
    assert [message.to for message in mail.outbox] == [["an@example.org"]]


def test_one_follows_a_judgment_to_the_section_that_rests_on_it_and_back(client, home, watched):
    CaseLawIndexPageFactory(parent=home)
    judgment = JudgmentFactory(number="C-163/17")
    section = client.get(watched.url).content.decode()
    there = re.search(r'<a class="citation-link" href="([^"]+)"><bdi>[^<]*C-163/17', section)[1]
    assert there == judgment.get_url("nl")
    case = client.get(there).content.decode()
    back = case[case.index('id="cited-in"') :]
    assert re.search(rf'href="{re.escape(watched.url)}[#"]', back)


def test_a_section_says_how_it_is_cited(client, watched):
    html = client.get(watched.url).content.decode()
    assert re.search(r'id="citation-nl"[^>]*>.*Overdrachtstermijn.*Dublin-gids', html, re.DOTALL)
    answer = client.get(watched.url, {"cite": "ris"})
    assert answer["Content-Type"] == "application/x-research-info-systems; charset=utf-8"
    assert "TY  - CHAP" in answer.content.decode()
