"""Ways onward: calls to action and related pages."""

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Page, Site

from core.translations import get_localized_pages


class LinkValue(blocks.StructValue):
    """A link to a page, in the reader's language where it exists, or to an address."""

    @cached_property
    def target(self) -> Page | None:
        """The page to link to, in the language that serves the reader best; None where none is public."""
        page = self.get("page")
        return next(iter(get_localized_pages([page], get_language())), None) if page else None

    @property
    def href(self) -> str:
        """The address to link to; empty where the page is gone or not public."""
        if self.get("page") is None:
            return self.get("url") or ""
        return (self.target.url or "") if self.target else ""

    @property
    def language(self) -> str:
        """The language of the page behind the link; empty where that is not known."""
        return self.target.locale.language_code if self.target else ""


def check_one_target(value, *, is_draft: bool = False) -> None:
    """Raises where both of page and address are given, or neither; a draft may still lack them."""
    if is_draft and not (value["page"] or value["url"]):
        return
    if bool(value["page"]) == bool(value["url"]):
        message = _("Choose a page or give an address, one of the two.")
        raise blocks.StructBlockValidationError(non_block_errors=[ValidationError(message)])


class CallToActionBlock(blocks.StructBlock):
    """One clear next step."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = blocks.TextBlock(label=_("Text"), required=False)
    label = blocks.CharBlock(label=_("Words on the button"), max_length=60)
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    url = blocks.URLBlock(label=_("Address elsewhere"), required=False)

    class Meta:
        icon = "arrow-right-full"
        label = _("Call to action")
        label_format = "{title}"
        template = "components/call_to_action.html"
        description = _("One clear next step, with a button.")
        preview_value = {
            "title": _("Walk with us"),
            "text": "",
            "label": _("Register"),
            "page": None,
            "url": "https://www.example.org/",
        }
        value_class = LinkValue

    def clean(self, value):
        """Asks for exactly one target."""
        value = super().clean(value)
        check_one_target(value, is_draft=self.is_deferred_validation)
        return value


class RelatedPagesBlock(blocks.StructBlock):
    """Pages to read next."""

    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    pages = blocks.ListBlock(blocks.PageChooserBlock(label=_("Page")), label=_("Pages"), min_num=1)

    class Meta:
        icon = "doc-empty-inverse"
        label = _("Related pages")
        template = "components/related_pages.html"
        description = _("Pages to read next, each in the language of the reader where it exists.")

    def get_preview_value(self):
        """The home page."""
        site = Site.objects.select_related("root_page").first()
        return self.normalize({"title": "", "pages": [site.root_page] if site else []})
