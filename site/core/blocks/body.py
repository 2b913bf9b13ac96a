"""The blocks that the body of a page is built of."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .callouts import CalloutBlock
from .data import FiguresBlock, TableBlock
from .links import CallToActionBlock, RelatedPagesBlock
from .media import DocumentsBlock, ImageBlock, VideoBlock
from .records import JudgmentReferenceBlock
from .text import HeadingBlock, QuoteBlock, RichTextBlock


class BodyBlock(blocks.StreamBlock):
    """Everything that may stand in the body of a page."""

    heading = HeadingBlock(group=_("Text"))
    rich_text = RichTextBlock(group=_("Text"))
    quote = QuoteBlock(group=_("Text"))
    callout = CalloutBlock(group=_("Text"))
    image = ImageBlock(group=_("Media"))
    video = VideoBlock(group=_("Media"))
    documents = DocumentsBlock(group=_("Media"))
    figures = FiguresBlock(group=_("Data"))
    table = TableBlock(group=_("Data"))
    call_to_action = CallToActionBlock(group=_("Links"))
    related_pages = RelatedPagesBlock(group=_("Links"))
    judgment = JudgmentReferenceBlock(group=_("Links"))
