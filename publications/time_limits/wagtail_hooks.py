"""Joins limits and holidays to the editing interface."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .editing import TimeLimitsViewSetGroup, add_holidays_panel

register_snippet(TimeLimitsViewSetGroup)
hooks.register("construct_homepage_panels", add_holidays_panel)
