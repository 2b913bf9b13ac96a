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
        description = _("Numbers side by side, each with what it counts and where it was read.")
        preview_value = {
            "title": "",
            "items": [{"number": "7 222", "label": _("questions answered"), "source": ""}],
        }


#: The menu of a cell. The table editor brings English words only, and looks for no others.
CONTEXT_MENU = {
    "items": {
        "row_above": {"name": _("Insert a row above")},
        "row_below": {"name": _("Insert a row below")},
        "separator_1": "---------",
        "col_left": {"name": _("Insert a column on the left")},
        "col_right": {"name": _("Insert a column on the right")},
        "separator_2": "---------",
        "remove_row": {"name": _("Remove the row")},
        "remove_col": {"name": _("Remove the column")},
        "separator_3": "---------",
        "undo": {"name": _("Undo")},
        "redo": {"name": _("Redo")},
    }
}


def has_headings(table: dict | None) -> bool:
    """Whether the first row or column of a table heads it."""
    return (table or {}).get("table_header_choice") in ("row", "column", "both")


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
        description = _("A table with a caption and headings; it scrolls on a phone.")
        preview_value = {
            "caption": _("Where to go for what"),
            "table": {
                "data": [["Infolijn", "9:00–12:30"], ["Startpunt", "6:45"]],
                "first_row_is_table_header": False,
                "first_col_is_header": True,
                "table_header_choice": "column",
            },
        }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        # Not given as options: words of an interface do not belong in a migration.
        self.child_blocks["table"].table_options.update(contextMenu=CONTEXT_MENU, language="en-US")

    def clean(self, value):
        """Refuses a table that no reader of a screen reader could follow: one without any heading."""
        errors = {}
        try:
            value = super().clean(value)
        except blocks.StructBlockValidationError as error:
            errors = dict(error.block_errors)
        if not self.is_deferred_validation and not has_headings(value["table"]):
            errors["table"] = ValidationError(_("Mark the first row or the first column as headings."))
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return value
