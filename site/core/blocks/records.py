"""Blocks that point at records of other apps, named by string: core does not import them."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from .previews import get_sample


class JudgmentReferenceBlock(blocks.StructBlock):
    """A judgment, shown with its citation and a line on why it matters here."""

    judgment = SnippetChooserBlock("case_law.Judgment", label=_("Judgment"))
    note = blocks.TextBlock(label=_("Why it matters here"), required=False)

    class Meta:
        icon = "gavel"
        label = _("Judgment")
        template = "components/judgment_reference.html"
        description = _("A decision with its citation and a line on why it matters here.")

    def get_preview_value(self):
        """A decision of the site."""
        return self.normalize({"judgment": get_sample("case_law.Judgment"), "note": ""})
