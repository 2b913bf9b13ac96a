"""Columns of the lists, each without a query of its own."""

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, StatusTagColumn


class CourtColumn(Column):
    """The court's abbreviation in the editor's language."""

    def __init__(self, accessor: str = "court") -> None:
        sort_key = f"{accessor.replace('.', '__')}__position"
        super().__init__("court", label=_("Court"), sort_key=sort_key, accessor=accessor)

    def get_value(self, instance) -> str:
        """The abbreviation."""
        return super().get_value(instance).abbreviation_in(get_language())


class SummaryLanguagesColumn(Column):
    """The languages that have a live summary."""

    def __init__(self) -> None:
        super().__init__("languages", label=_("Summaries"))

    def get_value(self, instance) -> str:
        """Codes, or a dash."""
        return ", ".join(sorted(summary.language for summary in instance.live_summaries)) or "—"


class StatusColumn(StatusTagColumn):
    """Whether a summary is public or under review; Wagtail's own column queries twice a row."""

    def __init__(self) -> None:
        super().__init__("status", label=_("Status"), sort_key="live", primary=lambda instance: instance.live)

    def get_value(self, instance) -> str:
        """The state in words; needs the annotation `is_in_review`."""
        if instance.is_in_review:
            return gettext("under review")
        if not instance.live:
            return gettext("draft")
        return gettext("public, with changes") if instance.has_unpublished_changes else gettext("public")


class YesNoColumn(Column):
    """Yes, no, or a dash for what nobody knows; Wagtail's own column reads “True” and “None” aloud."""

    def get_value(self, instance) -> str:
        """The answer in the editor's language."""
        value = super().get_value(instance)
        if value is None:
            return "—"
        return gettext("Yes") if value else gettext("No")


JUDGMENT_COLUMNS = [
    CourtColumn(),
    Column("decided_date", label=_("Date"), sort_key="decided_date"),
    Column("name", label=_("Name"), sort_key="name"),
    Column("ecli", label=_("ECLI"), sort_key="ecli"),
    SummaryLanguagesColumn(),
    YesNoColumn("is_final", label=_("Final"), sort_key="is_final"),
]
