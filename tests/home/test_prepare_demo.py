"""The demonstration never settles in a database that is somebody else's."""

import pytest
from django.core.management import CommandError, call_command

from core.models import User
from home.management.commands.prepare_demo import holds_a_site_of_its_own
from tests.factories.pages import HomePageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


def test_a_database_of_another_kind_is_refused_before_anything_is_written(settings):
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(settings.DATABASES["default"], "ENGINE", "django.db.backends.postgresql")
        with pytest.raises(CommandError, match="DATABASE_URL names another database"):
            call_command("prepare_demo")
    assert not User.objects.exists()


def test_a_new_database_is_nobodys():
    assert not holds_a_site_of_its_own()


def test_pages_that_the_demonstration_did_not_make_are_a_site():
    StandardPageFactory(parent=HomePageFactory(slug="start"))
    assert holds_a_site_of_its_own()


def test_a_login_that_the_demonstration_did_not_make_is_a_site():
    User.objects.create_user("directeur")
    assert holds_a_site_of_its_own()


def test_the_demonstrations_own_database_is_taken_again(homes):
    from home.demo.registry import get_demo_pages

    page = homes["nl"]
    page.translation_key = get_demo_pages()[0].translation_key
    page.save()
    User.objects.create_user("directeur")
    assert not holds_a_site_of_its_own()
