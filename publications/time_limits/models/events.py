"""What happens on a day that readers know, and that opens a time limit."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel

from core.models.taxonomy import Term, TermLabel

from .choices import Phase


class LimitEvent(Term):
    """An event from which time limits run; its code stands in addresses."""

    phase = models.CharField(_("phase"), max_length=20, choices=Phase.choices)
    position = models.PositiveSmallIntegerField(
        _("position"), default=100, help_text=_("Events with a lower number stand first within their phase.")
    )

    panels = [
        FieldPanel("code"),
        FieldRowPanel([FieldPanel("phase"), FieldPanel("position")]),
        InlinePanel("labels", heading=_("Labels"), label=_("Label"), min_num=1),
    ]

    class Meta(Term.Meta):
        ordering = ["phase", "position", "code"]
        verbose_name = _("event that opens a time limit")
        verbose_name_plural = _("events that open time limits")


class LimitEventLabel(TermLabel):
    """An event's name in one language, as a choice in the form."""

    term = ParentalKey(LimitEvent, on_delete=models.CASCADE, related_name="labels")

    class Meta(TermLabel.Meta):
        unique_together = [("term", "language")]
