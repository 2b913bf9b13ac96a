"""The command: options, output, exit status."""

import json

import pytest
from django.core.management import CommandError, call_command
from jsonschema import Draft202012Validator

from publications.case_law.models import Judgment
from tests.factories.importing import build_record, write_json_lines

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference")]


@pytest.fixture
def good(tmp_path):
    return write_json_lines(tmp_path / "good.jsonl", build_record())


@pytest.fixture
def bad(tmp_path):
    return write_json_lines(
        tmp_path / "bad.jsonl", build_record(), build_record(number="C-1/17", topics=["dubln"])
    )


def test_a_right_file_is_imported_and_counted(good, capsys):
    call_command("import_judgments", good)
    assert Judgment.objects.count() == 1
    output = capsys.readouterr()
    assert "1" in output.out
    assert output.err == ""


def test_errors_give_status_1_and_name_row_and_field(bad, capsys):
    with pytest.raises(SystemExit) as stopped:
        call_command("import_judgments", bad)
    assert stopped.value.code == 1
    assert "2, topics: " in capsys.readouterr().out
    assert not Judgment.objects.exists()


def test_keep_going_imports_the_rest_and_still_gives_status_1(bad):
    with pytest.raises(SystemExit) as stopped:
        call_command("import_judgments", bad, keep_going=True)
    assert stopped.value.code == 1
    assert Judgment.objects.count() == 1


def test_a_dry_run_writes_nothing(good):
    call_command("import_judgments", good, dry_run=True)
    assert not Judgment.objects.exists()


def test_the_report_is_written_as_json(bad, tmp_path):
    report = tmp_path / "report.json"
    with pytest.raises(SystemExit):
        call_command("import_judgments", bad, report=report)
    content = json.loads(report.read_text(encoding="utf-8"))
    assert content["counts"] == {
        "rows": 2,
        "created": 1,
        "updated": 0,
        "unchanged": 0,
        "failed": 1,
        "warnings": 0,
    }
    assert content["written"] is False
    (error,) = content["errors"]
    assert (error["row"], error["field"], error["code"]) == (2, "topics", "unknown-code")


def test_the_format_can_be_told_where_the_name_does_not(tmp_path):
    path = write_json_lines(tmp_path / "judgments.data", build_record())
    with pytest.raises(CommandError):
        call_command("import_judgments", path)
    call_command("import_judgments", path, format="jsonl")
    assert Judgment.objects.count() == 1


@pytest.mark.parametrize("arguments", [[], ["missing.jsonl"], ["missing.pdf"]])
def test_a_file_that_is_not_there_is_a_clear_error(arguments):
    with pytest.raises(CommandError) as error:
        call_command("import_judgments", *arguments)
    assert str(error.value)


def test_a_report_that_cannot_be_written_is_a_clear_error(good, tmp_path):
    with pytest.raises(CommandError):
        call_command("import_judgments", good, report=tmp_path / "no" / "report.json")


def test_the_schema_is_printed_as_valid_json_schema(capsys):
    call_command("import_judgments", print_schema=True)
    schema = json.loads(capsys.readouterr().out)
    Draft202012Validator.check_schema(schema)
    assert set(schema["required"]) == {"court", "decided_on"}


def test_broken_text_is_reported_in_text_that_any_file_can_hold(tmp_path):
    path = write_json_lines(tmp_path / "broken.jsonl", {"\ud800": 1}, build_record(court="\u202e\x1b[31m"))
    with (tmp_path / "out").open("w", encoding="utf-8") as output, pytest.raises(SystemExit):
        call_command("import_judgments", path, stdout=output)
    text = (tmp_path / "out").read_text(encoding="utf-8")
    assert "\x1b" not in text
    assert "\u202e" not in text
