"""Pages are written, sent in and published by the groups that the site sets up."""

import re
from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Page, TaskState
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield
from wagtail_localize.models import Translation

from core.models import User
from home.models import StandardPage
from publications.news.models import NewsPage
from tests.factories.pages import NewsIndexPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_group(client, homes):
    """Logs in as a member of a group."""
    call_command("setup_editorial", verbosity=0)

    def log_in(group: str):
        user, _created = User.objects.get_or_create(
            username=group.lower(), defaults={"email": f"{group}@example.org"}
        )
        user.groups.set([Group.objects.get(name=group)])
        client.force_login(user)
        return client

    return log_in


def page_form(**more):
    form = {
        "title": "Nieuwe pagina",
        "slug": "nieuwe-pagina",
        "intro": "Een inleiding.",
        "text_origin": "HUMAN",
        "body": streamfield([("rich_text", rich_text("<p>Tekst.</p>"))]),
        "sources": streamfield([]),
        "comments": inline_formset([]),
        **more,
    }
    return nested_form_data(form)


def add_url(home, model=StandardPage):
    return reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, home.pk])


def test_a_writer_saves_a_draft(as_group, home):
    as_group("Redacteur").post(add_url(home), page_form())
    page = StandardPage.objects.get(slug="nieuwe-pagina")
    assert not page.live
    assert page.latest_revision.as_object().intro == "Een inleiding."


def test_a_writer_cannot_publish(as_group, home):
    as_group("Redacteur").post(add_url(home), page_form(**{"action-publish": "1"}))
    assert not StandardPage.objects.filter(slug="nieuwe-pagina", live=True).exists()


def test_what_a_writer_sends_in_waits_for_a_publisher_who_puts_it_live(as_group, home):
    as_group("Redacteur").post(add_url(home), page_form(**{"action-submit": "1"}))
    page = StandardPage.objects.get(slug="nieuwe-pagina")
    waiting = TaskState.objects.get(status=TaskState.STATUS_IN_PROGRESS)
    assert not page.live
    approve = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", waiting.pk])
    as_group("Eindredacteur").post(approve)
    page.refresh_from_db()
    assert page.live


def test_a_writer_cannot_approve_what_was_sent_in(as_group, home):
    client = as_group("Redacteur")
    client.post(add_url(home), page_form(**{"action-submit": "1"}))
    page = StandardPage.objects.get(slug="nieuwe-pagina")
    waiting = TaskState.objects.get(status=TaskState.STATUS_IN_PROGRESS)
    client.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", waiting.pk]))
    page.refresh_from_db()
    assert not page.live


def test_a_publisher_puts_a_page_live_at_once(as_group, home):
    as_group("Eindredacteur").post(add_url(home), page_form(**{"action-publish": "1"}))
    assert StandardPage.objects.get(slug="nieuwe-pagina").live


def test_a_form_with_a_mistake_says_where_and_keeps_what_was_typed(as_group, home):
    response = as_group("Eindredacteur").post(
        add_url(home), page_form(reviewed_by="An Lezer", **{"action-publish": "1"})
    )
    assert response.status_code == 200
    assert "reviewed_date" in response.context["form"].errors
    assert "An Lezer" in response.content.decode()


def test_a_publisher_writes_news_with_topics(as_group, home):
    index = NewsIndexPageFactory(parent=home, slug="nieuws")
    form = page_form(
        published_date="2026-03-01",
        topics=[],
        related_publications=inline_formset([]),
        **{"action-publish": "1"},
    )
    as_group("Eindredacteur").post(add_url(index, NewsPage), form)
    assert NewsPage.objects.get(slug="nieuwe-pagina").live


def test_a_lawyer_does_not_edit_pages(as_group, home):
    page = StandardPageFactory(parent=home)
    response = as_group("Jurist").get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert response.status_code == 302
    assert Page.objects.filter(pk=page.pk).exists()


@pytest.mark.parametrize(
    ("group", "name", "allowed"),
    [
        ("Eindredacteur", "wagtailredirects:index", True),
        ("Redacteur", "wagtailredirects:index", False),
        ("Beheerder", "wagtailusers_users:index", True),
        ("Eindredacteur", "wagtailusers_users:index", False),
        ("Redacteur", "news:index", True),
        ("Jurist", "news:index", False),
    ],
)
def test_each_group_reaches_just_its_own_tools(as_group, home, group, name, allowed):
    response = as_group(group).get(reverse(name))
    assert (response.status_code == 200) is allowed


@pytest.mark.parametrize(("group", "offered"), [("Redacteur", True), ("Jurist", False)])
def test_the_menu_offers_news_only_to_those_who_may_open_it(as_group, home, group, offered):
    html = as_group(group).get("/admin/").content.decode()
    assert (reverse("news:index") in html) is offered


def test_a_copy_for_another_language_is_a_draft_that_nobody_has_reviewed(as_group, homes, locales):
    page = StandardPageFactory(
        parent=homes["nl"], reviewed_by="An Lezer", reviewed_date=date(2026, 3, 1), author="Juridische dienst"
    )
    url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    as_group("Redacteur").post(url, {"locales": [locales["fr"].pk]})
    translation = page.get_translation(locales["fr"])
    assert (translation.live, translation.is_reviewed) == (False, False)
    assert not translation.get_latest_revision_as_object().is_reviewed
    assert translation.author == "Juridische dienst"


def test_a_publisher_imports_redirects(as_group, home):
    from django.core.files.uploadedfile import SimpleUploadedFile

    client = as_group("Eindredacteur")
    file = SimpleUploadedFile(
        "oud.csv", b"from,to\n/oud,https://www.example.org/nieuw/\n", content_type="text/csv"
    )
    started = client.post(
        reverse("wagtailredirects:start_import"), {"import_file": file, "input_format": "0"}
    )
    assert started.status_code == 200
    confirm = started.context["form"].initial
    client.post(
        reverse("wagtailredirects:process_import"),
        {**confirm, "from_index": "0", "to_index": "1", "permanent": "on", "site": ""},
    )
    response = client.get("/oud/")
    assert (response.status_code, response["Location"]) == (301, "https://www.example.org/nieuw/")


def test_the_news_list_is_filtered_by_language_and_topic(as_group, homes, locales):
    from tests.factories.pages import NewsPageFactory

    dutch = NewsIndexPageFactory(parent=homes["nl"])
    french = NewsIndexPageFactory(parent=homes["fr"], locale=locales["fr"])
    NewsPageFactory(parent=dutch, title="Nederlands bericht")
    NewsPageFactory(parent=french, title="Article français", locale=locales["fr"])
    html = as_group("Redacteur").get(reverse("news:index"), {"language": locales["fr"].pk}).content.decode()
    assert "Article français" in html
    assert "Nederlands bericht" not in html


def test_nothing_in_the_editing_interface_loads_from_another_host(as_group, home):
    html = as_group("Beheerder").get("/admin/").content.decode()
    loaded = re.findall(
        r'<(?:script|img)[^>]*\bsrc="([^"]+)"|<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"', html
    )
    assert [
        address for pair in loaded for address in pair if address and not address.startswith(("/", "data:"))
    ] == []


@pytest.fixture
def translation_of_page(as_group, homes, locales):
    """A French translation that wagtail-localize made from a Dutch page."""
    page = StandardPageFactory(parent=homes["nl"], title="Termijnen")
    url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    as_group("Eindredacteur").post(url, {"locales": [locales["fr"].pk]})
    return page.get_translation(locales["fr"])


@pytest.mark.parametrize("group", ["Redacteur", "Eindredacteur", "Beheerder"])
def test_nobody_is_offered_to_keep_a_translation_in_step_with_its_source(
    as_group, translation_of_page, group
):
    html = as_group(group).get(reverse("wagtailadmin_pages:edit", args=[translation_of_page.pk]))
    assert "localize-" not in re.sub(r"wagtail-localize-", "", html.content.decode())


@pytest.mark.parametrize("action", ["localize-restart-translation", "localize-convert-to-alias"])
def test_a_form_that_asks_for_it_all_the_same_changes_nothing(as_group, translation_of_page, action):
    address = reverse("wagtailadmin_pages:edit", args=[translation_of_page.pk])
    response = as_group("Beheerder").post(address, page_form(**{action: "1"}), follow=True)
    assert response.redirect_chain == [(address, 302)]
    assert not Translation.objects.filter(enabled=True).exists()


def test_a_translation_cannot_become_an_alias(as_group, translation_of_page):
    address = reverse("wagtail_localize:convert_to_alias", args=[translation_of_page.pk])
    as_group("Beheerder").post(address)
    translation_of_page.refresh_from_db()
    assert translation_of_page.alias_of is None


def test_no_report_calls_translations_waiting_that_are_written_by_hand(as_group, home):
    assert (
        reverse("wagtail_localize:translations_report")
        not in as_group("Beheerder").get("/admin/").content.decode()
    )


def test_the_form_has_no_switch_for_menus_that_nothing_reads(as_group, home):
    html = as_group("Redacteur").get(add_url(home)).content.decode()
    assert "id_search_description" in html
    assert "id_show_in_menus" not in html
