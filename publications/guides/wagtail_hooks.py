"""Guides in the editing interface: lists, the report on reviews, and what may not be published."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from core.page_lists import PageListMenuItem

from .editing.concordance import ConcordanceViewSet
from .editing.panels import DueReviewsPanel
from .editing.sections import DueReviewsView, sections_viewset
from .models import GuideSectionPage

register_snippet(ConcordanceViewSet)


@hooks.register("register_admin_viewset")
def register_section_listing():
    """The list of all sections in the main menu."""
    return sections_viewset


@hooks.register("register_reports_menu_item")
def register_report_item() -> MenuItem:
    """The report on reviews, among the reports."""
    return PageListMenuItem(
        gettext_lazy("Reviews of guides"),
        reverse("guides_due_reviews"),
        name="guides-due-reviews",
        icon_name="calendar-alt",
        order=650,
    )


@hooks.register("register_admin_urls")
def register_report_urls():
    """The addresses of the report."""
    return [
        path("reports/guide-reviews/", DueReviewsView.as_view(), name="guides_due_reviews"),
        path(
            "reports/guide-reviews/results/",
            DueReviewsView.as_view(results_only=True),
            name="guides_due_reviews_results",
        ),
    ]


@hooks.register("construct_homepage_panels")
def add_due_reviews(request: HttpRequest, panels: list) -> None:
    """What is due, for whoever works on pages."""
    if user_has_any_page_permission(request.user):
        panels.append(DueReviewsPanel())


@hooks.register("before_bulk_action")
def refuse_incomplete_sections(
    request: HttpRequest, action_type: str, objects: list, action_class_instance
) -> HttpResponse | None:
    """Publishes nothing in bulk while a section among what was chosen lacks what readers must know."""
    if action_type != "publish":
        return None
    lacking = [
        section
        for page in objects
        for section in find_incomplete(page, with_drafts_below="include_descendants" in request.POST)
    ]
    if not lacking:
        return None
    text = _("Nothing was published. These sections lack a source, an as-of date or a regime: %(titles)s.")
    messages.error(request, text % {"titles": ", ".join(section.title for section in lacking)})
    return redirect("wagtailadmin_explore", lacking[0].get_parent().pk)


def find_incomplete(page: Page, *, with_drafts_below: bool) -> list[GuideSectionPage]:
    """The sections that would be published with a page and cannot be."""
    sections = list(GuideSectionPage.objects.filter(pk=page.pk))
    if with_drafts_below:
        sections += GuideSectionPage.objects.descendant_of(page).not_live()
    drafts = [section.get_latest_revision_as_object() for section in sections]
    return [draft for draft in drafts if draft.get_publication_errors()]
