"""Lists of one type of page in the editing interface."""

from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem


class PageListMenuItem(MenuItem):
    """Leads to the list, for whoever may do something with pages."""

    def is_shown(self, request) -> bool:
        """As the menu of all pages."""
        return user_has_any_page_permission(request.user)
