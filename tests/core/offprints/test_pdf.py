"""The PDF: what is set, from which files, and what happens on a machine that cannot make any."""

import sys

import pytest
from PIL import ImageFile

from core.offprints.errors import OffprintFailed, PdfUnavailable
from core.offprints.own_files import NotOurFile, read_own_file
from core.offprints.pdf import build_fetcher, build_pdf_html, load_weasyprint, render_pdf
from tests.factories.offprints import SITE, build_chapter_sample, build_sample
from tests.services import require_weasyprint


@pytest.fixture
def weasyprint():
    """The library, where the machine has what it needs."""
    require_weasyprint()
    return load_weasyprint()


def test_the_document_says_its_language_direction_and_title():
    html = build_pdf_html(build_sample("ar", html="<p>x</p>"))
    assert '<html lang="ar" dir="rtl">' in html
    assert "<title>دليل المهل الزمنية</title>" in html


def test_a_chapter_by_itself_is_headed_by_its_own_title_and_names_the_whole():
    html = build_pdf_html(build_chapter_sample())
    assert "<title>Gids over termijnen: Hoe lang het duurt</title>" in html
    assert html.count("<h1") == 1
    assert '<h2 class="section__title">' in html
    assert '<h2 class="chapter__title">' not in html


def test_marks_dates_sources_and_notices_are_printed():
    html = build_pdf_html(build_sample(html="<p>x</p>"))
    for words in (
        "AMMR",
        "22 november 2026",
        "Reg. (EU) 2024/1351",
        "Een computer schreef mee aan deze tekst.",
    ):
        assert words in html


def test_every_entry_of_the_contents_leads_to_a_place_in_the_document():
    html = build_pdf_html(build_sample(html="<p>x</p>"))
    for anchor in ("een", "deel-1-1", "twee", "deel-2-1"):
        assert f'href="#{anchor}"' in html
        assert html.count(f'id="{anchor}"') == 1


def test_headings_become_bookmarks(weasyprint):
    html = build_pdf_html(build_sample(html="<h3>Dieper</h3>"))
    title, _page, parts, _state = weasyprint.HTML(string=html).render().make_bookmark_tree()[0]
    _contents, first, second = parts
    assert title == "Gids over termijnen"
    assert [part[0] for part in (first, second)] == ["1 Hoe lang het duurt", "2 Hoe lang het duurt"]
    assert first[2][0][0] == "1.1 De termijn van de overdracht"
    assert first[2][0][2][0][0] == "Dieper"


def test_only_our_own_files_are_read(db):
    assert read_own_file(f"{SITE}/static/img/favicon.svg?v=1", base_url=f"{SITE}/nl/")[1] == "image/svg+xml"
    for url in (
        "https://elsewhere.example/static/img/favicon.svg",
        "file:///etc/hostname",
        f"{SITE}/nl/",
        f"{SITE}/static/../settings.py",
        f"{SITE}/static/%2e%2e/%2e%2e/manage.py",
        f"{SITE}/media/../../etc/hostname",
        f"{SITE}/static/none.css",
    ):
        with pytest.raises(NotOurFile):
            read_own_file(url, base_url=f"{SITE}/nl/")


def test_a_foreign_image_is_not_fetched_and_stops_nothing(weasyprint):
    url = "http://127.0.0.1:1/x.png"
    html = f'<html lang="nl"><title>T</title><p>Tekst<img alt="Elders" src="{url}"></p></html>'
    assert render_pdf(html, base_url=SITE).startswith(b"%PDF")
    with pytest.raises(NotOurFile):
        build_fetcher(SITE).fetch(url)


def test_a_machine_without_the_library_says_which_part_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(PdfUnavailable, match="weasyprint"):
        render_pdf("<p>x</p>", base_url=SITE)


def test_a_document_that_cannot_be_set_is_a_failure_with_a_reason(weasyprint):
    with pytest.raises(OffprintFailed):
        render_pdf(None, base_url=SITE)


def test_uploads_that_are_cut_off_are_still_refused_once_files_are_made(weasyprint):
    assert ImageFile.LOAD_TRUNCATED_IMAGES is False
