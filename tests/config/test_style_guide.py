"""The style guide shows every component that there is, in each language, and only where it is switched on."""

import re
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.urls import reverse

from config.style_guide.texts_ar import TEXTS as ARABIC
from config.style_guide.texts_nl import TEXTS as DUTCH
from tests.factories.case_law import JudgmentFactory
from tests.test_layout import ROOT

TEMPLATES = ROOT / "site" / "templates"
CSS = ROOT / "site" / "static" / "css" / "components"
LANGUAGES = [code for code, _name in django_settings.LANGUAGES]
#: Sheets of what no style guide can show: made by a script, or a whole page of its own.
NOT_SHOWN = {"message_page", "suggestions"}


@pytest.fixture
def answer(client, home):
    """Gives the guide in a language, on a site with a judgment."""
    JudgmentFactory()

    def get(language):
        return client.get(reverse("style-guide", args=[language]))

    return get


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_every_component_is_shown_by_its_own_template(answer, language):
    shown = {str.__str__(template.name) for template in answer(language).templates if template.name}
    there = {str(path.relative_to(TEMPLATES)) for path in (TEMPLATES / "components").rglob("*.html")}
    assert there - shown == set()


def read_classes(html: str) -> set[str]:
    return {name for value in re.findall(r'class="([^"]*)"', html) for name in value.split()}


def read_styled_classes(sheet: Path) -> set[str]:
    css = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    return set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"\{[^{}]*\}", "{}", css)))


def test_every_sheet_has_something_to_style_in_each_of_its_variants(answer):
    shown = read_classes(answer("nl").content.decode())
    unused = {}
    for sheet in CSS.glob("*.css"):
        styled = read_styled_classes(sheet)
        variants = {name for name in styled if "--" in name}
        if sheet.stem not in NOT_SHOWN and not (styled & shown and variants <= shown):
            unused[sheet.stem] = variants - shown
    assert unused == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_speaks_the_language_of_its_address(answer, language):
    response = answer(language)
    html = response.content.decode()
    direction = "rtl" if language == "ar" else "ltr"
    assert response.status_code == 200
    assert response.headers["Content-Language"] == language
    assert f'<html lang="{language}" dir="{direction}">' in html
    assert '<meta name="robots" content="noindex">' in html


def test_no_guide_is_there_in_a_language_that_the_site_does_not_speak(answer):
    response = answer("xx")
    assert response.status_code in (302, 404)


def test_the_guide_is_not_in_the_sitemap(client, home):
    assert "style-guide" not in client.get("/sitemap.xml").content.decode()


def test_samples_that_are_not_in_the_language_of_the_page_say_so(answer):
    assert '<div class="specimen__frame flow prose" lang="nl" dir="ltr">' in answer("fr").content.decode()


def test_both_languages_have_the_same_samples():
    assert {key: type(value) for key, value in DUTCH.items()} == {
        key: type(value) for key, value in ARABIC.items()
    }


def test_the_guide_is_off_unless_an_environment_switches_it_on():
    source = (ROOT / "site" / "config" / "settings" / "base.py").read_text(encoding="utf-8")
    assert "\nSTYLE_GUIDE = False\n" in source
    assert "STYLE_GUIDE" not in (ROOT / "site" / "config" / "settings" / "production.py").read_text()


def test_no_identifier_occurs_twice(answer):
    identifiers = re.findall(r'\sid="([^"]+)"', answer("ar").content.decode())
    assert sorted(identifiers) == sorted(set(identifiers))
