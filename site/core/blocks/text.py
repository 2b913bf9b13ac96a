"""Running text: paragraphs, headings, quotations."""

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

RICH_TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


class RichTextBlock(blocks.RichTextBlock):
    """Paragraphs and lists; headings and images have blocks of their own."""

    def __init__(self, **kwargs) -> None:
        kwargs.setdefault("features", RICH_TEXT_FEATURES)
        super().__init__(**kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "components/rich_text.html"
        description = _("Paragraphs, lists and links.")
        preview_value = _("<p>First explain, then refer. A short paragraph reads well on a phone.</p>")


class HeadingValue(blocks.StructValue):
    """A heading that knows the fragment that links to it."""

    @property
    def fragment(self) -> str:
        """The fixed anchor that the editor gave, else one made of the words."""
        return self["anchor"] or slugify(self["text"], allow_unicode=True)


class HeadingBlock(blocks.StructBlock):
    """A heading inside a page, with an anchor that stays when its words change."""

    text = blocks.CharBlock(label=_("Heading"), max_length=150)
    level = blocks.ChoiceBlock(
        label=_("Level"),
        choices=[("2", _("Heading")), ("3", _("Subheading"))],
        default="2",
        search_index=False,
    )
    anchor = blocks.RegexBlock(
        regex=r"^[a-z0-9]+(?:-[a-z0-9]+)*$",
        label=_("Anchor"),
        required=False,
        max_length=80,
        help_text=_("Fixes the address of this heading, so that links survive a change of its words."),
        error_messages={"invalid": _("Use lower-case letters, digits and single hyphens only.")},
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        label_format = "{text}"
        template = "components/heading.html"
        description = _("Divides a page; readers can link to it.")
        preview_value = {"text": _("Your rights during the procedure"), "level": "2", "anchor": ""}
        value_class = HeadingValue


class QuoteBlock(blocks.StructBlock):
    """Somebody's own words, with who said them."""

    text = blocks.TextBlock(label=_("Quotation"))
    attribution = blocks.CharBlock(label=_("Who said it"), required=False, max_length=150)
    source_url = blocks.URLBlock(label=_("Where it was said"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "components/quote.html"
        description = _("Somebody’s own words, with who said them.")
        preview_value = {
            "text": _("We did not know whom to ask."),
            "attribution": _("A visitor"),
            "source_url": "",
        }
