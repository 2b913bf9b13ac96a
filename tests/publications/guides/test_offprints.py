"""A guide as a file to take along: what is in it, and how it is served."""

import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import TextOrigin
from core.offprints.making import get_store
from core.offprints.pdf import load_weasyprint
from core.offprints.store import LOCK
from publications.guides.models import GuideSectionPage
from publications.guides.offprints import build_chapter_offprint, build_guide_offprint
from tests.factories.case_law import JudgmentFactory
from tests.factories.guides import (
    GuideChapterPageFactory,
    GuideSectionPageFactory,
    build_body,
    create_provision,
    write_guide,
)
from tests.services import require_weasyprint

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.OFFPRINTS_ROOT = str(tmp_path / "offprints")


@pytest.fixture
def no_pango(monkeypatch):
    """A machine without the library that sets PDF files."""
    monkeypatch.setitem(sys.modules, "weasyprint", None)


@pytest.fixture
def weasyprint():
    """The library, where the machine has what it needs."""
    require_weasyprint()
    return load_weasyprint()


def fetch_etag(client, url: str) -> str:
    """Read to the end: `close()` by hand would take the test's database connection with it."""
    response = client.get(url)
    response.getvalue()
    return response["ETag"]


def list_files() -> list[str]:
    return sorted(path.name for path in Path(get_store().root).glob("page-*"))


def test_a_guide_is_in_the_file_whole_with_the_numbers_of_its_pages(guide, chapter, section):
    offprint = build_guide_offprint(guide)
    assert [(one.number, one.title) for one in offprint.chapters] == [("1", "Termijnen")]
    (only,) = offprint.sections
    assert (only.number, only.title, only.marks) == ("1.1", "Overdracht", ("AMMR",))
    assert "Eén lidstaat behandelt het verzoek." in only.html
    assert only.url == section.full_url


def test_date_sources_articles_and_review_are_in_the_file(guide, chapter):
    provision = create_provision("reg-2024-1351", "46(1)")
    GuideSectionPageFactory(
        parent=chapter,
        provisions=[provision],
        as_of_date=date(2026, 11, 1),
        text_origin=TextOrigin.MACHINE,
    )
    offprint = build_guide_offprint(guide)
    (only,) = offprint.sections
    assert only.as_of_date == offprint.as_of_date == date(2026, 11, 1)
    assert only.sources[0].url.startswith("https://eur-lex.europa.eu/")
    assert only.articles == (provision.label_in("nl"),)
    assert only.review
    assert any("computer" in notice for notice in offprint.notices)


def test_a_whole_is_no_newer_than_its_oldest_part(guide, chapter, section):
    GuideSectionPageFactory(parent=chapter, as_of_date=date(2026, 1, 2))
    assert build_guide_offprint(guide).as_of_date == date(2026, 1, 2)


def test_an_overdue_review_is_said_above_the_text(guide, chapter, section):
    yesterday = timezone.localdate() - timedelta(days=1)
    GuideSectionPage.objects.filter(pk=section.pk).update(next_review_date=yesterday)
    offprint = build_guide_offprint(guide)
    assert next(offprint.sections).notices
    assert len(offprint.notices) == 1


def test_a_text_for_one_regime_says_for_which(guide, chapter):
    body = [{"type": "regime", "value": {"regime": "dublin-iii", "text": "<p>Drie maanden.</p>"}}]
    GuideSectionPageFactory(parent=chapter, regimes=["dublin-iii", "ammr"], body=body)
    (only,) = build_guide_offprint(guide).sections
    assert "Dublin III" in only.html
    assert "Drie maanden." in only.html


def test_a_chapter_by_itself_names_its_guide_and_keeps_its_number(guide, chapter, section):
    other = GuideChapterPageFactory(parent=guide, title="Rechtsmiddel")
    GuideSectionPageFactory(parent=other)
    offprint = build_chapter_offprint(other)
    assert (offprint.series, offprint.title) == (guide.title, "2. Rechtsmiddel")
    assert [one.number for one in offprint.sections] == ["2.1"]


def test_a_draft_is_in_no_file(guide, chapter, section):
    GuideSectionPageFactory(parent=chapter, title="Ontwerp", live=False)
    assert [one.title for one in build_guide_offprint(guide).sections] == ["Overdracht"]


def test_a_large_guide_costs_as_many_queries_as_a_small_one(home, regimes):
    def count(sections):
        guide = write_guide(home, chapters=2, sections=sections)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert len(list(build_guide_offprint(guide).sections)) == 2 * sections
        guide.get_parent().delete()
        return len(queries)

    count(1)
    assert count(1) == count(8)


def test_an_epub_is_given_under_a_name_that_tells_what_it_is(client, guide, section):
    response = client.get(f"{guide.url}epub/")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/epub+zip"
    assert response["Content-Disposition"] == 'attachment; filename="dublin-gids-2026-11-22.epub"'
    assert response["Link"] == f'<{guide.full_url}>; rel="canonical"'
    assert response.getvalue().startswith(b"PK")


def test_a_reader_who_has_the_file_is_not_sent_it_again(client, guide, section):
    etag = fetch_etag(client, f"{guide.url}epub/")
    assert client.get(f"{guide.url}epub/", headers={"If-None-Match": etag}).status_code == 304


def test_the_file_follows_the_text(client, guide, section):
    before = fetch_etag(client, f"{guide.url}epub/")
    section.body = build_body("Anders.")
    section.save_revision().publish()
    assert fetch_etag(client, f"{guide.url}epub/") != before
    assert len(list_files()) == 1


def test_a_second_download_does_not_read_the_guide_again(client, guide, section):
    fetch_etag(client, f"{guide.url}epub/")
    with CaptureQueriesContext(connection) as queries:
        fetch_etag(client, f"{guide.url}epub/")
    assert not [query for query in queries if "guidesectionpage" in query["sql"]]


def test_a_file_that_somebody_removed_is_made_again(client, guide, section):
    before = fetch_etag(client, f"{guide.url}epub/")
    for path in get_store().root.glob("page-*"):
        path.unlink()
    assert fetch_etag(client, f"{guide.url}epub/") == before


def test_a_chapter_has_a_pdf_and_offers_the_epub_of_its_guide(client, chapter, section, guide):
    assert client.get(f"{chapter.url}epub/").status_code == 404
    page = client.get(chapter.url).content.decode()
    for address in (f"{chapter.url}pdf/", f"{guide.url}pdf/", f"{guide.url}epub/"):
        assert f'href="{address}"' in page


def test_a_pdf_is_shown_by_the_browser(client, chapter, section, weasyprint):
    response = client.get(f"{chapter.url}pdf/")
    assert response["Content-Disposition"] == ('inline; filename="dublin-gids-1-termijnen-2026-11-22.pdf"')
    assert response.getvalue().startswith(b"%PDF")


def test_a_pdf_that_cannot_be_made_says_why_and_offers_print_and_epub(
    client, guide, chapter, section, no_pango
):
    response = client.get(f"{chapter.url}pdf/")
    page = response.content.decode()
    assert response.status_code == 503
    assert response["Retry-After"]
    assert "no-store" in response["Cache-Control"]
    assert f'href="{chapter.url}"' in page
    assert f'href="{guide.url}epub/"' in page
    assert '<meta name="robots" content="noindex">' in page


def test_where_a_guide_has_no_file_its_chapters_are_there_to_print(client, guide, chapter, section, no_pango):
    page = client.get(f"{guide.url}pdf/").content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    assert f'href="{chapter.url}"' in main
    assert f'href="{guide.url}"' not in main


def test_a_reader_is_told_to_come_back_while_another_file_is_being_made(client, guide, section, monkeypatch):
    from filelock import FileLock

    monkeypatch.setattr("core.offprints.making.PATIENCE_SECONDS", 0.01)
    get_store().root.mkdir(parents=True)
    with FileLock(get_store().root / LOCK):
        response = client.get(f"{guide.url}epub/")
    assert response.status_code == 503
    assert f'href="{guide.url}epub/"' in response.content.decode()


def test_the_command_makes_every_file_once_and_removes_those_of_no_page(guide, section, weasyprint, capsys):
    root = get_store().root
    root.mkdir(parents=True)
    (root / "page-0-abc.pdf").write_bytes(b"")
    call_command("make_offprints")
    assert sorted(name.rpartition(".")[2] for name in list_files()) == ["epub", "pdf", "pdf"]
    assert "1 removed" in capsys.readouterr().out
    made_at = [path.stat().st_mtime_ns for path in root.glob("page-*")]
    call_command("make_offprints")
    assert [path.stat().st_mtime_ns for path in root.glob("page-*")] == made_at


def test_the_command_goes_on_past_what_fails_and_names_it(guide, section, no_pango):
    with pytest.raises(CommandError, match=guide.title):
        call_command("make_offprints")
    assert [name.rpartition(".")[2] for name in list_files()] == ["epub"]


def test_publishing_a_section_has_the_files_of_chapter_and_guide_made_anew(
    settings, guide, chapter, section, django_capture_on_commit_callbacks
):
    from django_tasks_db.models import DBTaskResult

    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    with django_capture_on_commit_callbacks(execute=True):
        section.save_revision().publish()
    queued = DBTaskResult.objects.filter(task_path__endswith="make_offprints_of")
    assert {task.args_kwargs["args"][0] for task in queued} == {guide.pk, chapter.pk}


def test_publishing_makes_nothing_where_the_editor_would_wait_for_it(
    guide, section, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        section.save_revision().publish()
    assert list_files() == []


def test_citations_are_links_in_the_file_and_cost_no_query_each(guide, chapter):
    JudgmentFactory(number="C-163/17")
    for _section in range(2):
        GuideSectionPageFactory(parent=chapter, body=build_body("Zie HvJ 19 maart 2019, C-163/17."))
    texts = [section.html for section in build_guide_offprint(guide).sections]
    assert ['class="citation-link"' in html for html in texts] == [True, True]
