"""A translation takes over what its source has got since, under the same ids."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse

from core.models import User
from publications.checklists.models import ChecklistPage
from publications.checklists.taking_over import add_lacking
from tests.factories.checklists import build_group, build_item
from tests.factories.pages import ChecklistIndexPageFactory, ChecklistPageFactory


def read_keys(groups):
    return [(group["id"], [item["id"] for item in group["value"]["items"]]) for group in groups]


def test_what_only_the_source_has_is_added_at_its_place():
    own = [build_group("g", build_item("a", title="un"), build_item("c", title="trois"))]
    source = [build_group("g", *map(build_item, "abc")), build_group("h", build_item("d"))]
    groups, added = add_lacking(own, source)
    assert read_keys(groups) == [("g", ["a", "b", "c"]), ("h", ["d"])]
    assert added == ["b", "d"]
    assert [item["value"]["title"] for item in groups[0]["value"]["items"]] == ["un", "b", "trois"]


def test_what_stands_elsewhere_or_here_alone_stays_as_it_is():
    own = [build_group("g", build_item("x")), build_group("h", build_item("a"))]
    source = [build_group("g", build_item("a")), build_group("h")]
    groups, added = add_lacking(own, source)
    assert read_keys(groups) == read_keys(own)
    assert added == []


@pytest.fixture
def pages(homes, locales):
    """A Dutch checklist with two items and its French translation with one."""
    index = ChecklistIndexPageFactory(parent=homes["nl"], slug="checklists")
    source = ChecklistPageFactory(
        parent=index, groups=[build_group("g", build_item("a"), build_item("b", title="Nieuw punt"))]
    )
    below = ChecklistIndexPageFactory(
        parent=homes["fr"], slug="listes", locale=locales["fr"], translation_key=index.translation_key
    )
    translation = ChecklistPageFactory(
        parent=below,
        locale=locales["fr"],
        translation_key=source.translation_key,
        groups=[build_group("g", build_item("a", title="Un"))],
    )
    call_command("setup_editorial", verbosity=0)
    return source, translation


@pytest.fixture
def log_in(client):
    def as_group(name):
        user, _created = User.objects.get_or_create(username=name.lower())
        user.groups.set([Group.objects.get(name=name)])
        client.force_login(user)
        return client

    return as_group


def take_over_url(page):
    return reverse("checklists_take_over", args=[page.pk])


@pytest.mark.django_db
def test_a_writer_is_offered_it_on_a_translation_only(pages, log_in):
    source, translation = pages
    client = log_in("Redacteur")
    for page, is_offered in ((source, False), (translation, True)):
        html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
        assert (take_over_url(page) in html) is is_offered


@pytest.mark.django_db
def test_the_new_items_are_named_and_kept_in_the_draft_and_not_published(pages, log_in):
    _source, translation = pages
    client = log_in("Redacteur")
    assert "Nieuw punt" in client.get(take_over_url(translation)).content.decode()
    client.post(take_over_url(translation))
    page = ChecklistPage.objects.get(pk=translation.pk)
    draft = page.get_latest_revision_as_object()
    assert read_keys(draft.groups.get_prep_value()) == [("g", ["a", "b"])]
    assert read_keys(page.groups.get_prep_value()) == [("g", ["a"])]
    assert client.get(take_over_url(translation)).context["added"] == []


@pytest.mark.django_db
def test_whoever_may_not_edit_is_refused(pages, log_in):
    source, translation = pages
    assert log_in("Jurist").post(take_over_url(translation)).status_code in (302, 403)
    assert ChecklistPage.objects.get(pk=translation.pk).latest_revision is None
    assert log_in("Redacteur").get(take_over_url(source)).status_code in (302, 403)
