"""The list of review tasks, one task, and the panel on the editors' home page."""

from collections.abc import Mapping
from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView

from core.models import ReviewTask, User

SHOWN_AT_HOME = 5


class ReviewTaskFilterSet(WagtailFilterSet):
    """State, responsible person, day."""

    state = django_filters.ChoiceFilter(label=_("State"), choices=ReviewTask.State.choices)
    responsible = django_filters.ModelChoiceFilter(
        label=_("Responsible"),
        queryset=lambda request: User.objects.filter(review_tasks__isnull=False).distinct(),
    )
    opened_at = django_filters.DateFromToRangeFilter(label=_("Opened at"), widget=DateRangePickerWidget)

    class Meta:
        model = ReviewTask
        fields: list[str] = []


class ReviewTasksView(ReportView):
    """All tasks that the user may see, the open ones first."""

    model = ReviewTask
    page_title = _("Review tasks")
    header_icon = "glasses"
    index_url_name = "review_tasks"
    index_results_url_name = "review_tasks_results"
    filterset_class = ReviewTaskFilterSet
    columns = [
        TitleColumn(
            "title",
            label=_("Text"),
            width="28%",
            get_url=lambda task: reverse("review_task", args=[task.pk]),
        ),
        Column("reason", label=_("Reason"), width="26%"),
        Column("provisions", label=_("Provisions"), width="14%"),
        Column("responsible", label=_("Responsible")),
        Column("get_state_display", label=_("State")),
        DateColumn("opened_at", label=_("Opened at")),
        Column("closed_by", label=_("Closed by")),
    ]
    list_export = [
        "title",
        "reason",
        "provisions",
        "responsible",
        "state",
        "opened_at",
        "closed_at",
        "closed_by",
    ]

    def get_queryset(self) -> QuerySet:
        """With the people that the columns name."""
        tasks = ReviewTask.objects.for_user(self.request.user)
        return tasks.select_related("responsible", "closed_by").order_by("-state", "-opened_at", "-pk")

    def get_filename(self) -> str:
        """The name of an export."""
        return f"review-tasks-{timezone.localdate().isoformat()}"


class ReviewTaskView(WagtailAdminTemplateMixin, TemplateView):
    """One task: what to read, why, and the button that closes it."""

    template_name = "core/admin/review_task.html"
    header_icon = "glasses"

    @cached_property
    def task(self) -> ReviewTask:
        """The task of the address; those of others are not found."""
        tasks = ReviewTask.objects.for_user(self.request.user).select_related("responsible", "closed_by")
        return get_object_or_404(tasks, pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        """What the task is called."""
        return _gettext("Review task")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way to this page."""
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("review_tasks"), "label": _("Review tasks")},
            {"url": "", "label": self.task.title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds the task and where both its sides are edited or read."""
        return super().get_context_data(**kwargs) | {
            "task": self.task,
            "text_url": get_working_url(self.task.target, self.request.user),
            "reason_url": get_working_url(self.task.reason_record, self.request.user),
            "may_close": self.task.is_open and self.task.may_be_closed_by(self.request.user),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Closes the task, once."""
        if not self.task.may_be_closed_by(request.user):
            raise PermissionDenied
        if self.task.is_open:
            self.task.close(user=request.user, now=timezone.now())
            messages.success(request, _gettext("“%(title)s” was reviewed.") % {"title": self.task.title})
        return redirect("review_tasks")


def get_working_url(record: Any, user: Any) -> str:
    """Where the user edits a page or record, else where to read it; nothing where it is gone."""
    if record is None:
        return ""
    return AdminURLFinder(user).get_edit_url(record) or record.get_url() or ""


class ReviewTasksPanel(Component):
    """On the editors' home page: what is open for this person, and for jurists all of it."""

    name = "review_tasks"
    template_name = "core/admin/review_tasks_panel.html"
    order = 150

    def get_context_data(self, parent_context: Mapping[str, Any] | None) -> dict[str, Any]:
        """The newest tasks and how many there are."""
        user = (parent_context or {})["request"].user
        tasks = ReviewTask.objects.for_user(user).open()
        newest = list(tasks.select_related("responsible")[: SHOWN_AT_HOME + 1])
        return {
            "tasks": newest[:SHOWN_AT_HOME],
            "count": tasks.count() if len(newest) > SHOWN_AT_HOME else len(newest),
            "list_url": reverse("review_tasks"),
        }


def build_urls() -> list[URLPattern]:
    """The addresses in the editing interface."""
    return [
        path("review-tasks/", ReviewTasksView.as_view(), name="review_tasks"),
        path(
            "review-tasks/results/",
            ReviewTasksView.as_view(results_only=True),
            name="review_tasks_results",
        ),
        path("review-tasks/<int:pk>/", ReviewTaskView.as_view(), name="review_task"),
    ]


def build_menu_item() -> MenuItem:
    """The entry among the reports."""
    return MenuItem(
        _("Review tasks"), reverse("review_tasks"), name="review-tasks", icon_name="glasses", order=100
    )


def add_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Puts the panel on the home page."""
    panels.append(ReviewTasksPanel())
