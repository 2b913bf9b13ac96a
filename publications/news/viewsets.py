"""The list of news that editors work from."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Locale

from core.models import TextOrigin, Topic
from core.page_lists import PageListMenuItem

from .models import NewsPage


class NewsFilterSet(PageFilterSet):
    """Language, topic, date and origin of the text."""

    language = django_filters.ModelChoiceFilter(
        label=_("Language"), field_name="locale", queryset=Locale.objects.all()
    )
    topics = django_filters.ModelChoiceFilter(
        label=_("Topic"), queryset=lambda request: Topic.objects.for_choosing()
    )
    published_date = django_filters.DateFromToRangeFilter(label=_("Date"), widget=DateRangePickerWidget)
    text_origin = django_filters.ChoiceFilter(label=_("Origin of the text"), choices=TextOrigin.choices)

    class Meta(PageFilterSet.Meta):
        model = NewsPage
        fields: list[str] = []


class NewsListingViewSet(PageListingViewSet):
    """All news, whatever its language, with what editors sort and filter by."""

    model = NewsPage
    icon = "comment"
    menu_label = _("News")
    menu_order = 200
    add_to_admin_menu = True
    name = "news"
    ordering = "-published_date"
    columns = [
        *IndexView.base_columns,
        Column("locale", label=_("Language"), sort_key="locale"),
        DateColumn("published_date", label=_("Date"), sort_key="published_date", width="10%"),
    ]
    filterset_class = NewsFilterSet
    menu_item_class = PageListMenuItem


news_viewset = NewsListingViewSet("news")
