"""Pages travel compressed to anonymous visitors, and as they are to everyone else."""

import gzip

import pytest
from django.contrib.auth.models import Group

from core.models import User

pytestmark = pytest.mark.django_db
ACCEPTS = {"accept-encoding": "gzip, deflate, br"}


def test_a_visitor_gets_a_page_compressed(client, home):
    plain = client.get("/nl/")
    packed = client.get("/nl/", headers=ACCEPTS)
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) < len(plain.content) / 2


def test_caches_are_told_that_the_answer_depends_on_what_the_browser_reads(client, home):
    assert "Accept-Encoding" in client.get("/nl/")["Vary"]


def test_a_page_that_is_not_found_is_compressed_too(client, home):
    assert client.get("/nl/bestaat-niet/", headers=ACCEPTS)["Content-Encoding"] == "gzip"


def test_an_editor_gets_pages_as_they_are(client, home):
    user = User.objects.create_user("an", password="x")
    user.groups.add(Group.objects.get(name="Editors"))
    client.force_login(user)
    assert not client.get("/nl/", headers=ACCEPTS).has_header("Content-Encoding")
    assert not client.get("/admin/", headers=ACCEPTS).has_header("Content-Encoding")


def test_a_form_with_a_token_is_never_compressed(client, home):
    first = client.get("/admin/login/", headers=ACCEPTS)
    assert "csrftoken" in first.cookies
    second = client.get("/admin/login/", headers=ACCEPTS)
    for answer in (first, second):
        assert b"csrfmiddlewaretoken" in answer.content
        assert not answer.has_header("Content-Encoding")
