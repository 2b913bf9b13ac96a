"""Checklists are written, checked and translated in the editing interface."""

from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from wagtail.blocks import StructBlockValidationError
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield
from wagtail_localize.models import TranslationSource
from wagtail_localize.operations import translate_object

from core.models import User
from publications.checklists.blocks import ContactBlock, RightBlock, StepBlock
from publications.checklists.models import ChecklistPage
from publications.checklists.pairing import build_groups
from tests.factories.checklists import build_group, build_item
from tests.factories.pages import ChecklistIndexPageFactory, ChecklistPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def index(home):
    return ChecklistIndexPageFactory(parent=home, slug="checklists")


@pytest.fixture
def as_group(client, homes):
    """Logs in as a member of a group."""
    call_command("setup_editorial", verbosity=0)

    def log_in(group: str):
        user, _created = User.objects.get_or_create(username=group.lower())
        user.groups.set([Group.objects.get(name=group)])
        client.force_login(user)
        return client

    return log_in


def build_form(right=None, **more):
    """The form of a checklist with one right, as a browser sends it."""
    right = {
        "title": "Je krijgt een ontvangstbewijs",
        "text": rich_text(""),
        "legal_basis": "art. 18, § 3",
        "source": "",
        "url": "",
        **(right or {}),
    }
    group = {"title": "Rechten", "text": rich_text(""), "items": streamfield([("right", right)])}
    return nested_form_data(
        {
            "title": "Je gesprek",
            "slug": "gesprek",
            "intro": "Wat je meebrengt.",
            "text_origin": "HUMAN",
            "as_of_date": "2026-03-01",
            "groups": streamfield([("group", group)]),
            "sources": streamfield([]),
            "comments": inline_formset([]),
            **more,
        }
    )


def post(client, index, form):
    return client.post(
        reverse("wagtailadmin_pages:add", args=["checklists", "checklistpage", index.pk]), form
    )


def test_a_writer_saves_a_draft_and_a_publisher_publishes_it(as_group, index):
    post(as_group("Redacteur"), index, build_form())
    assert not ChecklistPage.objects.get(slug="gesprek").live
    post(as_group("Eindredacteur"), index, build_form(slug="twee", **{"action-publish": "yes"}))
    assert ChecklistPage.objects.get(slug="twee").live


def test_rights_are_not_published_without_the_date_on_which_they_held(as_group, index):
    client = as_group("Eindredacteur")
    response = post(client, index, build_form(as_of_date="", **{"action-publish": "yes"}))
    assert response.status_code == 200
    assert "as_of_date" in response.context["form"].errors
    post(client, index, build_form(as_of_date=""))
    assert not ChecklistPage.objects.get(slug="gesprek").live


def test_a_right_that_rests_on_nothing_may_be_a_draft_and_is_not_published(as_group, index):
    client = as_group("Eindredacteur")
    empty = {"legal_basis": ""}
    response = post(client, index, build_form(empty, **{"action-publish": "yes"}))
    assert "groups" in response.context["form"].errors
    post(client, index, build_form(empty))
    assert ChecklistPage.objects.filter(slug="gesprek", live=False).exists()


@pytest.mark.parametrize(
    ("block", "value", "field"),
    [
        (RightBlock(), {"title": "Recht"}, "legal_basis"),
        (ContactBlock(), {"title": "Infolijn", "phone": "+32 2 225 44 00"}, "source"),
        (StepBlock(), {"title": "Stap", "url": "https://www.example.org/"}, "source"),
    ],
)
def test_what_needs_a_source_is_refused_without_one_and_says_where(block, value, field):
    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(block.to_python(value))
    assert list(caught.value.block_errors) == [field]


def test_a_contact_without_a_phone_number_is_complete():
    block = ContactBlock()
    assert block.clean(block.to_python({"title": "Infolijn"}))["phone"] == ""


def test_a_translation_keeps_the_ids_by_which_rows_and_ticks_are_paired(index, locales):
    groups = [build_group("g", build_item("a"), build_item("b", "phrase"))]
    page = ChecklistPageFactory(parent=index, groups=groups, as_of_date=date(2026, 3, 1))
    index.copy_for_translation(locales["fr"], copy_parents=True)
    copy = page.copy_for_translation(locales["fr"])
    rows = build_groups([("nl", page.groups), ("fr", copy.groups)])[0].rows
    assert [(row.key, [side.value is not None for side in row.sides]) for row in rows] == [
        ("a", [True, True]),
        ("b", [True, True]),
    ]


def test_the_button_for_translating_keeps_them_too(index, locales):
    page = ChecklistPageFactory(parent=index, groups=[build_group("g", build_item("a"))])
    translate_object(index, [locales["fr"]])
    translate_object(page, [locales["fr"]])
    assert TranslationSource.objects.exists()
    copy = ChecklistPage.objects.get(translation_key=page.translation_key, locale=locales["fr"])
    assert [(group.id, [item.id for item in group.value["items"]]) for group in copy.groups] == [("g", ["a"])]


def test_editors_find_all_checklists_in_a_list_of_their_own(as_group, index):
    ChecklistPageFactory(parent=index, title="Je gesprek", groups=[build_group("g", build_item("a"))])
    client = as_group("Redacteur")
    html = client.get(reverse("checklists:index"), {"text_origin": "HUMAN"}).content.decode()
    assert "Je gesprek" in html
    assert (
        "Je gesprek"
        not in client.get(reverse("checklists:index"), {"text_origin": "MACHINE"}).content.decode()
    )
