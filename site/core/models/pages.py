"""The abstract page that every page type of the site derives from."""

from collections.abc import Sequence

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail_localize.fields import BaseTranslatableField

from core.citation_formats import PARAMETER, build_file
from core.citations.references import Reference
from core.footnotes import Footnotes
from core.navigation import get_breadcrumbs
from core.structured_data import build_web_page
from core.translations import get_live_translations

from .provenance import ProvenanceMixin

SENTENCE_ENDS = (".", "!", "?", ":", ";", "…", "”", "»", ")", "؟", "。")


def close_sentence(part: str) -> str:
    """A part of a page with a full stop, so that a heading does not run on into the text below it."""
    part = part.strip()
    return part if part.endswith(SENTENCE_ENDS) else f"{part}."


class BasePage(ProvenanceMixin, Page):
    """A page with introduction, social image, breadcrumbs, structured data and the origin of its text."""

    menu_title = models.CharField(
        _("title in menus"),
        max_length=60,
        blank=True,
        help_text=_("A shorter title for menus and the path at the top; leave empty to use the title."),
    )
    intro = models.TextField(
        _("introduction"),
        max_length=300,
        blank=True,
        help_text=_("One or two sentences, at most 300 characters. Shown below the title and in lists."),
    )
    social_image = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("image for sharing"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown when somebody shares the page; at least 1200 × 630 pixels."),
    )
    is_legal_information = models.BooleanField(
        _("legal information"),
        default=False,
        help_text=_("Shows below the page that it informs and is no legal advice."),
    )

    #: Nobody has read a copy yet, least of all one that becomes another language.
    exclude_fields_in_copy: Sequence[str] = ["reviewed_by", "reviewed_date"]
    #: Each language answers for itself: these are neither translated nor taken from the source again.
    override_translatable_fields: Sequence[BaseTranslatableField] = [
        BaseTranslatableField(name) for name in ("text_origin", "reviewed_by", "reviewed_date")
    ]

    #: Code of the page's type in the public search; None keeps the type out of the index.
    search_type: str | None = None

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    # Without Wagtail's switch for menus: those are chosen in the settings, and nothing else would read it.
    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")],
            heading=_("Address and search engines"),
        ),
        MultiFieldPanel(
            [FieldPanel("menu_title"), FieldPanel("social_image"), FieldPanel("is_legal_information")],
            heading=_("Display"),
        ),
    ]
    settings_panels = [*ProvenanceMixin.provenance_panels, *Page.settings_panels]

    class Meta:
        abstract = True

    @property
    def short_title(self) -> str:
        """The title for menus and breadcrumbs."""
        return self.menu_title or self.title

    @property
    def meta_description(self) -> str:
        """What search engines and previews show below the title."""
        return self.search_description or self.intro

    @cached_property
    def breadcrumbs(self) -> list[Page]:
        """The page's ancestors below the site's root, home first; one query."""
        return get_breadcrumbs(self)

    @cached_property
    def live_translations(self) -> list[Page]:
        """Live pages that are this page in other languages; one query."""
        return get_live_translations(self)

    def get_alternate_urls(self, request) -> dict[str, str]:
        """Full addresses of the page by language, for hreflang, only where the text truly is live."""
        pages = [self, *self.live_translations]
        if len(pages) == 1:
            return {}
        return {page.locale.language_code: page.get_full_url(request) for page in pages}

    def get_language_urls(self, request) -> dict[str, str]:
        """Addresses for the language switch: the languages that this page exists in."""
        return {page.locale.language_code: page.get_url(request) for page in [self, *self.live_translations]}

    def get_canonical_url(self, request) -> str:
        """The one full address of this page."""
        return self.get_full_url(request)

    def get_structured_data(self, request) -> list[dict]:
        """schema.org objects describing the page; page types extend the list."""
        return [build_web_page(self, request)]

    def get_search_text(self) -> str:
        """The words that the public search finds the page by, beside its title."""
        body = getattr(self, "body", None)
        parts = [self.intro]
        if body:
            parts.extend(body.stream_block.get_searchable_content(body))
        # What a page from before a block had a field lacks, Wagtail writes out as “None”.
        return "\n".join(close_sentence(part) for part in parts if part and part != str(None))

    def get_search_facets(self) -> dict[str, tuple[str, ...]]:
        """Codes by facet name; the type is added by the index, and page types add their own."""
        return {"asof": (str(self.as_of_date.year),)} if self.as_of_date else {}

    def get_search_identifiers(self) -> tuple[str, ...]:
        """Numbers and names that lead straight to this page."""
        return ()

    def get_reference(self, request) -> Reference | None:
        """The page as something to refer to, where it is a publication; page types give theirs."""
        return None

    def serve(self, request, *args, **kwargs):
        """The page, or its citation as a file where the address asks for that."""
        reference = self.get_reference(request) if PARAMETER in request.GET else None
        file = build_file(request, reference) if reference else None
        return file or super().serve(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        """Adds what the shared frame needs about the page."""
        context = super().get_context(request, *args, **kwargs)
        context["alternate_urls"] = self.get_alternate_urls(request)
        context["language_urls"] = self.get_language_urls(request)
        context["canonical_url"] = self.get_canonical_url(request)
        context["footnotes"] = Footnotes(getattr(self, "body", ()))
        context["structured_data"] = self.get_structured_data(request)
        return context
