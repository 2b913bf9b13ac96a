"""Catalogues: complete in Dutch, French and English, and in step with the code."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from tests.services import find_program, require
from tests.test_layout import ROOT, tracked_files

pytestmark = pytest.mark.tooling
LANGUAGES = ("nl", "fr", "en")
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_a_guess(language):
    assert [message.id for message in messages(language) if message.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
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
