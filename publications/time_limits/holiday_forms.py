"""The form for a year of holidays: whole, and each day within its year."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm


class HolidayYearForm(WagtailAdminModelForm):
    """Refuses a year that lacks a holiday: a date computed from half a list would be wrong without a word."""

    def clean(self) -> dict[str, Any]:
        """Every holiday once, each on a day of the year."""
        cleaned = super().clean() or {}
        formset = self.formsets["dates"]
        if not formset.is_valid():
            return cleaned
        rows = [form for form in formset.forms if form.cleaned_data and not form.cleaned_data.get("DELETE")]
        self.check_days(rows, cleaned.get("year"))
        self.check_holidays(rows, cleaned.get("year"))
        return cleaned

    def check_days(self, rows: list[Any], year: int | None) -> None:
        """Points at each day that lies in another year."""
        for row in rows:
            day = row.cleaned_data.get("date")
            if day and year and day.year != year:
                row.add_error("date", _("This day does not lie in %(year)s.") % {"year": year})

    def check_holidays(self, rows: list[Any], year: int | None) -> None:
        """Names the holidays of the year that are missing."""
        given = {row.cleaned_data["holiday"].pk for row in rows if row.cleaned_data.get("holiday")}
        holidays = self.formsets["dates"].empty_form.fields["holiday"].queryset.with_labels()
        missing = [
            str(holiday)
            for holiday in holidays
            if year and holiday.holds_in(year) and holiday.pk not in given
        ]
        if missing:
            self.add_error(
                None,
                _("Add every holiday of the year. Missing: %(names)s.") % {"names": ", ".join(missing)},
            )
