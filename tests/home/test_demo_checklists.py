"""The checklists of the demonstration: whole in each of their languages, sourced, and without amounts."""

import re

import pytest

from home.demo.checklists import build_groups, pick
from home.demo.loader import PageLoader
from home.demo.registry import get_demo_pages
from home.models import StandardPage
from tests.factories.pages import StandardPageFactory

CHECKLISTS = [page for page in get_demo_pages() if page.kind == "checklist"]
FORMS = [(page, language) for page in CHECKLISTS for language in page.texts]
EACH_FORM = pytest.mark.parametrize(
    ("page", "language"), FORMS, ids=[f"{page.key}-{language}" for page, language in FORMS]
)


def build(page, language):
    return build_groups(page, language, lambda html: html)


def read_ids(groups):
    return [(group["id"], [item["id"] for item in group["value"]["items"]]) for group in groups]


def test_there_is_one_for_a_talk_with_the_ocmw_and_one_for_temporary_protection():
    languages = {page.key: set(page.texts) for page in CHECKLISTS}
    assert languages["checklist-ocmw"] == {"nl", "fr", "en", "uk", "ar"}
    assert {"nl", "en", "uk"} <= languages["checklist-temporary-protection"]


@EACH_FORM
def test_each_language_has_every_row_under_the_same_id(page, language):
    assert read_ids(build(page, language)) == read_ids(build(page, "nl"))


@pytest.mark.parametrize("page", CHECKLISTS, ids=lambda page: page.key)
def test_no_id_occurs_twice(page):
    ids = [key for group, items in read_ids(build(page, "nl")) for key in (group, *items)]
    assert len(ids) == len(set(ids))


@EACH_FORM
def test_what_one_language_says_every_other_says_too(page, language):
    lacking = [
        (item["key"], name)
        for group in page.facts["groups"]
        for item in (group, *group["items"])
        for name, value in item.items()
        if isinstance(value, dict) and not pick(value, language)
    ]
    assert lacking == []


@EACH_FORM
def test_every_right_rests_on_something_and_every_phone_number_has_a_source(page, language):
    items = [item for group in build(page, language) for item in group["value"]["items"]]
    rights = [item["value"] for item in items if item["type"] == "right"]
    phones = [item["value"] for item in items if item["value"].get("phone")]
    assert rights
    assert [value["title"] for value in rights if not (value["legal_basis"] or value["source"])] == []
    assert [value["title"] for value in phones if not value["source"]] == []


@EACH_FORM
def test_no_amount_of_money_is_named(page, language):
    texts = [str(item["value"]) for group in build(page, language) for item in group["value"]["items"]]
    assert [text for text in texts if re.search(r"€|\beuros?\b|\d,\d\d", text, re.IGNORECASE)] == []


@pytest.mark.django_db
def test_a_page_that_an_older_demonstration_made_as_another_type_makes_way(homes):
    demo_page = next(page for page in CHECKLISTS if page.key == "checklist-ocmw")
    former = StandardPageFactory(parent=homes["nl"], translation_key=demo_page.translation_key)
    loader = PageLoader()
    loader.find_or_create(demo_page, "nl")
    assert not StandardPage.objects.filter(pk=former.pk).exists()
    assert loader.pages["checklist-ocmw", "nl"].translation_key == demo_page.translation_key
