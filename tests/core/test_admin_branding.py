"""The editing interface bears the identity, advertises nothing, and shows blocks as the site does."""

import re

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse

from core.blocks.body import BodyBlock
from core.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client, homes):
    """The browser of an editor."""
    call_command("setup_editorial", verbosity=0)
    user = User.objects.create_user(username="redacteur")
    user.groups.add(Group.objects.get(name="Redacteur"))
    client.force_login(user)
    return client


def test_whoever_signs_in_sees_our_sign_and_colours(client):
    html = client.get(reverse("wagtailadmin_login")).content.decode()
    assert "wordmark__door" in html
    assert "admin/branding.css" in html
    assert "Sign in to Wagtail" not in html


def test_the_menu_advertises_no_release_and_links_to_no_other_guide(editor):
    html = editor.get(reverse("wagtailadmin_home")).content.decode()
    assert "wordmark__door" in html
    assert "whats-new" not in html
    assert "editor-guide" not in re.sub(r"<main.*", "", html, flags=re.DOTALL)


@pytest.mark.parametrize("name", list(BodyBlock().child_blocks))
def test_every_block_says_what_it_is_for_and_is_previewed_as_on_the_site(editor, name):
    block = BodyBlock().child_blocks[name]
    assert block.get_description()
    assert block.meta.icon not in ("", "placeholder")
    assert block.is_previewable
    address = reverse("wagtailadmin_block_preview")
    response = editor.get(address, {"id": block.definition_prefix})
    assert response.status_code == 200
    assert "css/site.css" in response.content.decode()
