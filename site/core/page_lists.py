"""Lists of one type of page in the editing interface."""

from django.utils.formats import date_format
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column


class DayColumn(Column):
    """A day as it is written; Wagtail's own column calls every day that lies ahead “just now”."""

    def get_value(self, instance) -> str:
        """The day, or a dash where there is none."""
        day = super().get_value(instance)
        return date_format(day, "SHORT_DATE_FORMAT") if day else "–"


class PageListMenuItem(MenuItem):
    """Leads to the list, for whoever may do something with pages."""

    def is_shown(self, request) -> bool:
        """As the menu of all pages."""
        return user_has_any_page_permission(request.user)
