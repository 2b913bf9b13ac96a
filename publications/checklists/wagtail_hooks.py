"""Checklists in the editing interface."""

from wagtail import hooks

from .viewsets import checklist_viewset


@hooks.register("register_admin_viewset")
def register_checklist_listing():
    """The list of all checklists in the main menu."""
    return checklist_viewset
