"""Groups and workflows: who may do what once an installation is set up."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.models import Page, Workflow
from wagtail.permissions import policy_registry

from core.models import SiteImage, User

pytestmark = pytest.mark.django_db

GROUPS = ("Redacteur", "Eindredacteur", "Jurist", "Beheerder")


@pytest.fixture
def members(homes) -> dict[str, User]:
    """A member of each group."""
    call_command("setup_editorial", verbosity=0)
    people = {}
    for name in GROUPS:
        people[name] = User.objects.create_user(username=name.lower())
        people[name].groups.add(Group.objects.get(name=name))
    return people


def get_page_rights(user: User, page: Page) -> tuple[bool, bool]:
    """Whether the user may edit and publish the page."""
    tester = page.permissions_for_user(user)
    return tester.can_edit(), tester.can_publish()


@pytest.mark.parametrize(
    ("group", "rights"),
    [
        ("Redacteur", (True, False)),
        ("Eindredacteur", (True, True)),
        ("Jurist", (False, False)),
        ("Beheerder", (True, True)),
    ],
)
def test_writers_write_and_publishers_publish_in_every_language(members, homes, group, rights):
    for home in homes.values():
        assert get_page_rights(members[group], home) == rights


@pytest.mark.parametrize(
    ("group", "allowed"),
    [("Redacteur", False), ("Eindredacteur", True), ("Jurist", False), ("Beheerder", True)],
)
def test_publishers_keep_menus_settings_and_redirects(members, group, allowed):
    permissions = members[group].get_all_permissions()
    names = {"core.change_navigation", "core.change_organisationsettings", "wagtailredirects.add_redirect"}
    assert (names <= permissions) is allowed


def test_only_administrators_manage_people(members):
    allowed = [name for name, user in members.items() if user.has_perm("core.add_user")]
    assert allowed == ["Beheerder"]


def test_only_lawyers_and_administrators_import_judgments(members):
    allowed = [name for name, user in members.items() if user.has_perm("case_law.import_judgment")]
    assert allowed == ["Jurist", "Beheerder"]


def test_everybody_may_log_in_to_the_editing_interface(members):
    assert all(user.has_perm("wagtailadmin.access_admin") for user in members.values())


def test_writers_add_images_to_the_library(members):
    policy = policy_registry.get_by_type(SiteImage)
    assert policy.user_has_permission(members["Redacteur"], "add")
    assert not policy.user_has_permission(members["Jurist"], "add")


def test_pages_of_every_language_pass_a_workflow(members, homes):
    names = {Page.objects.get(pk=home.pk).get_workflow().name for home in homes.values()}
    assert names == {"Nazicht pagina's"}


def test_wagtails_examples_make_way(members):
    assert set(Group.objects.values_list("name", flat=True)) == set(GROUPS)
    assert set(Workflow.objects.active().values_list("name", flat=True)) == {
        "Nazicht pagina's",
        "Nazicht samenvattingen",
    }


def test_setting_up_again_adds_nothing_and_takes_nothing_away(members):
    group = Group.objects.get(name="Redacteur")
    extra = Group.objects.get(name="Jurist").permissions.get(codename="import_judgment")
    group.permissions.add(extra)
    before = {name: Group.objects.get(name=name).permissions.count() for name in GROUPS}
    call_command("setup_editorial", verbosity=0)
    assert {name: Group.objects.get(name=name).permissions.count() for name in GROUPS} == before
    assert Workflow.objects.active().count() == 2


def test_a_group_that_was_given_people_before_the_set_up_is_kept(homes):
    User.objects.create_user(username="iemand").groups.add(Group.objects.get(name="Editors"))
    call_command("setup_editorial", verbosity=0)
    assert Group.objects.filter(name="Editors").exists()
    assert not Group.objects.filter(name="Moderators").exists()
