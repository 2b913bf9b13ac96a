"""What a reader does or opens one after the other: steps, and sections that open one at a time."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .text import RICH_TEXT_FEATURES, RichTextBlock


class StepBlock(blocks.StructBlock):
    """One step: what to do, and how."""

    title = blocks.CharBlock(label=_("Step"), max_length=120, help_text=_("What to do, in a few words."))
    text = RichTextBlock(label=_("Text"), required=False)

    class Meta:
        icon = "list-ol"
        label = _("Step")
        label_format = "{title}"


class StepsBlock(blocks.StructBlock):
    """Steps that a reader takes in order."""

    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    steps = blocks.ListBlock(StepBlock(), label=_("Steps"), min_num=2)

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        label_format = "{title}"
        description = _("What to do, in order, with a large number for each step.")
        template = "components/steps.html"
        preview_value = {
            "title": _("How to ask for protection"),
            "steps": [
                {"title": _("Register"), "text": _("<p>Go to the registration centre in Brussels.</p>")},
                {"title": _("Tell why you ask for protection"), "text": _("<p>Ask for an interpreter.</p>")},
                {"title": _("Wait for the decision"), "text": ""},
            ],
        }


class TabBlock(blocks.StructBlock):
    """A section behind its title."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), features=RICH_TEXT_FEATURES)

    class Meta:
        icon = "collapse-down"
        label = _("Section")
        label_format = "{title}"


class TabsValue(blocks.StructValue):
    """Sections that know what ties them together."""

    @property
    def group(self) -> str:
        """A name that these sections share, and no others on the page: opening one closes the rest."""
        first = self["sections"].bound_blocks[0]
        return f"tabs-{first.id or id(self)}"


class TabsBlock(blocks.StructBlock):
    """Sections of which one is open at a time, for readers who each need one of them."""

    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    sections = blocks.ListBlock(TabBlock(), label=_("Sections"), min_num=2)

    class Meta:
        icon = "collapse-down"
        label = _("Sections to choose from")
        label_format = "{title}"
        description = _(
            "For readers who each need one part: the rest stays closed. Not for what all must read."
        )
        template = "components/tabs.html"
        value_class = TabsValue
        preview_value = {
            "title": _("What is your situation?"),
            "sections": [
                {"title": _("I am here alone"), "text": _("<p>You get a place in a reception centre.</p>")},
                {"title": _("I am here with my family"), "text": _("<p>Your family stays together.</p>")},
            ],
        }
