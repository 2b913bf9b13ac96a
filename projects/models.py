"""Projects: what they do, with whom, and for how long."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField

from core.blocks.body import BodyBlock
from core.models import BasePage


class ProjectIndexPage(BasePage):
    """All projects of one language: those that run first, then those that ended."""

    template = "projects/project_index_page.html"
    subpage_types = ["projects.ProjectPage"]
    parent_page_types = ["home.HomePage"]

    class Meta:
        verbose_name = _("project index")

    def get_context(self, request, *args, **kwargs):
        """Adds the public projects below this page."""
        context = super().get_context(request, *args, **kwargs)
        projects = ProjectPage.objects.child_of(self).live().public().select_related("locale")
        context["projects"] = projects.order_by(models.F("ended_date").desc(nulls_first=True), "title")
        return context


class ProjectPage(BasePage):
    """One project."""

    started_date = models.DateField(_("started on"), null=True, blank=True)
    ended_date = models.DateField(
        _("ended on"), null=True, blank=True, help_text=_("Leave empty while it runs.")
    )
    partners = StreamField(
        [("partner", blocks.CharBlock(label=_("Partner"), max_length=150))],
        verbose_name=_("partners"),
        blank=True,
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"))

    template = "projects/project_page.html"
    parent_page_types = ["projects.ProjectIndexPage"]
    subpage_types: list[str] = []
    search_type = "project"

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("started_date"), FieldPanel("ended_date")]),
        FieldPanel("partners"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    def clean(self) -> None:
        """A project cannot end before it starts."""
        super().clean()
        if self.started_date and self.ended_date and self.ended_date < self.started_date:
            raise ValidationError({"ended_date": _("The end lies before the start.")})
