"""What the body of a section may hold: that of any page, and texts that hold under one regime only."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.body import BodyBlock
from core.blocks.text import RICH_TEXT_FEATURES

#: The regimes that a text inside a section may be for; the codes are those of the taxonomy.
REGIME_CHOICES = [("dublin-iii", "Dublin III"), ("ammr", "AMMR")]


class RegimeBlock(blocks.StructBlock):
    """A text that holds under one of the regimes that its section is about."""

    regime = blocks.ChoiceBlock(label=_("Legal regime"), choices=REGIME_CHOICES, search_index=False)
    text = blocks.RichTextBlock(label=_("Text"), features=RICH_TEXT_FEATURES)

    class Meta:
        icon = "history"
        label = _("Under one regime only")
        label_format = "{regime}"
        description = _(
            "Marks what differs inside a section that holds for both regimes. A reader who gave a date sees "
            "which of the two is theirs."
        )
        template = "components/regime.html"
        preview_value = {
            "regime": "ammr",
            "text": _("<p>The notification is due within two weeks.</p>"),
        }


class SectionBodyBlock(BodyBlock):
    """The body of a section."""

    regime = RegimeBlock(group=_("Text"))
