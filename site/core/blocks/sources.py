"""References to what a statement rests on."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class SourceBlock(blocks.StructBlock):
    """A source: what it is, where it stands, when it was read."""

    title = blocks.CharBlock(label=_("Title"), max_length=300, help_text=_("Act, judgment, report or page."))
    url = blocks.URLBlock(label=_("Address"), required=False)
    consulted_date = blocks.DateBlock(label=_("Consulted on"), required=False)

    class Meta:
        icon = "link-external"
        label = _("Source")
        label_format = "{title}"
