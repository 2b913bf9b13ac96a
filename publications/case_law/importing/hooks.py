"""Gives the import its place in the editing interface: addresses, menu and history."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from .views import PERMISSION, ConfirmView, ResultView, UploadView
from .writing.history import IMPORT_ACTION


class ImportMenuItem(MenuItem):
    """Leads to the import, for those who may."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may import."""
        return request.user.has_perm(PERMISSION)


def build_urls() -> list[URLPattern]:
    """The addresses of the import."""
    return [
        path("case-law/import/", UploadView.as_view(), name="case_law_import"),
        path("case-law/import/confirm/", ConfirmView.as_view(), name="case_law_import_confirm"),
        path("case-law/import/result/", ResultView.as_view(), name="case_law_import_result"),
    ]


def build_menu_item() -> ImportMenuItem:
    """The last entry in the menu for case law."""
    return ImportMenuItem(
        pgettext_lazy("menu", "Import"),
        reverse("case_law_import"),
        name="case-law-import",
        icon_name="upload",
        order=100,
    )


def register_log_action(actions: LogActionRegistry) -> None:
    """What the history says of an imported change."""
    actions.register_action(IMPORT_ACTION, pgettext_lazy("history", "Import"), _("Imported from a file"))
