"""The page below which all judgments stand."""

from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin

from core.models import BasePage


class CaseLawIndexPage(RoutablePageMixin, BasePage):
    """Case law: lists courts and judgments, and serves each judgment below its own address."""

    #: Redirects of this page carry along the addresses of the judgments below it.
    serves_records = True

    subpage_types: list[str] = []
    template = "case_law/case_law_index_page.html"

    class Meta:
        verbose_name = _("case-law page")
        verbose_name_plural = _("case-law pages")

    @classmethod
    def can_create_at(cls, parent) -> bool:
        """One page a language: judgments have one address in each."""
        return super().can_create_at(parent) and not cls.objects.filter(locale_id=parent.locale_id).exists()
