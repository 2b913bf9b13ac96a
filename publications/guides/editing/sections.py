"""The lists that editors work on guides from: all sections, and those whose review is due."""

from datetime import timedelta

import django_filters
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Length, Substr
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.views.reports import PageReportView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Locale

from core.models import LegalRegime, TextOrigin, User
from core.page_lists import DayColumn, PageListMenuItem
from publications.guides.models import GuidePage, GuideSectionPage

#: A review that is due within this time is in the report, so that it can be planned.
SOON = timedelta(days=30)


def get_sections_with_guides():
    """Sections annotated with the title of their guide, which stands two levels above them."""
    path = Substr("path", 1, Length(F("path")) - 2 * GuideSectionPage.steplen)
    guide = GuidePage.objects.filter(path=OuterRef("guide_path")).values("title")[:1]
    sections = GuideSectionPage.objects.select_related("locale", "responsible")
    return sections.annotate(guide_path=path).annotate(guide_title=Subquery(guide))


class SectionFilterSet(PageFilterSet):
    """Language, regime, responsible person, next review and origin of the text."""

    language = django_filters.ModelChoiceFilter(
        label=_("Language"), field_name="locale", queryset=Locale.objects.all()
    )
    regimes = django_filters.ModelChoiceFilter(
        label=_("Legal regime"), queryset=lambda request: LegalRegime.objects.for_choosing()
    )
    responsible = django_filters.ModelChoiceFilter(
        label=_("Responsible"), queryset=lambda request: User.objects.filter(is_active=True)
    )
    next_review_date = django_filters.DateFromToRangeFilter(
        label=_("Next review"), widget=DateRangePickerWidget
    )
    text_origin = django_filters.ChoiceFilter(label=_("Origin of the text"), choices=TextOrigin.choices)

    class Meta(PageFilterSet.Meta):
        model = GuideSectionPage
        fields: list[str] = []


class SectionListingViewSet(PageListingViewSet):
    """All sections, in the order of their guides."""

    model = GuideSectionPage
    icon = "list-ol"
    menu_label = _("Guides")
    menu_order = 210
    add_to_admin_menu = True
    name = "guides"
    ordering = "path"
    columns = [
        *IndexView.base_columns,
        Column("locale", label=_("Language"), sort_key="locale"),
        Column("responsible", label=_("Responsible"), sort_key="responsible"),
        DayColumn("next_review_date", label=_("Next review"), sort_key="next_review_date", width="12%"),
    ]
    filterset_class = SectionFilterSet
    menu_item_class = PageListMenuItem


class DueFilterSet(WagtailFilterSet):
    """Language and responsible person."""

    locale = django_filters.ModelChoiceFilter(label=_("Language"), queryset=Locale.objects.all())
    responsible = django_filters.ModelChoiceFilter(
        label=_("Responsible"), queryset=lambda request: User.objects.filter(is_active=True)
    )

    class Meta:
        model = GuideSectionPage
        fields = ["locale", "responsible"]


def get_due_sections():
    """Live sections whose review is overdue or due soon, the longest overdue first."""
    until = timezone.localdate() + SOON
    sections = get_sections_with_guides().live().filter(next_review_date__lte=until)
    return sections.order_by("next_review_date", "path")


class DueReviewsView(PageReportView):
    """The report on reviews that are due, with who answers for each."""

    page_title = _("Reviews of guides")
    header_icon = "calendar-alt"
    results_template_name = "guides/admin/due_reviews_results.html"
    index_url_name = "guides_due_reviews"
    index_results_url_name = "guides_due_reviews_results"
    filterset_class = DueFilterSet
    model = GuideSectionPage
    any_permission_required = ["add", "change", "publish"]
    list_export = ["title", "guide_title", "locale", "responsible", "next_review_date", "as_of_date"]
    export_headings = {
        "guide_title": _("Guide"),
        "locale": _("Language"),
        "responsible": _("Responsible"),
        "next_review_date": _("Next review"),
        "as_of_date": _("As of"),
    }

    def get_queryset(self):
        """The sections that are due."""
        return get_due_sections()

    def get_context_data(self, **kwargs):
        """Adds the day, so that the list can tell overdue from due."""
        return {**super().get_context_data(**kwargs), "today": timezone.localdate()}


sections_viewset = SectionListingViewSet("guides")
