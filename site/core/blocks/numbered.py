"""Legal text: paragraphs that can be cited by their number, and notes below the text."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.rich_text import RichText

from .text import RichTextBlock


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, its number, and the fragment that leads to it also after others come before it."""

    number: int
    anchor: str
    text: RichText


class NumberedParagraphsValue(blocks.StructValue):
    """Paragraphs that know their numbers."""

    @property
    def numbered(self) -> list[Paragraph]:
        """The paragraphs with number and anchor."""
        first = self["start"] or 1
        return [
            Paragraph(number, f"par-{item.id[:8] if item.id else number}", item.value)
            for number, item in enumerate(self["paragraphs"].bound_blocks, start=first)
        ]


class NumberedParagraphsBlock(blocks.StructBlock):
    """Paragraphs with a number in the margin."""

    start = blocks.IntegerBlock(
        label=_("First number"),
        default=1,
        min_value=1,
        help_text=_("Other than 1 where the numbers go on from an earlier block."),
    )
    paragraphs = blocks.ListBlock(RichTextBlock(label=_("Paragraph")), label=_("Paragraphs"), min_num=1)

    class Meta:
        icon = "list-ol"
        label = _("Numbered paragraphs")
        description = _("For texts that people cite: each paragraph has a number and an address of its own.")
        template = "components/numbered.html"
        value_class = NumberedParagraphsValue
        preview_value = {
            "start": 1,
            "paragraphs": [
                _("<p>An applicant has a right to material aid from the day of the request.</p>"),
                _("<p>The aid consists of housing, food, clothing and a daily allowance.</p>"),
            ],
        }


class FootnotesBlock(blocks.StructBlock):
    """The notes of a page, numbered in their order."""

    notes = blocks.ListBlock(
        RichTextBlock(label=_("Note"), features=["bold", "italic", "link", "document-link"]),
        label=_("Notes"),
        min_num=1,
        help_text=_("Type [^1] in a text where the first note belongs, [^2] for the second, and so on."),
    )

    class Meta:
        icon = "superscript"
        label = _("Notes")
        description = _("Notes at the end of the page. A mark such as [^1] in a text leads to the first.")
        template = "components/footnotes.html"
        preview_value = {
            "notes": [
                _("<p>Act of 12 January 2007, article 3.</p>"),
                _("<p>Reception Directive, article 17.</p>"),
            ]
        }
