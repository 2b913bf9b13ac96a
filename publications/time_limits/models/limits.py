"""Time limits: facts once, words by language."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from core.models.taxonomy import Term, TermLabel, TermQuerySet, pick_label, validate_code
from core.widgets import TermCheckboxes

from ..counting import Rule, Unit
from ..public.articles import build_citation, is_reference
from .choices import NoDate, Phase, RuleChoices, UnitChoices, build_length
from .events import LimitEvent

LONGEST = 1000


class TimeLimitQuerySet(TermQuerySet):
    """Limits with all that is said of them."""

    def with_details(self) -> "TimeLimitQuerySet":
        """Fetches words, events and the names of acts and regimes, whatever the number of limits."""
        limits = self.select_related("regime", "instrument").prefetch_related(
            "labels", "starts", "instrument__labels", "regime__labels"
        )
        return limits.order_by("phase", "position", "pk")


class TimeLimit(Term):
    """A time limit of one regulation.

    With a length and an event it is computed; without a length its text says how long, and `no_date` why it
    is not computed. Limits with the same step stand side by side.
    """

    regime = models.ForeignKey(
        "core.LegalRegime", verbose_name=_("legal regime"), on_delete=models.PROTECT, related_name="+"
    )
    instrument = models.ForeignKey(
        "core.LegalInstrument", verbose_name=_("instrument"), on_delete=models.PROTECT, related_name="+"
    )
    article = models.CharField(
        _("article"),
        max_length=60,
        help_text=_("21(1)/3 for article 21, paragraph 1, third subparagraph; a semicolon between several."),
    )
    phase = models.CharField(_("phase"), max_length=20, choices=Phase.choices)
    step = models.CharField(
        _("step"),
        max_length=50,
        validators=[validate_code],
        help_text=_("Limits of different regimes with the same step stand side by side."),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=100)
    length = models.PositiveSmallIntegerField(
        _("length"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST)],
        help_text=_("Only for a fixed length. Leave empty for ranges, maxima and what national law sets."),
    )
    unit = models.CharField(_("unit"), max_length=10, choices=UnitChoices.choices, blank=True)
    counting = models.CharField(_("counted by"), max_length=20, choices=RuleChoices.choices)
    no_date = models.CharField(_("why no date"), max_length=20, choices=NoDate.choices, blank=True)
    starts = ParentalManyToManyField(
        LimitEvent, verbose_name=_("runs from"), blank=True, related_name="limits"
    )

    objects = TimeLimitQuerySet.as_manager()

    panels = [
        FieldPanel("code"),
        FieldRowPanel([FieldPanel("regime"), FieldPanel("instrument")]),
        FieldPanel("article"),
        MultiFieldPanel(
            [FieldPanel("phase"), FieldRowPanel([FieldPanel("step"), FieldPanel("position")])],
            heading=_("Place in the table"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("length"), FieldPanel("unit")]),
                FieldPanel("counting"),
                FieldPanel("no_date"),
                FieldPanel("starts", widget=TermCheckboxes),
            ],
            heading=_("Counting"),
        ),
        InlinePanel("labels", heading=_("Texts"), label=_("Text"), min_num=1),
    ]

    class Meta(Term.Meta):
        ordering = ["phase", "position", "pk"]
        verbose_name = _("time limit")
        verbose_name_plural = _("time limits")

    def clean(self) -> None:
        """Length and unit go together; without them the reason why no date is given."""
        super().clean()
        errors = {}
        if self.article and not is_reference(self.article):
            errors["article"] = _("Write 21(1)/3, 67(7)(a) or 10(2); 11(4).")
        if bool(self.length) != bool(self.unit):
            errors["unit"] = _("Give both length and unit, or neither.")
        elif not self.length and not self.no_date:
            errors["no_date"] = _("Say why no date is computed, or give a length.")
        elif self.length and self.no_date:
            errors["no_date"] = _("A limit with a length is computed: leave this empty.")
        if errors:
            raise ValidationError(errors)

    @property
    def is_computed(self) -> bool:
        """Whether the limit has a fixed length."""
        return bool(self.length and self.unit)

    @property
    def rule(self) -> Rule:
        """The provision that counts."""
        return Rule(self.counting)

    @property
    def start_codes(self) -> list[str]:
        """The events that it runs from; no query when they are prefetched."""
        return [event.code for event in self.starts.all()]

    def text_in(self, language: str | None, name: str) -> str:
        """One of the texts in a language, with a fallback; no query when they are prefetched."""
        texts = {row.language: getattr(row, name) for row in self.labels.all()}
        return pick_label({code: text for code, text in texts.items() if text}, language, "")

    def length_in(self, language: str | None) -> str:
        """How long it is, in words."""
        if self.length and self.unit:
            return build_length(self.length, Unit(self.unit))
        return self.text_in(language, "length_text")

    def citation_in(self, language: str | None) -> str:
        """“art. 29, lid 1, Dublin III-Vo.”"""
        return f"{build_citation(self.article)}, {self.instrument.short_label_in(language)}"


class TimeLimitLabel(TermLabel):
    """What is said of a limit in one language."""

    term = ParentalKey(TimeLimit, on_delete=models.CASCADE, related_name="labels")
    length_text = models.CharField(
        _("length in words"),
        max_length=150,
        blank=True,
        help_text=_("Only where no length is given above: “one to three weeks”."),
    )
    start = models.CharField(_("runs from"), max_length=255, blank=True)
    consequence = models.CharField(_("consequence if missed"), max_length=400, blank=True)
    note = models.CharField(_("note"), max_length=600, blank=True)

    panels = [
        FieldPanel("language"),
        FieldPanel("text", heading=_("step")),
        FieldPanel("length_text"),
        FieldPanel("start"),
        FieldPanel("consequence"),
        FieldPanel("note"),
    ]

    class Meta(TermLabel.Meta):
        unique_together = [("term", "language")]
