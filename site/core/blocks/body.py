"""The blocks that the body of a page is built of."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.contents import find_repeated_headings
from core.footnotes import find_broken_marks

from .callouts import CalloutBlock
from .charts import ChartBlock
from .data import FiguresBlock, TableBlock
from .links import CallToActionBlock, RelatedPagesBlock
from .lists import CardsBlock, SignedListBlock
from .media import DocumentsBlock, ImageBlock, VideoBlock
from .numbered import FootnotesBlock, NumberedParagraphsBlock
from .records import JudgmentReferenceBlock
from .steps import StepsBlock, TabsBlock
from .text import HeadingBlock, QuoteBlock, RichTextBlock


class BodyBlock(blocks.StreamBlock):
    """Everything that may stand in the body of a page."""

    heading = HeadingBlock(group=_("Text"))
    rich_text = RichTextBlock(group=_("Text"))
    quote = QuoteBlock(group=_("Text"))
    callout = CalloutBlock(group=_("Text"))
    steps = StepsBlock(group=_("Text"))
    signed_list = SignedListBlock(group=_("Text"))
    tabs = TabsBlock(group=_("Text"))
    numbered = NumberedParagraphsBlock(group=_("Text"))
    footnotes = FootnotesBlock(group=_("Text"))
    image = ImageBlock(group=_("Media"))
    video = VideoBlock(group=_("Media"))
    documents = DocumentsBlock(group=_("Media"))
    figures = FiguresBlock(group=_("Data"))
    table = TableBlock(group=_("Data"))
    chart = ChartBlock(group=_("Data"))
    call_to_action = CallToActionBlock(group=_("Links"))
    cards = CardsBlock(group=_("Links"))
    related_pages = RelatedPagesBlock(group=_("Links"))
    judgment = JudgmentReferenceBlock(group=_("Links"))

    class Meta:
        block_counts = {"footnotes": {"max_num": 1}}

    def clean(self, value):
        """Refuses a mark that leads to no note, and a second heading with the address of a first."""
        value = super().clean(value)
        if self.is_deferred_validation:
            return value
        broken = find_broken_marks(value)
        errors = {place: build_error(value[place], numbers) for place, numbers in broken.items()}
        for place in find_repeated_headings(value):
            message = _("A heading above has the same address: give this one an anchor of its own.")
            errors[place] = blocks.StructBlockValidationError(
                block_errors={"anchor": ValidationError(message)}
            )
        if errors:
            raise blocks.StreamBlockValidationError(block_errors=errors)
        return value


def build_error(child, numbers: list[int]) -> ValidationError:
    """What is wrong with a block's marks, in the form in which its kind of block shows it."""
    marks = ", ".join(f"[^{number}]" for number in numbers)
    message = _("No note has the number of this mark: %(marks)s. Add the note, or take the mark away.")
    error = ValidationError(message, params={"marks": marks})
    if isinstance(child.block, blocks.StructBlock):
        return blocks.StructBlockValidationError(non_block_errors=[error])
    return error
