"""Bar charts, drawn on the server from the figures that an editor types."""

from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks


@dataclass(frozen=True)
class Bar:
    """One bar: its words, its number as readers see it, and its length in percent of the longest."""

    label: str
    number: str
    percent: str


class ChartValue(blocks.StructValue):
    """Figures that know how long their bars are."""

    @property
    def bars(self) -> list[Bar]:
        """The rows in the editor's order."""
        numbers = [row["number"] or Decimal(0) for row in self["rows"]]
        longest = max(numbers, default=Decimal(0))
        return [
            Bar(
                label=str(row["label"]),
                number=number_format(number.normalize() if number % 1 else int(number), force_grouping=True),
                percent=f"{number / longest * 100:.2f}" if longest else "0",
            )
            for row, number in zip(self["rows"], numbers, strict=True)
        ]

    @property
    def alternative(self) -> str:
        """What the drawing tells, for those who cannot see it; the table has every figure."""
        bars = sorted(
            zip((row["number"] or 0 for row in self["rows"]), self.bars, strict=True),
            key=lambda pair: -pair[0],
        )
        if not bars:
            return ""
        words = {
            "title": str(self["title"]),
            "most": bars[0][1].label,
            "most_number": bars[0][1].number,
            "least": bars[-1][1].label,
            "least_number": bars[-1][1].number,
        }
        return (
            gettext(
                "Bar chart: %(title)s. Most: %(most)s, %(most_number)s. Least: %(least)s, %(least_number)s."
            )
            % words
        )

    @property
    def origin(self) -> str:
        """Where the figures were read, and as of when."""
        parts = [str(self["source"])]
        if self["as_of_date"]:
            parts.append(gettext("as of %(date)s") % {"date": date_format(self["as_of_date"], "DATE_FORMAT")})
        return ", ".join(parts)


class ChartRowBlock(blocks.StructBlock):
    """A bar."""

    label = blocks.CharBlock(label=_("What it counts"), max_length=80)
    number = blocks.DecimalBlock(
        label=_("Number"), min_value=0, max_digits=15, decimal_places=2, help_text=_("Zero or more.")
    )

    class Meta:
        icon = "order"
        label = _("Bar")
        label_format = "{label} {number}"


class ChartBlock(blocks.StructBlock):
    """A bar chart with a table of the same figures."""

    title = blocks.CharBlock(label=_("Title"), max_length=150, help_text=_("Says what is compared."))
    unit = blocks.CharBlock(
        label=_("Unit"), required=False, max_length=60, help_text=_("Such as: persons, %.")
    )
    rows = blocks.ListBlock(ChartRowBlock(), label=_("Bars"), min_num=2, max_num=15)
    source = blocks.CharBlock(label=_("Source"), max_length=150)
    as_of_date = blocks.DateBlock(label=_("As of"), required=False)

    class Meta:
        icon = "form"
        label = _("Bar chart")
        label_format = "{title}"
        description = _("Compares a few numbers; readers also get them as a table.")
        template = "components/chart.html"
        value_class = ChartValue
        preview_value = {
            "title": _("Requests for international protection"),
            "unit": _("persons"),
            "rows": [
                {"label": _("Afghanistan"), "number": Decimal(5000)},
                {"label": _("Syria"), "number": Decimal(4000)},
                {"label": _("Eritrea"), "number": Decimal(1500)},
            ],
            "source": _("Sample figures"),
            "as_of_date": None,
        }

    def clean(self, value):
        """Refuses a chart in which there is nothing to see."""
        value = super().clean(value)
        if not self.is_deferred_validation and not any(row["number"] for row in value["rows"]):
            message = ValidationError(_("At least one number must be more than zero."))
            raise blocks.StructBlockValidationError(block_errors={"rows": message})
        return value
