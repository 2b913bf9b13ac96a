"""Numbers and tables."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock as WagtailTableBlock


class FigureBlock(blocks.StructBlock):
    """One number, what it counts, and where it was read."""

    number = blocks.CharBlock(
        label=_("Number"), max_length=30, help_text=_("As readers see it: 7 222 or € 812 318.")
    )
    label = blocks.CharBlock(label=_("What it counts"), max_length=120)
    source = blocks.CharBlock(label=_("Source"), required=False, max_length=150)

    class Meta:
        icon = "order"
        label = _("Figure")
        label_format = "{number} {label}"


class FiguresBlock(blocks.StructBlock):
    """Numbers side by side."""

    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    items = blocks.ListBlock(FigureBlock(), label=_("Figures"), min_num=1)

    class Meta:
        icon = "order"
        label = _("Figures")
        template = "components/figures.html"


class TableBlock(blocks.StructBlock):
    """A table with a caption; the first row or column heads it."""

    caption = blocks.CharBlock(label=_("Caption"), max_length=200, help_text=_("Says what the table shows."))
    table = WagtailTableBlock(
        label=_("Table"),
        table_options={"minSpareRows": 0, "contextMenu": True, "startRows": 3, "startCols": 3},
    )

    class Meta:
        icon = "table"
        label = _("Table")
        label_format = "{caption}"
        template = "components/table.html"

    def clean(self, value):
        """Refuses a table that no reader of a screen reader could follow: one without any heading."""
        value = super().clean(value)
        table = value["table"] or {}
        if not (table.get("first_row_is_table_header") or table.get("first_col_is_header")):
            raise blocks.StructBlockValidationError(
                block_errors={
                    "table": ValidationError(_("Mark the first row or the first column as headings."))
                }
            )
        return value
