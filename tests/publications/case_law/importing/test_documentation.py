"""docs/import.md tells every key and every option, and its examples can be imported."""

import json
import re
from pathlib import Path

import pytest
from django.core.management import call_command

from publications.case_law.importing.importer import ImportOptions, import_file
from publications.case_law.importing.readers import FileFormat
from publications.case_law.importing.report import Action
from publications.case_law.importing.schema import RELATION_EXAMPLES, SUMMARY_KEYS, build_record_schema
from publications.case_law.management.commands.import_judgments import Command
from publications.case_law.models import JudgmentKind, Outcome, RelationKind
from tests.factories.importing import run_import

TEXT = (Path(__file__).parents[4] / "docs" / "import.md").read_text(encoding="utf-8")
KEYS = [*build_record_schema()["properties"], *SUMMARY_KEYS]


def get_example(language: str) -> str:
    return re.search(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)[1]


@pytest.mark.parametrize("key", KEYS)
def test_every_key_of_the_schema_has_a_row_of_its_own(key):
    assert re.search(rf"^\| `{key}` \| \w+", TEXT, re.MULTILINE)


def test_no_key_is_documented_that_the_schema_lacks():
    rows = re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE)
    assert set(rows) == set(KEYS)


@pytest.mark.parametrize("code", [*Outcome.values, *RelationKind.values, *JudgmentKind.values])
def test_every_code_of_a_closed_list_is_named(code):
    assert f"`{code}`" in TEXT


def test_the_schema_offers_the_relations_that_there_are():
    assert set(RELATION_EXAMPLES) == set(RelationKind.values)


def test_every_option_of_the_command_is_told():
    parser = Command().create_parser("manage.py", "import_judgments")
    group = {"--dry-run", "--keep-going", "--print-schema", "--format", "--report"}
    known = {option for action in parser._actions for option in action.option_strings}
    assert group <= known
    assert all(f"`{option}`" in TEXT for option in group)


@pytest.mark.django_db
@pytest.mark.usefixtures("reference")
@pytest.mark.parametrize("language", ["csv", "jsonl"])
def test_the_examples_can_be_imported_as_they_stand(tmp_path, language):
    path = tmp_path / f"example.{language}"
    path.write_text(get_example(language), encoding="utf-8")
    report = import_file(path, file_format=FileFormat(language), options=ImportOptions())
    assert report.issues == []
    assert report.count(Action.CREATED) == 2


@pytest.mark.django_db
def test_the_example_is_right_with_the_real_reference_data_too(tmp_path, locales):
    call_command("load_reference_data", verbosity=0)
    path = tmp_path / "example.csv"
    path.write_text(get_example("csv"), encoding="utf-8")
    assert import_file(path, file_format=FileFormat.CSV, options=ImportOptions()).issues == []


@pytest.mark.django_db
@pytest.mark.usefixtures("reference")
def test_the_report_of_the_page_has_the_form_of_a_real_one():
    shown = json.loads(get_example("json"))
    real = json.loads(
        run_import(
            {"court": "hvj"},
            {"court": "hvj", "number": "C-1/17", "decided_on": "2019-01-01"},
            dry_run=True,
            keep_going=True,
        ).as_json()
    )
    assert shown.keys() == real.keys()
    assert shown["counts"].keys() == real["counts"].keys()
    assert shown["errors"][0].keys() == real["errors"][0].keys()
    assert shown["changes"][0].keys() == real["changes"][0].keys()
