"""The form for a judgment: numbers in any spelling, and the switch that withdraws it."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from core.citations.numbers import InvalidNumberError, normalise_number
from publications.case_law.languages import get_language_choices


def get_optional_language_choices() -> list[tuple[str, str]]:
    """All languages, with an empty choice for a decision whose language nobody noted."""
    return [("", "—"), *get_language_choices()]


class JudgmentForm(WagtailAdminModelForm):
    """Checks joined numbers like the number itself, and turns the switch into the moment of withdrawal."""

    language = forms.ChoiceField(
        label=_("Language of the decision"), choices=get_optional_language_choices, required=False
    )
    is_withdrawn = forms.BooleanField(
        label=_("Withdrawn"),
        required=False,
        help_text=_(
            "Takes the judgment out of lists, search and feeds at once; its page says why it was withdrawn."
        ),
    )

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["is_withdrawn"].initial = self.instance.is_withdrawn

    def clean(self) -> dict:
        """Sets the moment of withdrawal before the record checks its reason."""
        data = super().clean()
        if not data.get("is_withdrawn"):
            self.instance.withdrawn_at = None
        elif not self.instance.withdrawn_at:
            self.instance.withdrawn_at = timezone.now()
        self.clean_joined_numbers(data.get("court"))
        return data

    def clean_joined_numbers(self, court) -> None:
        """Stores joined numbers in the court's spelling; an impossible one is marked on its own row."""
        formset = self.formsets.get("joined_numbers")
        if formset is None or court is None or not formset.is_valid():
            return
        for row in formset.forms:
            number = row.cleaned_data.get("number")
            if not number or row in formset.deleted_forms:
                continue
            try:
                row.instance.number = normalise_number(number, court=court.code)
            except InvalidNumberError as error:
                row.add_error("number", str(error))
