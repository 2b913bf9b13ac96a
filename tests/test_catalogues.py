"""Catalogues: in step with the code; whole in Dutch, French and English, else whole for visitors."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from tests.public_texts import PUBLIC_LANGUAGES, is_public, is_public_place
from tests.services import find_program, require
from tests.test_layout import ROOT, tracked_files

pytestmark = pytest.mark.tooling
LANGUAGES = ("nl", "fr", "en")
#: Zero, one, two, few, many and other in Arabic; one, few, many and other in Ukrainian.
PLURAL_FORMS = {"ar": 6, "uk": 4}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|(?<!\{)\{\w*\}(?!\})|<[^>]+>")


def read_catalogue(language: str, root: Path = ROOT) -> Catalog:
    path = root / "site" / "locale" / language / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def as_texts(value) -> list[str]:
    return list(value) if isinstance(value, tuple) else [value]


def messages(language: str):
    return [message for message in read_catalogue(language) if message.id]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language):
    lacking = [message.id for message in messages(language) if not all(as_texts(message.string))]
    assert lacking == []


@pytest.mark.parametrize("language", PUBLIC_LANGUAGES)
def test_every_text_that_visitors_meet_is_translated(language):
    known = {(message.context, message.id): message for message in messages(language)}
    wanted = [(message.context, message.id) for message in messages("nl") if is_public(message)]
    assert len(wanted) > 150
    lacking = [key for key in wanted if key not in known or not all(as_texts(known[key].string))]
    assert lacking == []


@pytest.mark.parametrize("language", PUBLIC_LANGUAGES)
def test_numbers_have_every_plural_form_of_the_language(language):
    catalogue = read_catalogue(language)
    assert catalogue.num_plurals == PLURAL_FORMS[language]
    counted = [message for message in catalogue if isinstance(message.id, tuple) and any(message.string)]
    assert counted
    assert [message.id for message in counted if len(message.string) != PLURAL_FORMS[language]] == []


@pytest.mark.parametrize("language", PUBLIC_LANGUAGES)
def test_visitors_see_every_value_that_a_text_has_a_place_for(language):
    wrong = []
    for message in messages(language):
        wanted = set(PLACEHOLDER.findall(as_texts(message.id)[-1]))
        # The first forms of a number may say it in words: one result, two results.
        for text in as_texts(message.string)[-1:]:
            if text and set(PLACEHOLDER.findall(text)) != wanted:
                wrong.append((message.id, text))
    assert wrong == []


@pytest.mark.parametrize(
    ("place", "answer"),
    [
        ("site/templates/components/footer.html", True),
        ("site/templates/case_law/admin/import_report.html", False),
        ("site/templates/wagtailadmin/login.html", False),
        ("search/views.py", True),
        ("search/models.py", False),
        ("search/management/commands/search.py", False),
        ("publications/case_law/public/views.py", True),
        ("publications/case_law/search_facets.py", True),
        ("publications/case_law/models/choices.py", True),
        ("publications/case_law/models/judgments.py", False),
        ("publications/case_law/importing/report.py", False),
        ("publications/news/apps.py", True),
        ("home/helpline.py", False),
        ("site/core/apps.py", False),
    ],
)
def test_the_place_of_a_text_tells_whether_visitors_meet_it(place, answer):
    assert is_public_place(place) is answer


def test_arabic_has_its_own_commas_and_question_marks():
    wrong = [
        text
        for message in messages("ar")
        for text in as_texts(message.string)
        if re.search(r"[\u0621-\u064a\u2069)»][,;?](?=\s|$)", text) or '"' in text
    ]
    assert wrong == []


@pytest.mark.parametrize("language", [*LANGUAGES, *PUBLIC_LANGUAGES])
def test_no_translation_is_a_guess(language):
    assert [message.id for message in messages(language) if message.fuzzy] == []


@pytest.mark.parametrize("language", [*LANGUAGES, *PUBLIC_LANGUAGES])
def test_translations_keep_placeholders_and_markup(language):
    wrong = []
    for message in messages(language):
        wanted = set(PLACEHOLDER.findall(as_texts(message.id)[-1]))
        for text in as_texts(message.string):
            if set(PLACEHOLDER.findall(text)) - wanted:
                wrong.append((message.id, text))
    assert wrong == []


def test_french_puts_no_break_before_double_punctuation():
    wrong = [
        text
        for message in messages("fr")
        for text in as_texts(message.string)
        if re.search(r"[^\s\u00a0\u202f/:]( |)[?!;»](?=\s|$)", text) or re.search(r"\w(?: |)« \w|\w : ", text)
    ]
    assert wrong == []


def test_the_catalogues_hold_just_the_texts_of_the_code(tmp_path):
    require(find_program("xgettext") is not None, "gettext is not installed")
    for path in tracked_files():
        if path.endswith((".py", ".html", ".po", ".txt")) and (ROOT / path).is_file():
            target = tmp_path / path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / path, target)
    command = [sys.executable, "manage.py", "makemessages", "--all", "--no-obsolete", "--ignore=tests"]
    ran = subprocess.run(
        [*command, "--settings=config.settings.testing"], cwd=tmp_path, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    fresh = {(message.context, message.id) for message in read_catalogue("nl", tmp_path) if message.id}
    known = {(message.context, message.id) for message in messages("nl")}
    assert fresh - known == set(), "new texts: run `make messages` and translate them"
    assert known - fresh == set(), "texts that no code uses: run `make messages`"
