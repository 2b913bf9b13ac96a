"""System checks of the time limits."""

from typing import Any

from django.core.checks import CheckMessage, Tags, Warning, register
from django.db import connections
from django.utils import timezone

from .horizon import WARNING_MONTHS, get_months_left
from .models import HolidayYear


@register(Tags.database)
def check_holidays(databases: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """Holidays must be known well ahead, else limits get no last day (`check --database default`)."""
    if not databases or not is_migrated(databases):
        return []
    months = get_months_left(timezone.localdate())
    if months >= WARNING_MONTHS:
        return []
    return [
        Warning(
            f"Belgian holidays are recorded for {months} more months only.",
            hint="Add years under “Time limits” in the editing interface (docs/operations.md).",
            id="time_limits.W001",
        )
    ]


def is_migrated(databases: Any) -> bool:
    """Whether the table is there: checks of the database run before the first migration too."""
    return all(
        HolidayYear._meta.db_table in connections[alias].introspection.table_names() for alias in databases
    )
