"""Boxes that stand out: information, warnings, deadlines."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .text import RICH_TEXT_FEATURES


class CalloutBlock(blocks.StructBlock):
    """A short text that a reader must not miss."""

    kind = blocks.ChoiceBlock(
        label=_("Kind"),
        choices=[("info", _("Information")), ("warning", _("Warning")), ("deadline", _("Deadline"))],
        default="info",
        search_index=False,
    )
    title = blocks.CharBlock(label=_("Title"), max_length=120)
    term = blocks.CharBlock(
        label=_("Term"),
        required=False,
        default="",
        max_length=40,
        help_text=_("For a deadline: how long one has, such as “30 days”. Shown large."),
    )
    text = blocks.RichTextBlock(label=_("Text"), features=RICH_TEXT_FEATURES)

    class Meta:
        icon = "warning"
        label = _("Callout")
        label_format = "{title}"
        description = _("A box for what a reader must not miss: information, a warning or a deadline.")
        template = "components/callout.html"
        preview_value = {
            "kind": "deadline",
            "title": _("Have you received a decision?"),
            "term": "",
            "text": _("<p>Do not wait: look at once how much time you have.</p>"),
        }
