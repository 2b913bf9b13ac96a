"""When one legal regime took the place of another, as far as official sources agree on the day."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField

from core.blocks.sources import SourceBlock

from .taxonomy import LegalRegime, Term, TermLabel, TermQuerySet, pick_label


class RegimeTransitionQuerySet(TermQuerySet):
    """Transitions with their regimes and notes."""

    def with_regimes(self) -> "RegimeTransitionQuerySet":
        """Fetches regimes, notes and names in a constant number of queries, earliest first."""
        found = self.select_related("old_regime", "new_regime").order_by("latest_date", "code")
        return found.prefetch_related("labels", "old_regime__labels", "new_regime__labels")


class RegimeTransition(Term):
    """The day on which a new regime applies to what is registered; two days where sources differ.

    Before `earliest_date` the old regime applies, from `latest_date` on the new one; in between it is
    uncertain which. Where the transitional rule keeps the old criteria alone, it is uncertain before
    `earliest_date` too for all but the criteria.
    """

    old_regime = models.ForeignKey(
        LegalRegime, verbose_name=_("regime until then"), on_delete=models.PROTECT, related_name="+"
    )
    new_regime = models.ForeignKey(
        LegalRegime, verbose_name=_("regime from then on"), on_delete=models.PROTECT, related_name="+"
    )
    earliest_date = models.DateField(
        _("earliest day"), help_text=_("The earliest day that an official source gives.")
    )
    latest_date = models.DateField(
        _("latest day"),
        help_text=_("The latest day that an official source gives; the same day where all agree."),
    )
    keeps_criteria_only = models.BooleanField(
        _("the transitional rule is about the criteria alone"),
        default=False,
        help_text=_(
            "For earlier applications it is then uncertain which regime governs the procedure and its limits."
        ),
    )
    as_of_date = models.DateField(_("as of"), help_text=_("The day on which the sources were read."))
    sources = StreamField(
        [("source", SourceBlock())],
        verbose_name=_("sources"),
        min_num=1,
        help_text=_("Where each of the days can be read."),
    )

    objects = RegimeTransitionQuerySet.as_manager()

    panels = [
        FieldPanel("code"),
        FieldRowPanel([FieldPanel("old_regime"), FieldPanel("new_regime")]),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("earliest_date"), FieldPanel("latest_date")])], heading=_("Days")
        ),
        FieldPanel("keeps_criteria_only"),
        FieldPanel("as_of_date"),
        FieldPanel("sources"),
        InlinePanel("labels", heading=_("Labels"), label=_("Label"), min_num=1),
    ]

    class Meta(Term.Meta):
        verbose_name = _("change of regime")
        verbose_name_plural = _("changes of regime")

    def clean(self) -> None:
        """A change is one between two regimes, and its days stand in their order."""
        super().clean()
        errors = {}
        if self.old_regime_id and self.old_regime_id == self.new_regime_id:
            errors["new_regime"] = _("Choose another regime than the one before.")
        if self.earliest_date and self.latest_date and self.earliest_date > self.latest_date:
            errors["latest_date"] = _("The latest day cannot come before the earliest.")
        if errors:
            raise ValidationError(errors)

    @property
    def is_agreed(self) -> bool:
        """Whether all sources give the same day."""
        return self.earliest_date == self.latest_date

    def get_note(self, registered: date, language: str | None) -> str:
        """What a reader with this date of registration should know; empty where there is nothing to add."""
        if registered < self.earliest_date:
            name = "before_note"
        elif registered < self.latest_date:
            name = "between_note"
        else:
            name = "after_note"
        notes = {row.language: getattr(row, name) for row in self.labels.all()}
        return pick_label({code: note for code, note in notes.items() if note}, language, "")


class RegimeTransitionLabel(TermLabel):
    """A transition's name in one language, and what readers are told on either side of it."""

    term = ParentalKey(RegimeTransition, on_delete=models.CASCADE, related_name="labels")
    before_note = models.TextField(
        _("note for earlier dates"),
        blank=True,
        help_text=_("What holds for an application that was registered before the earliest day."),
    )
    between_note = models.TextField(
        _("note for the days in between"),
        blank=True,
        help_text=_("Why it is uncertain which regime applies, and what to do."),
    )
    after_note = models.TextField(
        _("note for later dates"),
        blank=True,
        help_text=_("What holds for an application that was registered from the latest day on."),
    )

    panels = [
        *TermLabel.panels,
        FieldPanel("before_note"),
        FieldPanel("between_note"),
        FieldPanel("after_note"),
    ]

    class Meta(TermLabel.Meta):
        unique_together = [("term", "language")]
