"""Lists whose signs carry meaning, and cards that lead onward."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .links import LinkValue, check_one_target


class SignedListBlock(blocks.StructBlock):
    """What to have, to do or not to do."""

    title = blocks.CharBlock(
        label=_("Title"), max_length=120, help_text=_("Says what the list is: “Breng mee”.")
    )
    kind = blocks.ChoiceBlock(
        label=_("Kind"),
        choices=[("do", _("Do, or have with you")), ("dont", _("Do not"))],
        default="do",
        search_index=False,
    )
    items = blocks.ListBlock(blocks.CharBlock(label=_("Item"), max_length=250), label=_("Items"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("List with signs")
        label_format = "{title}"
        description = _("Short items with a tick or a cross: what to bring, what to do, what not to do.")
        template = "components/signed_list.html"
        preview_value = {
            "title": _("Bring with you"),
            "kind": "do",
            "items": [_("your annex 26 or orange card"), _("all documents that you have")],
        }


class CardBlock(blocks.StructBlock):
    """A title and a line that lead to a page or an address."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = blocks.TextBlock(label=_("Text"), required=False, max_length=250)
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    url = blocks.URLBlock(label=_("Address elsewhere"), required=False)

    class Meta:
        icon = "doc-empty-inverse"
        label = _("Card")
        label_format = "{title}"
        value_class = LinkValue

    def clean(self, value):
        """Asks for exactly one target."""
        value = super().clean(value)
        check_one_target(value, is_draft=self.is_deferred_validation)
        return value


class CardsBlock(blocks.StructBlock):
    """Cards side by side."""

    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    cards = blocks.ListBlock(CardBlock(), label=_("Cards"), min_num=1, max_num=6)

    class Meta:
        icon = "grip"
        label = _("Cards")
        label_format = "{title}"
        description = _("Up to six ways onward, each with a title and a line of text.")
        template = "components/cards.html"
        preview_value = {
            "title": _("Read on"),
            "cards": [
                {
                    "title": _("Reception"),
                    "text": _("Where you live during the procedure."),
                    "page": None,
                    "url": "https://www.example.org/",
                },
                {
                    "title": _("Work"),
                    "text": _("When you may work."),
                    "page": None,
                    "url": "https://www.example.org/",
                },
            ],
        }
