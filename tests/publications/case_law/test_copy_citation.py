"""The citation of a judgment to copy and to download."""

import re

import pytest

from tests.factories.case_law import CaseLawIndexPageFactory, JudgmentFactory


@pytest.fixture
def judgment(home):
    CaseLawIndexPageFactory(parent=home)
    return JudgmentFactory(number="C-163/17", name="Jawo", ecli="ECLI:EU:C:2019:218")


def test_the_page_offers_every_form_with_the_readers_own_first(client, judgment):
    html = client.get(judgment.get_url("nl")).content.decode()
    assert re.findall(r'id="citation-(\w+)"', html) == ["nl", "fr", "en", "ris", "bibtex"]
    assert "HvJ 19 maart 2019, C-163/17, ECLI:EU:C:2019:218, Jawo." in html
    assert "C.J.U.E., 19 mars 2019, Jawo, C-163/17, ECLI:EU:C:2019:218" in html


def test_a_form_in_another_language_says_so(client, judgment):
    html = client.get(judgment.get_url("nl")).content.decode()
    assert '<p class="citation" id="citation-fr" lang="fr" dir="ltr">' in html


@pytest.mark.parametrize(
    ("code", "content_type", "name", "start"),
    [
        ("ris", "application/x-research-info-systems; charset=utf-8", "hvj-c-163-17.ris", "TY  - CASE\r\n"),
        ("bibtex", "application/x-bibtex; charset=utf-8", "hvj-c-163-17.bib", "@misc{hvj-c-163-17,"),
    ],
)
def test_a_reference_manager_gets_a_file(client, judgment, code, content_type, name, start):
    response = client.get(judgment.get_url("nl"), {"cite": code})
    assert response["Content-Type"] == content_type
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    assert response["X-Robots-Tag"] == "noindex"
    assert response.content.decode().startswith(start)


def test_a_form_that_does_not_exist_gets_the_page(client, judgment):
    assert client.get(judgment.get_url("nl"), {"cite": "word"})["Content-Type"].startswith("text/html")
