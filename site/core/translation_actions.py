"""Leaves one way to translate: a copy that is a draft, written and published by its editor.

wagtail-localize also offers to keep a translation in step with its source. That would publish the
source's words in another language, or put them in the place of a translation.
"""

from collections.abc import Sequence

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

REMOVED_ACTIONS = ("localize-restart-translation", "localize-convert-to-alias")


def remove_synchronised_actions(menu_items: list, request: HttpRequest, context: dict) -> None:
    """Takes the actions out of a page's menu."""
    menu_items[:] = [item for item in menu_items if item.name not in REMOVED_ACTIONS]


def remove_translations_report(request: HttpRequest, menu_items: list) -> None:
    """Takes out the report on translations, which calls every copy “waiting” for ever."""
    address = reverse("wagtail_localize:translations_report")
    menu_items[:] = [item for item in menu_items if item.url != address]


def refuse_synchronised_actions(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Does nothing but say so where a form asks for one of the actions all the same."""
    if request.method != "POST" or not any(name in request.POST for name in REMOVED_ACTIONS):
        return None
    messages.error(request, _("A translation is not kept in step with its source on this site."))
    return redirect("wagtailadmin_pages:edit", page.pk)


def refuse(request: HttpRequest, **address: Sequence[str]) -> HttpResponse:
    """Refuses whoever opens the address of a removed action."""
    raise PermissionDenied


def build_closed_urls() -> list[URLPattern]:
    """The addresses of wagtail-localize that nobody may use; they must come before its own."""
    return [
        path("localize/page/<int:page_id>/convert_to_alias/", refuse),
        path("localize/update/<int:translation_source_id>/", refuse),
        path("localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/", refuse),
    ]
