"""The page below which all judgments stand."""

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core.models import BasePage
from publications.case_law.addresses import CaseLawAddresses


class CaseLawIndexPage(RoutablePageMixin, BasePage):
    """Case law: lists courts and judgments, and serves each judgment below its own address."""

    search_type = "page"

    subpage_types: list[str] = []
    template = "case_law/case_law_index_page.html"

    class Meta:
        verbose_name = _("case-law page")
        verbose_name_plural = _("case-law pages")

    @classmethod
    def can_create_at(cls, parent) -> bool:
        """One page a language: judgments have one address in each."""
        return super().can_create_at(parent) and not cls.objects.filter(locale_id=parent.locale_id).exists()

    def serves_record(self, rest: str) -> bool:
        """Whether this part of an address, below the page, leads to a court or a judgment."""
        from publications.case_law.public.lookup import find_court, find_judgment, find_removed

        court, _slash, citation = rest.partition("/")
        if not citation:
            return bool(find_court(court))
        return bool(find_judgment(court, citation) or find_removed(court, citation))

    def get_addresses(self, request) -> CaseLawAddresses:
        """Addresses of judgments in all languages, from this page's live translations."""
        pages = [self, *self.live_translations]
        return CaseLawAddresses(
            paths={page.locale.language_code: page.get_url(request) for page in pages},
            full={page.locale.language_code: page.get_full_url(request) for page in pages},
        )

    @path("")
    def overview(self, request) -> HttpResponse:
        """Courts, and the judgments decided last."""
        from publications.case_law.public.views import show_overview

        return show_overview(self, request)

    @path("<str:court>/", name="court")
    def court_listing(self, request, court: str) -> HttpResponse:
        """The judgments of one court."""
        from publications.case_law.public.views import show_court

        return show_court(self, request, court)

    @path("<str:court>/<path:citation>/", name="judgment")
    def judgment_detail(self, request, court: str, citation: str) -> HttpResponse:
        """One judgment."""
        from publications.case_law.public.views import show_judgment

        return show_judgment(self, request, court, citation)
