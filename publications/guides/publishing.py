"""What a section must have before readers see it. Pure."""

from collections.abc import Sized
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _


def build_publication_errors(*, as_of_date: date | None, sources: Sized, regimes: Sized) -> dict[str, Any]:
    """By field what is missing; a draft may lack all of it."""
    errors: dict[str, Any] = {}
    if not as_of_date:
        errors["as_of_date"] = _(
            "Give the day as of which the section describes the law: without it, it cannot be published."
        )
    if not sources:
        errors["sources"] = _("Name at least one source: a section without any cannot be published.")
    if not regimes:
        errors["regimes"] = _("Say which regime the section is about: without one it cannot be published.")
    return errors
