"""The guide, the page that lists guides, and the chapters."""

from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import Page

from core.blocks.body import BodyBlock
from core.contents import build_contents
from core.models import BasePage, Topic
from core.offprints.documents import Offprint
from core.offprints.formats import PDF
from core.offprints.pages import OffprintLink, OffprintMixin
from core.widgets import TermCheckboxes

from .legal import LegalPage


class RoutedPageMixin(RoutablePageMixin):
    """A page with addresses of its own below it, which a moved page carries along."""

    def serves_record(self, rest: str) -> bool:
        """Whether this part of an address, below the page, is one of the page's own."""
        try:
            self.resolve_subpage(f"/{rest.strip('/')}/")
        except Resolver404:
            return False
        return bool(rest.strip("/"))


class GuideIndexPage(BasePage):
    """Everything practical that the organisation publishes: guides first, then what stands beside them."""

    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)

    template = "guides/guide_index_page.html"
    parent_page_types = ["home.HomePage"]
    search_type = "page"

    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    class Meta:
        verbose_name = _("guide index")

    def get_context(self, request, *args, **kwargs):
        """Adds the pages below this one."""
        context = super().get_context(request, *args, **kwargs)
        context["children"] = self.get_children().live().public().specific().prefetch_related("locale")
        return context


class GuidePage(RoutedPageMixin, OffprintMixin, LegalPage):
    """A guide: what it is about, its contents, and the tools that belong to it."""

    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)
    topics = ParentalManyToManyField(Topic, verbose_name=_("topics"), blank=True, related_name="+")

    template = "guides/guide_page.html"
    parent_page_types = ["guides.GuideIndexPage", "home.HomePage"]
    search_type = "guide"
    search_prefetch = ("topics",)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        FieldPanel("topics", widget=TermCheckboxes),
    ]

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guides")

    @property
    def key(self) -> str:
        """What the guide is called in addresses of the search, the same in every language."""
        return str(self.translation_key)

    def get_guide(self) -> "GuidePage":
        """The guide itself."""
        return self

    def build_offprint(self) -> Offprint:
        """The guide as a file to take along."""
        from publications.guides.offprints import build_guide_offprint

        return build_guide_offprint(self)

    def get_print_pages(self) -> list[Page]:
        """The chapters: the guide's own page has the contents alone."""
        return list(GuideChapterPage.objects.child_of(self).live().public().order_by("path"))

    def get_tools(self) -> list[Page]:
        """Live pages below the guide that are no chapters: calculators, lists, forms."""
        children = self.get_children().live().public().not_type(GuideChapterPage)
        return list(children.specific().prefetch_related("locale"))

    @path("")
    def overview(self, request: HttpRequest) -> HttpResponse:
        """The guide's own page."""
        overrides = {"contents": build_contents(self.body), "tools": self.get_tools()}
        return self.render(request, context_overrides=overrides)

    @path(pgettext_lazy("url", "search/"), name="search")
    def search(self, request: HttpRequest) -> HttpResponse:
        """What the guide says about the words that were asked for."""
        from publications.guides.public.search import show_search

        return show_search(self, request)

    @path(pgettext_lazy("url", "concordance/"), name="concordance")
    def concordance(self, request: HttpRequest) -> HttpResponse:
        """Which article took the place of which."""
        from publications.guides.public.concordance import show_concordance

        return show_concordance(self, request)

    def get_structured_data(self, request) -> list[dict]:
        """The guide as a work with its author and date."""
        from publications.guides.structured_data import build_guide

        return [build_guide(self, request)]

    def get_search_facets(self) -> dict[str, tuple[str, ...]]:
        """Topics, and what every page has."""
        topics = tuple(topic.code for topic in self.topics.all())
        return {**super().get_search_facets(), "topic": topics}


class GuideChapterPage(RoutedPageMixin, OffprintMixin, LegalPage):
    """A chapter: all its sections in full, one after the other."""

    offprint_formats = (PDF,)

    template = "guides/chapter_page.html"
    parent_page_types = ["guides.GuidePage"]
    subpage_types = ["guides.GuideSectionPage"]

    class Meta:
        verbose_name = _("chapter of a guide")
        verbose_name_plural = _("chapters of guides")

    @cached_property
    def guide(self) -> GuidePage | None:
        """The guide above; one query."""
        return GuidePage.objects.ancestor_of(self).first()

    def get_guide(self) -> GuidePage | None:
        """The guide above."""
        return self.guide

    def build_offprint(self) -> Offprint:
        """The chapter as a file to take along."""
        from publications.guides.offprints import build_chapter_offprint

        return build_chapter_offprint(self)

    def get_offprint_links(self, request: HttpRequest) -> list[OffprintLink]:
        """The chapter's own file, and those of the whole guide."""
        links = super().get_offprint_links(request)
        return [*links, *self.guide.get_offprint_links(request)] if self.guide else links

    def get_context(self, request, *args, **kwargs):
        """Adds the sections in full."""
        from publications.guides.public.chapter import get_full_sections

        context = super().get_context(request, *args, **kwargs)
        context["sections"] = get_full_sections(self, context, request)
        return context

    def get_structured_data(self, request) -> list[dict]:
        """The chapter as a part of its guide."""
        from publications.guides.structured_data import build_part

        return [build_part(self, request, above=[self.guide])]
