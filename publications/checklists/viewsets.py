"""The list of checklists that editors work from."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Locale

from core.models import TextOrigin, Topic
from core.page_lists import PageListMenuItem

from .models import ChecklistPage


class ChecklistFilterSet(PageFilterSet):
    """Language, topic and origin of the text."""

    language = django_filters.ModelChoiceFilter(
        label=_("Language"), field_name="locale", queryset=Locale.objects.all()
    )
    topics = django_filters.ModelChoiceFilter(
        label=_("Topic"), queryset=lambda request: Topic.objects.for_choosing()
    )
    text_origin = django_filters.ChoiceFilter(label=_("Origin of the text"), choices=TextOrigin.choices)

    class Meta(PageFilterSet.Meta):
        model = ChecklistPage
        fields: list[str] = []


class ChecklistListingViewSet(PageListingViewSet):
    """All checklists, whatever their language, with what editors sort and filter by."""

    model = ChecklistPage
    icon = "clipboard-list"
    menu_label = _("Checklists")
    menu_order = 210
    add_to_admin_menu = True
    name = "checklists"
    ordering = "title"
    columns = [
        *IndexView.base_columns,
        Column("locale", label=_("Language"), sort_key="locale"),
        DateColumn("as_of_date", label=_("As of"), sort_key="as_of_date", width="10%"),
        Column("reviewed_by", label=_("Reviewed by"), width="15%"),
    ]
    filterset_class = ChecklistFilterSet
    menu_item_class = PageListMenuItem


checklist_viewset = ChecklistListingViewSet("checklists")
