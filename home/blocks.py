"""Blocks of the home page."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class AudienceBlock(blocks.StructBlock):
    """One of the publics that the home page speaks to, and where it should go."""

    title = blocks.CharBlock(
        label=_("Title"), max_length=60, help_text=_("In the visitor's own words: “I need help”.")
    )
    text = blocks.TextBlock(label=_("Text"), max_length=220)
    page = blocks.PageChooserBlock(label=_("Page"))

    class Meta:
        icon = "group"
        label = _("Audience")
        label_format = "{title}"
