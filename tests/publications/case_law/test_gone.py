"""A judgment that was withdrawn or deleted: the page that says so, and the places that cite it."""

import io
import json
import re

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from core.models import StoredCitation, User
from publications.case_law.models import RemovedJudgment
from tests.factories.case_law import (
    CaseLawIndexPageFactory,
    CaseSummaryFactory,
    CouncilJudgmentFactory,
    CourtFactory,
    JudgmentFactory,
)
from tests.factories.pages import StandardPageFactory

JAWO = "HvJ 19 maart 2019, C-163/17"


@pytest.fixture
def case_law(home):
    return CaseLawIndexPageFactory(parent=home)


@pytest.fixture
def citing(home):
    """A page that cites a judgment of each of two courts."""
    page = StandardPageFactory(
        parent=home,
        title="Gids over Dublin",
        slug="gids",
        live=False,
        body=[{"type": "rich_text", "value": f"<p>Zie {JAWO} en RvV nr. 200001.</p>"}],
    )
    page.save_revision().publish()
    return page


def get_links(client, page) -> list[str]:
    html = client.get(page.url).content.decode()
    return re.findall(r'<a class="citation-link" href="([^"]+)"', html)


def test_a_judgments_page_says_where_it_is_cited(client, case_law, citing):
    judgment = JudgmentFactory(number="C-163/17")
    html = client.get(judgment.get_url("nl")).content.decode()
    assert 'id="cited-in"' in html
    assert f'href="{citing.url}"' in html


def test_a_judgments_page_says_which_others_its_summary_cites(client, case_law):
    other = CouncilJudgmentFactory(number="200001")
    summary = CaseSummaryFactory(
        judgment=JudgmentFactory(number="C-163/17"),
        reasoning=f"{JAWO} bevestigt RvV nr. 200001 en RvV nr. 200002.",
        live=False,
    )
    summary.save_revision().publish()
    html = client.get(summary.judgment.get_url("nl")).content.decode()
    listed = html[html.index('id="cites"') : html.index("</section>", html.index('id="cites"'))]
    assert re.findall(r'href="([^"]+)"', listed) == [other.get_url("nl")]


def test_what_an_imported_summary_cites_is_noted(case_law, tmp_path, django_capture_on_commit_callbacks):
    record = {
        "court": "hvj",
        "number": "C-1/18",
        "decided_on": "2020-01-01",
        "summaries": {"nl": {"title": "Titel", "headnote": f"Zie {JAWO}."}},
    }
    CourtFactory()
    file = tmp_path / "judgments.jsonl"
    file.write_text(json.dumps(record), encoding="utf-8")
    with django_capture_on_commit_callbacks(execute=True):
        call_command("import_judgments", str(file), stdout=io.StringIO())
    assert StoredCitation.objects.filter(key="judgment:hvj:c16317", anchor="holding").count() == 1


def test_a_judgment_that_nobody_cites_has_no_such_list(client, case_law):
    assert 'id="cited-in"' not in client.get(JudgmentFactory().get_url("nl")).content.decode()


def test_a_withdrawn_judgment_says_where_it_is_cited(client, case_law, citing):
    judgment = JudgmentFactory(
        number="C-163/17", withdrawn_at=timezone.now(), withdrawn_reason="Niet gepubliceerd"
    )
    response = client.get(judgment.get_url("nl"))
    assert response.status_code == 410
    assert f'href="{citing.url}"' in response.content.decode()


def test_a_deleted_judgment_leaves_a_page_that_says_so_and_where_it_is_cited(client, case_law, citing):
    judgment = JudgmentFactory(number="C-163/17")
    url = judgment.get_url("nl")
    judgment.delete()
    response = client.get(url)
    html = response.content.decode()
    assert response.status_code == 410
    assert "C-163/17" in html
    assert 'name="robots" content="noindex"' in html
    assert f'href="{citing.url}"' in html


def test_its_former_addresses_say_so_too(client, case_law):
    judgment = JudgmentFactory(number="C-164/17")
    former = judgment.get_url("nl")
    judgment.number = "C-163/17"
    judgment.save()
    judgment.delete()
    assert client.get(former).status_code == 410


def test_deleting_many_at_once_leaves_a_trace_of_each(case_law):
    JudgmentFactory.create_batch(3)
    type(JudgmentFactory()).objects.all().delete()
    assert RemovedJudgment.objects.count() == 4


def test_an_address_that_never_was_is_not_found(client, case_law):
    JudgmentFactory()
    assert client.get(f"{case_law.url}hvj/c-999-17/").status_code == 404


def test_a_judgment_entered_again_is_shown_again(client, case_law):
    judgment = JudgmentFactory(number="C-163/17")
    judgment.delete()
    again = JudgmentFactory(number="C-163/17")
    assert client.get(again.get_url("nl")).status_code == 200


def test_places_that_cite_a_deleted_judgment_lead_to_the_official_text(client, case_law, citing):
    judgments = [JudgmentFactory(number="C-163/17"), CouncilJudgmentFactory(number="200001")]
    assert get_links(client, citing) == [judgment.get_url("nl") for judgment in judgments]
    for judgment in judgments:
        judgment.delete()
    # The Council's judgments have no address that follows from their number: bare words stay.
    assert get_links(client, citing) == [
        "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:62017CJ0163"
    ]


def test_a_withdrawn_judgments_own_official_address_is_used(client, case_law, citing):
    CouncilJudgmentFactory(
        number="200001",
        official_url="https://www.rvv-cce.be/a200001.pdf",
        withdrawn_at=timezone.now(),
        withdrawn_reason="Dubbel",
    )
    assert "https://www.rvv-cce.be/a200001.pdf" in get_links(client, citing)


def test_a_judgment_that_a_page_shows_in_a_block_is_kept(client, home, case_law):
    judgment = JudgmentFactory(number="C-163/17")
    page = StandardPageFactory(
        parent=home, body=[{"type": "judgment", "value": {"judgment": judgment.pk, "note": ""}}]
    )
    client.force_login(User.objects.create_superuser("beheerder"))
    address = reverse(type(judgment).snippet_viewset.get_url_name("delete"), args=[judgment.pk])
    answer = client.post(address, follow=True)
    assert "C-163/17" in answer.content.decode()
    assert type(judgment).objects.filter(pk=judgment.pk).exists()
    page.body = []
    page.save()
    client.post(address)
    assert not type(judgment).objects.filter(pk=judgment.pk).exists()
