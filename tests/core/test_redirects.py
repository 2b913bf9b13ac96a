"""Moved pages and records keep their old addresses."""

import pytest
from django.http import HttpResponse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from core.redirects import build_ancestor_paths
from publications.case_law.models import CaseLawIndexPage
from tests.factories.case_law import JudgmentFactory
from tests.factories.pages import StandardPageFactory

pytestmark = pytest.mark.django_db


def rename(page, slug, django_capture_on_commit_callbacks):
    page = Page.objects.get(pk=page.pk).specific
    page.slug = slug
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    return page


def test_every_path_above_an_address_is_tried_nearest_first():
    assert build_ancestor_paths("/nl/a/b") == ["/nl/a", "/nl"]


def test_a_page_with_a_new_slug_answers_at_the_old_address_with_a_redirect(
    client, home, django_capture_on_commit_callbacks
):
    page = StandardPageFactory(parent=home, slug="oud")
    rename(page, "nieuw", django_capture_on_commit_callbacks)
    response = client.get("/nl/oud/")
    assert (response.status_code, response["Location"]) == (301, "/nl/nieuw/")


def test_a_page_below_a_renamed_page_redirects_too(client, home, django_capture_on_commit_callbacks):
    parent = StandardPageFactory(parent=home, slug="oud")
    StandardPageFactory(parent=parent, slug="kind")
    rename(parent, "nieuw", django_capture_on_commit_callbacks)
    response = client.get("/nl/oud/kind/")
    assert (response.status_code, response["Location"]) == (301, "/nl/nieuw/kind/")


def test_a_question_goes_along_to_the_new_address(client, home, django_capture_on_commit_callbacks):
    page = StandardPageFactory(parent=home, slug="oud")
    rename(page, "nieuw", django_capture_on_commit_callbacks)
    assert client.get("/nl/oud/?thema=dublin&page=2")["Location"] == "/nl/nieuw/?thema=dublin&page=2"


def test_a_redirect_with_a_question_of_its_own_keeps_it(client, home):
    Redirect.add_redirect("/nl/oud", "/nl/?thema=dublin", is_permanent=False)
    assert client.get("/nl/oud/?page=2")["Location"] == "/nl/?thema=dublin"


def test_a_question_is_not_handed_to_another_site(client, home):
    Redirect.add_redirect("/nl/oud", "https://example.org/", is_permanent=False)
    assert client.get("/nl/oud/?naam=geheim")["Location"] == "https://example.org/"


def test_a_page_that_serves_no_records_carries_nothing_along(
    client, home, django_capture_on_commit_callbacks
):
    page = StandardPageFactory(parent=home, slug="oud")
    rename(page, "nieuw", django_capture_on_commit_callbacks)
    assert client.get("/nl/oud/nooit-bestaan/").status_code == 404


def test_a_record_that_never_existed_below_a_moved_index_stays_not_found(
    client, home, django_capture_on_commit_callbacks
):
    index = CaseLawIndexPage(title="Rechtspraak", slug="arresten", locale=home.locale)
    home.add_child(instance=index)
    rename(index, "rechtspraak", django_capture_on_commit_callbacks)
    assert client.get("/nl/arresten/hvj/c-1-00/").status_code == 404


def test_an_editors_own_redirect_is_followed(client, home):
    Redirect.add_redirect("/oud-adres", redirect_to=home)
    assert client.get("/oud-adres/")["Location"] == "/nl/"


def test_a_nul_in_an_address_is_simply_not_found(client, home):
    response = client.get("/nl/a%00b/")
    assert isinstance(response, HttpResponse)
    assert response.status_code == 404


def test_a_judgment_below_a_moved_index_answers_at_its_old_address_with_a_redirect(
    client, home, django_capture_on_commit_callbacks
):
    index = CaseLawIndexPage(title="Rechtspraak", slug="arresten", locale=home.locale)
    home.add_child(instance=index)
    judgment = JudgmentFactory(number="C-163/17")
    rename(index, "rechtspraak", django_capture_on_commit_callbacks)
    response = client.get(f"/nl/arresten/hvj/{judgment.slug}/")
    assert (response.status_code, response["Location"]) == (301, f"/nl/rechtspraak/hvj/{judgment.slug}/")


def test_a_court_below_a_moved_index_redirects_too(client, home, django_capture_on_commit_callbacks):
    index = CaseLawIndexPage(title="Rechtspraak", slug="arresten", locale=home.locale)
    home.add_child(instance=index)
    JudgmentFactory(number="C-163/17")
    rename(index, "rechtspraak", django_capture_on_commit_callbacks)
    assert client.get("/nl/arresten/hvj/")["Location"] == "/nl/rechtspraak/hvj/"
