"""Specimens of forms: every kind of field, filled in wrongly."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .specimens import Group, Specimen, Variant


def build_form(texts: dict[str, Any]) -> forms.Form:
    """A form that somebody sent with mistakes."""
    words = texts["form"]
    choices = [(str(number), word) for number, word in enumerate(words["choices"])]
    fields = {
        "name": forms.CharField(label=words["name"]),
        "email": forms.EmailField(
            label=words["email"], help_text=words["email_help"], widget=forms.EmailInput(attrs={"dir": "ltr"})
        ),
        "language": forms.ChoiceField(label=words["language"], choices=choices),
        "role": forms.ChoiceField(label=words["role"], choices=choices, widget=forms.RadioSelect),
        "days": forms.MultipleChoiceField(
            label=words["days"], choices=choices, widget=forms.CheckboxSelectMultiple, required=False
        ),
        "message": forms.CharField(
            label=words["message"], widget=forms.Textarea(attrs={"rows": 4}), required=False
        ),
    }
    form_class = type("SampleForm", (forms.Form,), fields)
    return form_class({"name": "Samira", "email": "samira(at)example", "language": "1"}, auto_id="sample-%s")


def build_forms(texts: dict[str, Any]) -> Group:
    """The summary of the mistakes, and each field."""
    form = build_form(texts)
    fields = tuple(
        Variant(template="components/form_field.html", context={"field": field}, label=field.name)
        for field in form
    )
    summary = Variant(template="components/error_summary.html", context={"form": form})
    return Group(
        key="forms",
        title=_("Forms"),
        specimens=(
            Specimen(name="error_summary", variants=(summary,)),
            Specimen(name="form_field", variants=fields),
            Specimen(
                name="filters",
                variants=(Variant(template="style_guide/filters.html", context={"texts": texts}),),
                is_wide=True,
            ),
        ),
    )
