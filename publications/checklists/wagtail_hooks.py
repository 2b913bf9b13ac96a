"""Checklists in the editing interface."""

from collections.abc import Iterator

from django.urls import path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import Page

from core.models import User

from .models import ChecklistPage
from .taking_over import TakeOverView, get_source
from .viewsets import checklist_viewset


@hooks.register("register_admin_viewset")
def register_checklist_listing():
    """The list of all checklists in the main menu."""
    return checklist_viewset


@hooks.register("register_admin_urls")
def register_taking_over():
    """The address at which a translation takes over what is new in its source."""
    view = TakeOverView.as_view()
    return [path("checklists/<int:page_id>/take-over/", view, name="checklists_take_over")]


@hooks.register("register_page_header_buttons")
def offer_taking_over(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """A button on the form of a translation."""
    if view_name == "edit" and isinstance(page, ChecklistPage) and get_source(page) is not None:
        yield Button(
            _("Take over what is new"),
            reverse("checklists_take_over", args=[page.pk]),
            icon_name="clipboard-list",
            priority=35,
        )
