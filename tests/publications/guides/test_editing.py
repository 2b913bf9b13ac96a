"""Guides are written, sent in and published by the groups that the site sets up."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import Page, TaskState
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from core.models import User
from publications.guides.models import GuideChapterPage, GuideSectionPage
from tests.factories.guides import GuideSectionPageFactory, build_body, get_regime

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_group(client, homes):
    call_command("setup_editorial", verbosity=0)

    def log_in(group: str):
        user, _created = User.objects.get_or_create(
            username=group.lower(), defaults={"email": f"{group}@example.org"}
        )
        user.groups.set([Group.objects.get(name=group)])
        client.force_login(user)
        return client

    return log_in


def build_form(**more):
    regimes = more.pop("regimes", [str(get_regime("ammr").pk)])
    source = {"title": "Verordening (EU) 2024/1351", "url": "", "consulted_date": ""}
    form = nested_form_data(
        {
            "title": "Overdracht",
            "slug": "overdracht",
            "intro": "",
            "text_origin": "HUMAN",
            "as_of_date": "2026-11-22",
            "body": streamfield([("rich_text", rich_text("<p>Tekst.</p>"))]),
            "sources": streamfield([("source", source)]),
            "provision_links": inline_formset([]),
            "topics": [],
            "next_review_date": "",
            "comments": inline_formset([]),
            **more,
        }
    )
    return {**form, "regimes": regimes}


def add_url(parent, model=GuideSectionPage):
    return reverse("wagtailadmin_pages:add", args=["guides", model._meta.model_name, parent.pk])


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


INCOMPLETE = {"as_of_date": "", "sources": streamfield([]), "regimes": []}


def test_below_a_guide_a_writer_finds_the_chapter_and_below_it_only_the_section(as_group, guide, chapter):
    client = as_group("Redacteur")
    offered = client.get(reverse("wagtailadmin_pages:add_subpage", args=[guide.pk])).content.decode()
    assert add_url(guide, GuideChapterPage) in offered
    response = client.get(reverse("wagtailadmin_pages:add_subpage", args=[chapter.pk]))
    assert response["Location"] == add_url(chapter)


def test_a_writer_makes_a_chapter_and_a_publisher_puts_it_live(as_group, guide):
    form = nested_form_data(
        {
            "title": "Termijnen",
            "slug": "termijnen",
            "intro": "",
            "text_origin": "HUMAN",
            "sources": streamfield([]),
            "comments": inline_formset([]),
        }
    )
    as_group("Redacteur").post(add_url(guide, GuideChapterPage), form)
    chapter = GuideChapterPage.objects.get(slug="termijnen")
    assert not chapter.live
    as_group("Eindredacteur").post(edit_url(chapter), {**form, "action-publish": "1"})
    chapter.refresh_from_db()
    assert chapter.live


def test_the_form_of_a_section_opens_with_its_fields_and_says_what_they_are_for(as_group, chapter):
    html = as_group("Redacteur").get(add_url(chapter)).content.decode()
    names = ("regimes", "provision_links-TOTAL_FORMS", "responsible", "next_review_date", "as_of_date")
    assert [name for name in names if f'name="{name}"' not in html] == []
    assert 'data-contentpath="body"' in html


def test_a_draft_may_lack_day_source_and_regime(as_group, chapter):
    as_group("Redacteur").post(add_url(chapter), build_form(**INCOMPLETE))
    section = GuideSectionPage.objects.get(slug="overdracht")
    assert not section.live


@pytest.mark.parametrize("field", ["as_of_date", "sources", "regimes"])
def test_a_section_that_lacks_something_is_not_published_and_the_editor_is_told_what(
    as_group, chapter, field
):
    form = build_form(**{field: INCOMPLETE[field]}, **{"action-publish": "1"})
    response = as_group("Eindredacteur").post(add_url(chapter), form)
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [field]
    assert not GuideSectionPage.objects.filter(live=True).exists()
    assert "Overdracht" in response.content.decode()


def test_a_section_that_lacks_something_is_not_sent_in_either(as_group, chapter):
    response = as_group("Redacteur").post(
        add_url(chapter), build_form(**INCOMPLETE, **{"action-submit": "1"})
    )
    assert set(response.context["form"].errors) == {"as_of_date", "sources", "regimes"}
    assert not TaskState.objects.exists()


def test_a_whole_section_goes_live(as_group, chapter):
    as_group("Eindredacteur").post(add_url(chapter), build_form(**{"action-publish": "1"}))
    section = GuideSectionPage.objects.get(slug="overdracht")
    assert section.live
    assert [regime.code for regime in section.regimes.all()] == ["ammr"]


def test_what_was_sent_in_stays_whole_until_it_is_approved(as_group, chapter):
    as_group("Redacteur").post(add_url(chapter), build_form(**{"action-submit": "1"}))
    section = GuideSectionPage.objects.get(slug="overdracht")
    client = as_group("Eindredacteur")
    response = client.post(edit_url(section), build_form(sources=streamfield([])))
    assert "sources" in response.context["form"].errors
    waiting = TaskState.objects.get(status=TaskState.STATUS_IN_PROGRESS)
    client.post(reverse("wagtailadmin_pages:workflow_action", args=[section.pk, "approve", waiting.pk]))
    section.refresh_from_db()
    assert section.live
    assert len(section.sources) == 1


def test_code_cannot_publish_what_lacks_a_source_either(chapter):
    section = GuideSectionPageFactory(parent=chapter, live=False, sources=[])
    with pytest.raises(ValidationError) as caught:
        section.save_revision().publish()
    assert list(caught.value.message_dict) == ["sources"]
    section.refresh_from_db()
    assert not section.live


@pytest.mark.parametrize("with_descendants", [False, True])
def test_publishing_many_pages_at_once_does_not_let_one_slip_through(as_group, chapter, with_descendants):
    lacking = GuideSectionPageFactory(parent=chapter, live=False, sources=[], title="Zonder bron")
    lacking.save_revision()
    chosen = chapter if with_descendants else lacking
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    form = {"include_descendants": "on"} if with_descendants else {}
    response = as_group("Beheerder").post(f"{url}?id={chosen.pk}", form, follow=True)
    assert "Zonder bron" in " ".join(str(message) for message in response.context["messages"])
    lacking.refresh_from_db()
    assert not lacking.live


def test_publishing_many_pages_at_once_publishes_whole_sections(as_group, chapter):
    section = GuideSectionPageFactory(parent=chapter, live=False)
    section.save_revision()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    as_group("Beheerder").post(f"{url}?id={section.pk}", {})
    section.refresh_from_db()
    assert section.live


def test_a_next_review_in_the_past_is_an_error(as_group, chapter):
    form = build_form(next_review_date="2020-01-01", **{"action-publish": "1"})
    response = as_group("Eindredacteur").post(add_url(chapter), form)
    assert list(response.context["form"].errors) == ["next_review_date"]
    assert "2020" in response.content.decode()


def test_a_review_that_has_become_overdue_does_not_keep_an_editor_from_saving(as_group, chapter):
    gone = timezone.localdate() - timedelta(days=3)
    section = GuideSectionPageFactory(parent=chapter)
    GuideSectionPage.objects.filter(pk=section.pk).update(next_review_date=gone)
    section.refresh_from_db()
    section.title = "Nieuwe titel"
    section.full_clean()
    section.next_review_date = gone - timedelta(days=1)
    with pytest.raises(ValidationError) as caught:
        section.full_clean()
    assert list(caught.value.message_dict) == ["next_review_date"]


def test_a_date_that_a_draft_has_already_may_pass_too(chapter):
    section = GuideSectionPageFactory(parent=chapter)
    section.next_review_date = timezone.localdate()
    section.save_revision()
    gone = timezone.localdate() - timedelta(days=1)
    revision = section.latest_revision
    revision.content = {**revision.content, "next_review_date": gone.isoformat()}
    revision.save()
    draft = section.get_latest_revision_as_object()
    draft.full_clean()
    assert draft.is_review_overdue


def test_a_copy_for_another_language_keeps_the_facts_and_is_a_draft(as_group, homes, locales, guide, chapter):
    from tests.factories.guides import create_provision

    section = GuideSectionPageFactory(
        parent=chapter,
        regimes=["ammr", "dublin-iii"],
        provisions=[create_provision("reg-2024-1351", "46")],
        reviewed_by="An",
        reviewed_date=date(2026, 11, 22),
    )
    for page in (guide.get_parent(), guide, chapter):
        page.specific.copy_for_translation(locales["fr"])
    url = reverse("wagtail_localize:submit_page_translation", args=[section.pk])
    as_group("Redacteur").post(url, {"locales": [locales["fr"].pk]})
    copy = section.get_translation(locales["fr"])
    assert not copy.live
    assert sorted(regime.code for regime in copy.regimes.all()) == ["ammr", "dublin-iii"]
    assert [link.provision.article for link in copy.provision_links.all()] == ["46"]
    assert (copy.as_of_date, copy.reviewed_by) == (section.as_of_date, "")


def test_an_editor_previews_a_draft_of_a_section(as_group, chapter):
    section = GuideSectionPageFactory(parent=chapter, live=False, body=build_body("Nog niet openbaar."))
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[section.pk])
    client = as_group("Redacteur")
    client.post(url, build_form())
    response = client.get(url)
    assert response.status_code == 200
    assert "Tekst." in response.content.decode()


@pytest.mark.parametrize(
    ("group", "allowed"), [("Redacteur", True), ("Eindredacteur", True), ("Jurist", False)]
)
def test_the_list_of_sections_and_the_report_are_for_those_who_work_on_pages(
    as_group, section, group, allowed
):
    client = as_group(group)
    for name in ("guides:index", "guides_due_reviews"):
        assert (client.get(reverse(name)).status_code == 200) is allowed, name


def test_the_list_of_sections_shows_a_review_that_lies_ahead_by_its_day(as_group, chapter):
    day = timezone.localdate() + timedelta(days=200)
    section = GuideSectionPageFactory(parent=chapter)
    GuideSectionPage.objects.filter(pk=section.pk).update(next_review_date=day)
    html = as_group("Redacteur").get(reverse("guides:index")).content.decode()
    assert date_format(day, "SHORT_DATE_FORMAT") in html


def test_the_report_lists_what_is_due_with_who_answers_for_it(as_group, chapter):
    today = timezone.localdate()
    lotte = User.objects.create(username="lotte", first_name="Lotte", last_name="Maes", email="l@example.org")
    days = {"Achterstallig": -5, "Binnenkort": 10, "Later": 200}
    for title, shift in days.items():
        section = GuideSectionPageFactory(parent=chapter, title=title, responsible=lotte)
        GuideSectionPage.objects.filter(pk=section.pk).update(next_review_date=today + timedelta(days=shift))
    draft = GuideSectionPageFactory(parent=chapter, title="Ontwerp", live=False)
    GuideSectionPage.objects.filter(pk=draft.pk).update(next_review_date=today - timedelta(days=9))
    client = as_group("Redacteur")
    response = client.get(reverse("guides_due_reviews"))
    assert [section.title for section in response.context["object_list"]] == ["Achterstallig", "Binnenkort"]
    html = response.content.decode()
    assert "Lotte Maes" in html
    assert "Dublin-gids" in html
    table = client.get(reverse("guides_due_reviews"), {"export": "csv"})
    assert "Achterstallig" in b"".join(table.streaming_content).decode()


def test_the_start_screen_shows_ones_own_overdue_sections_and_how_many_there_are(as_group, chapter):
    client = as_group("Redacteur")
    me = User.objects.get(username="redacteur")
    for title, responsible in (("Van mij", me), ("Van een ander", None)):
        section = GuideSectionPageFactory(parent=chapter, title=title, responsible=responsible)
        GuideSectionPage.objects.filter(pk=section.pk).update(
            next_review_date=timezone.localdate() - timedelta(days=1)
        )
    panel = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "guides-due-reviews" in panel
    panel = panel.split('id="guides-due-reviews-section"')[1]
    assert "Van mij" in panel
    assert "Van een ander" not in panel
    assert reverse("guides_due_reviews") in panel


@pytest.mark.parametrize(("group", "status"), [("Jurist", 200), ("Redacteur", 302)])
def test_lawyers_keep_the_concordance(as_group, regimes, group, status):
    from publications.guides.models import ArticleConcordance
    from publications.guides.reference_data import load_concordance

    load_concordance()
    viewset = ArticleConcordance.snippet_viewset
    client = as_group(group)
    assert client.get(reverse(viewset.get_url_name("list"))).status_code == status
    line = ArticleConcordance.objects.first()
    assert client.get(reverse(viewset.get_url_name("edit"), args=[line.pk])).status_code == status


def test_the_report_costs_the_same_for_two_and_for_twelve_sections(as_group, chapter):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = as_group("Redacteur")
    costs = []
    for amount in (2, 10):
        for _number in range(amount):
            section = GuideSectionPageFactory(parent=chapter)
            Page.objects.filter(pk=section.pk).update(live=True)
            GuideSectionPage.objects.filter(pk=section.pk).update(next_review_date=timezone.localdate())
        client.get(reverse("guides_due_reviews"))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("guides_due_reviews"))
        costs.append(len(queries))
    assert costs[0] == costs[1]
