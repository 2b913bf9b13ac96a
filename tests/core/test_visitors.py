"""What an anonymous visitor's browser is sent: no cookie, nothing foreign, a strict policy."""

import re

import pytest
from django.contrib.auth.models import Group

from core.models import User
from tests.factories.pages import StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["/nl/", "/nl/bestaat-niet/", "/robots.txt", "/sitemap.xml", "/"])
def answer(request, client, home):
    return client.get(request.param)


def test_no_cookie_is_set(answer):
    assert not answer.cookies


def test_the_answer_does_not_vary_by_cookie(answer):
    assert "Cookie" not in answer.get("Vary", "")


def test_the_policy_allows_only_our_own_host(answer):
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy + ";"
    assert "unsafe-inline" not in policy


def test_pages_have_no_inline_style_or_script(client, home):
    page = StandardPageFactory(parent=home, body=[("rich_text", "<p>Tekst</p>")])
    html = client.get(page.url).content.decode()
    assert "style=" not in html
    assert "<style" not in html
    assert not re.findall(r"\son[a-z]+=", html)
    inline = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>", html)
    assert all('type="application/ld+json"' in tag for tag in inline)


def test_pages_load_nothing_from_another_host(client, home):
    html = client.get(home.url).content.decode()
    loaded = re.findall(
        r'<(?:link rel="(?:stylesheet|icon|preload)"|script|img|source)[^>]*(?:href|src|srcset)="([^"]+)"',
        html,
    )
    assert loaded
    assert all(address.startswith("/") for address in loaded)


def test_the_editing_interface_gets_its_own_policy(client, home):
    assert "'unsafe-inline'" in client.get("/admin/login/")["Content-Security-Policy"]


def test_an_editor_on_the_site_gets_the_policy_that_the_editing_bar_needs(client, home):
    user = User.objects.create_user("an", password="x")
    user.groups.add(Group.objects.get(name="Editors"))
    client.force_login(user)
    response = client.get(home.url)
    assert "'unsafe-inline'" in response["Content-Security-Policy"]


def test_a_machine_is_told_what_the_browser_may_not_use(client, home):
    assert "camera=()" in client.get(home.url)["Permissions-Policy"]
