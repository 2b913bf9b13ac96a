"""The import in the editing interface, as the groups use it."""

import json
import os
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from publications.case_law.importing import views
from publications.case_law.importing.uploads import KEPT_SECONDS
from publications.case_law.models import Judgment
from tests.factories.importing import build_record, run_import

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference")]


@pytest.fixture(autouse=True)
def import_folder(settings, tmp_path) -> Path:
    """Uploads are kept in a folder of the test."""
    settings.DATA_DIR = tmp_path
    return tmp_path / "imports"


def upload(client, *records, name: str = "judgments.jsonl", content: bytes | None = None):
    content = content if content is not None else "\n".join(map(json.dumps, records)).encode()
    return client.post(reverse("case_law_import"), {"file": SimpleUploadedFile(name, content)})


def confirm(client, preview, **values):
    token = preview.context["confirm_form"].initial["token"]
    return client.post(reverse("case_law_import_confirm"), {"token": token, **values}, follow=True)


@pytest.mark.parametrize("group", ["Jurist", "Beheerder"])
def test_those_who_may_import_find_the_page_and_the_menu_entry(editor, group):
    client = editor(group)
    assert client.get(reverse("case_law_import")).status_code == 200
    menu = client.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("case_law_import") in menu


@pytest.mark.parametrize("group", ["Redacteur", "Eindredacteur"])
@pytest.mark.parametrize(
    ("name", "method"),
    [("case_law_import", "get"), ("case_law_import_confirm", "post"), ("case_law_import_result", "get")],
)
def test_others_are_refused(editor, group, name, method):
    client = editor(group)
    response = getattr(client, method)(reverse(name))
    assert (response.status_code, response.url) == (302, reverse("wagtailadmin_home"))
    assert reverse("case_law_import") not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_a_visitor_is_sent_to_the_login(client):
    response = client.get(reverse("case_law_import"))
    assert response.status_code == 302
    assert "/login/" in response.url


def test_the_preview_tells_what_is_new_and_what_changes_and_writes_nothing(editor):
    run_import(build_record(name="Jawo"))
    preview = upload(editor("Jurist"), build_record(name="Jawo II"), build_record(number="C-1/17"))
    page = preview.content.decode()
    assert "<td>Jawo</td>" in page.replace("\n", "").replace("  ", "")
    assert "Jawo II" in page
    assert "C-1/17" in page
    assert Judgment.objects.get().name == "Jawo"


def test_a_confirmed_preview_is_imported_under_the_user_s_name(editor, import_folder):
    client = editor("Jurist")
    result = confirm(client, upload(client, build_record()))
    assert result.context["report"]["written"]
    assert Judgment.objects.get().number == "C-163/17"
    assert ModelLogEntry.objects.for_instance(Judgment.objects.get()).get().user.username == "jurist"
    assert list(import_folder.glob("*.upload")) == []


def test_the_history_of_an_imported_judgment_names_the_import(editor):
    client = editor("Jurist")
    confirm(client, upload(client, build_record()))
    judgment = Judgment.objects.get()
    history = client.get(reverse(judgment.snippet_viewset.get_url_name("history"), args=[judgment.pk]))
    assert "Imported from a file" in history.content.decode() or "bestand" in history.content.decode()


def test_errors_stand_in_the_preview_by_row_and_field(editor):
    preview = upload(editor("Jurist"), build_record(), build_record(number="C-1/17", topics=["dubln"]))
    assert preview.context["report"]["errors"][0]["field"] == "topics"
    assert "dubln" in preview.content.decode()


def test_a_file_with_errors_is_imported_without_them_only_when_asked(editor):
    client = editor("Jurist")
    records = build_record(), build_record(number="C-1/17", topics=["dubln"])
    refused = confirm(client, upload(client, *records))
    assert not refused.context["report"]["written"]
    assert not Judgment.objects.exists()
    confirm(client, upload(client, *records), keep_going="on")
    assert Judgment.objects.get().number == "C-163/17"


def test_a_file_with_nothing_new_offers_no_confirmation(editor):
    run_import(build_record())
    preview = upload(editor("Jurist"), build_record())
    assert reverse("case_law_import_confirm") not in preview.content.decode()


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.xlsx", b"no workbook"), ("a.csv", b"court\xff"), ("a.pdf", b"%PDF"), ("a.csv", b"nonsense\n1\n")],
)
def test_a_file_that_cannot_be_read_is_explained_and_not_kept(editor, import_folder, name, content):
    response = upload(editor("Jurist"), name=name, content=content)
    assert response.status_code == 200
    assert response.context["form"].errors
    assert not import_folder.exists() or list(import_folder.iterdir()) == []


def test_a_file_with_too_many_rows_is_refused(editor, monkeypatch):
    monkeypatch.setattr(views, "MOST_ROWS", 1)
    response = upload(editor("Jurist"), build_record(), build_record(number="C-1/17"))
    assert "file" in response.context["form"].errors


def test_the_content_of_a_file_cannot_put_markup_on_the_page(editor):
    preview = upload(
        editor("Jurist"), build_record(name="<script>alert(1)</script>"), build_record(court="<b>x</b>")
    )
    assert "<script>alert(1)" not in preview.content.decode()
    assert "<b>x</b>" not in preview.content.decode()


def test_kept_files_are_readable_by_the_site_alone(editor, import_folder):
    upload(editor("Jurist"), build_record())
    (kept,) = import_folder.iterdir()
    assert kept.stat().st_mode & 0o077 == 0
    assert import_folder.stat().st_mode & 0o077 == 0


def test_another_person_cannot_confirm_the_upload(editor):
    preview = upload(editor("Jurist"), build_record())
    confirm(editor("Beheerder"), preview)
    assert not Judgment.objects.exists()


@pytest.mark.parametrize("token", ["", "nonsense", "a:b:c"])
def test_a_token_that_was_made_up_imports_nothing(editor, token):
    client = editor("Jurist")
    response = client.post(reverse("case_law_import_confirm"), {"token": token})
    assert (response.status_code, response.url) == (302, reverse("case_law_import"))
    assert client.get(reverse("case_law_import_result"), {"upload": token}).status_code == 302


def test_a_preview_expires(editor, time_machine):
    client = editor("Jurist")
    preview = upload(client, build_record())
    time_machine.move_to(timezone.now() + timedelta(seconds=KEPT_SECONDS + 1))
    confirm(client, preview)
    assert not Judgment.objects.exists()


def test_old_files_are_forgotten_at_the_next_upload(editor, import_folder):
    client = editor("Jurist")
    upload(client, build_record())
    (old,) = import_folder.iterdir()
    past = time.time() - KEPT_SECONDS - 1
    os.utime(old, (past, past))
    upload(client, build_record())
    assert not old.exists()


def test_a_second_confirmation_of_one_preview_changes_nothing(editor):
    client = editor("Jurist")
    preview = upload(client, build_record())
    confirm(client, preview)
    response = confirm(client, preview)
    assert response.redirect_chain[-1][0] == reverse("case_law_import")
    assert Judgment.objects.count() == 1


def test_the_report_can_be_downloaded(editor):
    client = editor("Jurist")
    result = confirm(client, upload(client, build_record()))
    response = client.get(
        reverse("case_law_import_result"), {"upload": result.context["token"], "format": "json"}
    )
    assert json.loads(response.content)["counts"]["created"] == 1
    assert "attachment" in response["Content-Disposition"]
