"""Lists for limits, events and holidays, and the warning on the first page of the editing interface."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.choosing import MatchingChooserViewSet, MatchingIndexView
from core.viewsets import TermViewSet

from .horizon import WARNING_MONTHS, get_months_left
from .models import HolidayYear, LimitEvent, PublicHoliday, TimeLimit

PERMISSION = "time_limits.change_holidayyear"


class TimeLimitViewSet(SnippetViewSet):
    """The table of limits."""

    model = TimeLimit
    icon = "time"
    menu_label = _("Time limits")
    list_display = ["__str__", "code", "regime", "article", "length", "unit"]
    list_filter = ["regime", "phase", "counting", "no_date", "starts"]
    list_per_page = 100
    index_view_class = MatchingIndexView
    chooser_viewset_class = MatchingChooserViewSet

    def get_queryset(self, request):
        """In the order of the table."""
        return TimeLimit.objects.with_details()


class LimitEventViewSet(SnippetViewSet):
    """The events that readers choose from."""

    model = LimitEvent
    icon = "date"
    menu_label = _("Events")
    list_display = ["__str__", "code", "phase"]
    list_filter = ["phase"]
    list_per_page = 50
    index_view_class = MatchingIndexView
    chooser_viewset_class = MatchingChooserViewSet

    def get_queryset(self, request):
        """In the order of the form."""
        return LimitEvent.objects.with_labels().order_by("phase", "position")


class PublicHolidayViewSet(TermViewSet):
    """The names of the holidays."""

    model = PublicHoliday
    icon = "tag"
    menu_label = _("Names of holidays")


class HolidayYearViewSet(SnippetViewSet):
    """The holidays of each year."""

    model = HolidayYear
    icon = "calendar-alt"
    menu_label = _("Holidays by year")
    list_display = ["__str__"]
    list_per_page = 50


class TimeLimitsViewSetGroup(SnippetViewSetGroup):
    """The menu for what the calculator counts with."""

    menu_label = _("Time limits")
    menu_name = "time-limits"
    menu_icon = "time"
    menu_order = 255
    items = (TimeLimitViewSet, LimitEventViewSet, HolidayYearViewSet, PublicHolidayViewSet)


class HolidaysPanel(Component):
    """Tells those who keep the holidays when years must be added."""

    name = "holidays"
    order = 150
    template_name = "time_limits/admin/holidays_panel.html"

    def __init__(self, months_left: int) -> None:
        self.months_left = months_left

    def get_context_data(self, parent_context):
        """For how long holidays are known, and where years are added."""
        return {"months_left": self.months_left, "url_name": HolidayYearViewSet().get_url_name("list")}


def add_holidays_panel(request, panels: list[Component]) -> None:
    """Adds the warning where holidays run out and the editor may add years."""
    if not request.user.has_perm(PERMISSION):
        return
    months = get_months_left(timezone.localdate())
    if months < WARNING_MONTHS:
        panels.append(HolidaysPanel(months))
