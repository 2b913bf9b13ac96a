"""Belgian official holidays: each with its names, and the day on which it falls by year."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import StreamField

from core.blocks.sources import SourceBlock
from core.models.taxonomy import Term, TermLabel

from ..counting import HolidayCalendar
from ..holiday_forms import HolidayYearForm
from ..typed_dates import FIRST_YEAR, LAST_YEAR


class PublicHoliday(Term):
    """An official holiday of the whole of Belgium."""

    first_year = models.PositiveSmallIntegerField(
        _("first year"), null=True, blank=True, help_text=_("Leave empty for a holiday of old.")
    )
    last_year = models.PositiveSmallIntegerField(
        _("last year"), null=True, blank=True, help_text=_("Leave empty while the holiday exists.")
    )

    panels = [
        FieldPanel("code"),
        FieldRowPanel([FieldPanel("first_year"), FieldPanel("last_year")]),
        InlinePanel("labels", heading=_("Labels"), label=_("Label"), min_num=1),
    ]

    class Meta(Term.Meta):
        verbose_name = _("official holiday")
        verbose_name_plural = _("official holidays")

    def holds_in(self, year: int) -> bool:
        """Whether it is a holiday in a year."""
        return (self.first_year or year) <= year <= (self.last_year or year)


class PublicHolidayLabel(TermLabel):
    """A holiday's name in one language."""

    term = ParentalKey(PublicHoliday, on_delete=models.CASCADE, related_name="labels")

    class Meta(TermLabel.Meta):
        unique_together = [("term", "language")]


class HolidayYear(ClusterableModel):
    """A year of which every official holiday is known; only within such years is a date moved."""

    year = models.PositiveSmallIntegerField(
        _("year"),
        unique=True,
        validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR + 1)],
    )
    sources = StreamField(
        [("source", SourceBlock())],
        verbose_name=_("sources"),
        blank=True,
        help_text=_("Where the holidays of this year can be checked."),
    )

    panels = [
        FieldPanel("year"),
        InlinePanel("dates", heading=_("Holidays"), label=_("Holiday"), min_num=1),
        FieldPanel("sources"),
    ]

    base_form_class = HolidayYearForm

    class Meta:
        ordering = ["-year"]
        verbose_name = _("year of holidays")
        verbose_name_plural = _("years of holidays")

    def __str__(self) -> str:
        return str(self.year)


class HolidayDate(models.Model):
    """The day on which a holiday falls in a year."""

    year = ParentalKey(HolidayYear, on_delete=models.CASCADE, related_name="dates")
    holiday = models.ForeignKey(
        PublicHoliday, verbose_name=_("holiday"), on_delete=models.PROTECT, related_name="dates"
    )
    date = models.DateField(_("date"))

    panels = [FieldRowPanel([FieldPanel("holiday"), FieldPanel("date")])]

    class Meta:
        ordering = ["date"]
        unique_together = [("year", "holiday")]

    def __str__(self) -> str:
        return f"{self.date:%Y-%m-%d}"


def get_holiday_calendar() -> HolidayCalendar:
    """All holidays of the years that are known; two queries."""
    days = HolidayDate.objects.select_related("holiday").values_list("date", "holiday__code")
    return HolidayCalendar(dict(days), frozenset(get_known_years()))


def get_known_years() -> set[int]:
    """The years of which every holiday is known; one query."""
    return set(HolidayYear.objects.values_list("year", flat=True))
