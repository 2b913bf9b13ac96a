"""A review is of the text that was there: who changes it afterwards is told."""

from datetime import date

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from core.models import User
from core.reviews import has_changed_since_review
from publications.case_law.models import CaseSummary
from tests.factories.case_law import CaseSummaryFactory
from tests.factories.pages import StandardPageFactory

pytestmark = pytest.mark.django_db
REVIEW = {"reviewed_by": "An Lezer", "reviewed_date": date(2026, 3, 1)}


@pytest.fixture
def page(home):
    """A page whose text was reviewed."""
    page = StandardPageFactory(parent=home, intro="Je hebt dertig dagen.", **REVIEW)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


@pytest.fixture
def administrator(client):
    """The browser of somebody who may do everything."""
    client.force_login(User.objects.create_superuser(username="beheer", email="beheer@example.org"))
    return client


def save(page, **changes):
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision()
    return page


def page_form(page, **changes):
    return nested_form_data(
        {
            "title": page.title,
            "slug": page.slug,
            "intro": page.intro,
            "text_origin": "HUMAN",
            "reviewed_by": page.reviewed_by,
            "reviewed_date": page.reviewed_date,
            "body": streamfield([("rich_text", rich_text("<p>Tekst.</p>"))]),
            "sources": streamfield([]),
            "comments": inline_formset([]),
            **changes,
        }
    )


def told(response) -> list[str]:
    return [str(message) for message in response.context["messages"] if "An Lezer" in str(message)]


def test_a_text_that_changes_after_its_review_is_known(page):
    assert not has_changed_since_review(page)
    assert has_changed_since_review(save(page, intro="Je hebt tien dagen."))


def test_small_changes_add_up_since_the_review_and_not_since_the_last_save(page):
    save(page, intro="Je hebt tien dagen.")
    assert has_changed_since_review(save(page, menu_title="Termijnen"))


def test_a_new_review_is_of_the_new_text(page):
    save(page, intro="Je hebt tien dagen.")
    assert not has_changed_since_review(save(page, reviewed_date=date(2026, 4, 1)))


def test_a_text_without_review_and_one_without_history_are_not_spoken_of(page, home):
    assert not has_changed_since_review(save(page, intro="Anders.", reviewed_by="", reviewed_date=None))
    assert not has_changed_since_review(StandardPageFactory(parent=home, **REVIEW))


def test_a_change_of_something_else_than_words_does_not_count(page):
    assert not has_changed_since_review(
        save(page, is_legal_information=True, intro="Je hebt  dertig dagen. ")
    )


@pytest.mark.parametrize("action", ["save", "publish"])
def test_who_changes_a_reviewed_page_is_told_once_and_loses_nothing(administrator, page, action):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = page_form(page, intro="Je hebt tien dagen.")
    if action == "publish":
        form["action-publish"] = "1"
    response = administrator.post(address, form, follow=True)
    assert len(told(response)) == 1
    page.refresh_from_db()
    newest = page.get_latest_revision_as_object()
    assert (newest.intro, newest.reviewed_by) == ("Je hebt tien dagen.", "An Lezer")


def test_what_is_saved_while_typing_says_it_when_the_form_is_next_opened(administrator, page):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = page_form(page, intro="Je hebt tien dagen.")
    administrator.post(address, form, headers={"accept": "application/json"})
    assert len(told(administrator.get(address))) == 1


def test_who_opens_a_summary_that_changed_since_its_review_is_told(administrator, homes):
    summary = CaseSummaryFactory(headnote="De regel.", **REVIEW)
    summary.save_revision().publish()
    address = reverse(CaseSummary.snippet_viewset.get_url_name("edit"), args=[summary.pk])
    assert told(administrator.get(address)) == []
    save(CaseSummary.objects.get(pk=summary.pk), headnote="De andere regel.")
    assert len(told(administrator.get(address))) == 1
