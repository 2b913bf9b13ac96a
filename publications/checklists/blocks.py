"""What a checklist is made of: groups of items, each of a kind."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.callouts import CalloutBlock
from core.blocks.text import RichTextBlock

#: Kinds that a reader ticks: something to do, bring, say or ask.
TICKED = frozenset({"step", "document", "phrase", "question"})


class ReferencedBlock(blocks.StructBlock):
    """Words with the source that a reader can check them at."""

    source = blocks.CharBlock(
        label=_("Source"),
        required=False,
        default="",
        max_length=200,
        help_text=_("Where this was read: an act, a page, a report."),
    )
    url = blocks.URLBlock(label=_("Address of the source"), required=False, default="")

    def clean(self, value):
        """An address without a name would be a link without words."""
        value = super().clean(value)
        if value["url"] and not value["source"]:
            refuse("source", _("Name the source that this address leads to."))
        return value


class StepBlock(ReferencedBlock):
    """Something to do."""

    title = blocks.CharBlock(label=_("Step"), max_length=200, help_text=_("What to do, in a few words."))
    text = RichTextBlock(label=_("Explanation"), required=False)

    class Meta:
        icon = "tick"
        label = _("Step")
        label_format = "{title}"
        form_layout = ["title", "text", "source", "url"]


class DocumentBlock(ReferencedBlock):
    """A paper to bring."""

    title = blocks.CharBlock(label=_("Document"), max_length=200)
    text = RichTextBlock(
        label=_("Explanation"), required=False, help_text=_("Which one, and what to do without it.")
    )

    class Meta:
        icon = "doc-full"
        label = _("Document to bring")
        label_format = "{title}"
        form_layout = ["title", "text", "source", "url"]


class PhraseBlock(blocks.StructBlock):
    """Words that a reader can say or show."""

    title = blocks.CharBlock(
        label=_("What to say"), max_length=300, help_text=_("The words themselves, without quotation marks.")
    )
    text = RichTextBlock(label=_("When to say it"), required=False)

    class Meta:
        icon = "openquote"
        label = _("What to say")
        label_format = "{title}"


class QuestionBlock(blocks.StructBlock):
    """A question to ask."""

    title = blocks.CharBlock(label=_("What to ask"), max_length=300)
    text = RichTextBlock(label=_("Why"), required=False)

    class Meta:
        icon = "help"
        label = _("What to ask for")
        label_format = "{title}"


class RightBlock(ReferencedBlock):
    """A right, with what it rests on."""

    title = blocks.CharBlock(label=_("Right"), max_length=200)
    text = RichTextBlock(label=_("Explanation"), required=False)
    legal_basis = blocks.CharBlock(
        label=_("Legal basis"),
        required=False,
        default="",
        max_length=200,
        help_text=_("The article and the act, as in “art. 18, § 3, wet van 26 mei 2002”."),
    )

    class Meta:
        icon = "lock-open"
        label = _("Right")
        label_format = "{title}"
        form_layout = ["title", "text", "legal_basis", "source", "url"]

    def clean(self, value):
        """A right needs something to rest on before it is public."""
        value = super().clean(value)
        if not self.is_deferred_validation and not (value["legal_basis"] or value["source"]):
            refuse("legal_basis", _("Give the legal basis of this right, or a source for it."))
        return value


class ContactBlock(ReferencedBlock):
    """Who can help; what is not known stays empty and is not shown."""

    title = blocks.CharBlock(label=_("Name"), max_length=150)
    text = RichTextBlock(label=_("For what, and when"), required=False)
    phone = blocks.CharBlock(
        label=_("Phone number"),
        required=False,
        default="",
        max_length=40,
        search_index=False,
        help_text=_(
            "In international form: +32 2 225 44 00. Leave empty what you have not read at a source: "
            "an empty number is not shown."
        ),
    )
    website = blocks.URLBlock(label=_("Website"), required=False, default="")

    class Meta:
        icon = "mail"
        label = _("Contact")
        label_format = "{title}"
        form_layout = ["title", "text", "phone", "website", "source", "url"]

    def clean(self, value):
        """A wrong number sends people nowhere: it is published with its source only."""
        value = super().clean(value)
        if value["phone"] and not value["source"] and not self.is_deferred_validation:
            refuse("source", _("Say where you read this phone number."))
        return value


class WordBlock(blocks.StructBlock):
    """A word that a reader will hear, in the language in which it is said."""

    title = blocks.CharBlock(label=_("Word in Dutch"), max_length=120)
    french = blocks.CharBlock(label=_("Word in French"), required=False, default="", max_length=120)
    text = RichTextBlock(label=_("What it means"))

    class Meta:
        icon = "comment"
        label = _("Word that you will hear")
        label_format = "{title}"


class ItemsBlock(blocks.StreamBlock):
    """The items of a group."""

    step = StepBlock()
    document = DocumentBlock()
    phrase = PhraseBlock()
    question = QuestionBlock()
    right = RightBlock()
    contact = ContactBlock()
    word = WordBlock()
    note = CalloutBlock()


class GroupBlock(blocks.StructBlock):
    """Items that belong together, below a title."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = RichTextBlock(label=_("Introduction"), required=False)
    items = ItemsBlock(label=_("Items"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Group")
        label_format = "{title}"


def refuse(name: str, message) -> None:
    """Raises an error at one of a block's fields."""
    raise blocks.StructBlockValidationError(block_errors={name: ValidationError(message)})
