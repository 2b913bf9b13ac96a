"""What the calculator's templates ask of limits, events and endings, in the language of the page."""

from django import template
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.translations import get_reading_order

from ..counting import ClosedDay, Closure
from ..models.choices import RULE_CITATIONS, NoDate
from ..models.events import LimitEvent
from ..models.limits import TimeLimit

register = template.Library()

CLOSURES: dict[Closure, str | Promise] = {
    Closure.SATURDAY: _("Saturday"),
    Closure.SUNDAY: _("Sunday"),
}


@register.filter
def limit_title(limit: TimeLimit) -> str:
    """The step that the limit is set for."""
    return limit.label_in(get_language())


@register.filter
def limit_text(limit: TimeLimit, name: str) -> str:
    """One of the limit's texts: `start`, `consequence` or `note`."""
    return limit.text_in(get_language(), name)


@register.filter
def limit_length(limit: TimeLimit) -> str:
    """How long it is, in words."""
    return limit.length_in(get_language())


@register.filter
def limit_citation(limit: TimeLimit) -> str:
    """The article and its act."""
    return limit.citation_in(get_language())


@register.filter
def limit_language(limit: TimeLimit) -> str:
    """The language of the limit's texts, which need not be that of the page."""
    there = {row.language for row in limit.labels.all()}
    return next((code for code in get_reading_order(get_language()) if code in there), "")


@register.filter
def limit_reason(limit: TimeLimit) -> str:
    """Why no date is computed."""
    return str(NoDate(limit.no_date).label) if limit.no_date else ""


@register.filter
def rule_citation(limit: TimeLimit) -> str:
    """The provision that says how it is counted."""
    return str(RULE_CITATIONS[limit.rule])


@register.filter
def event_title(event: LimitEvent | None) -> str:
    """What happened."""
    return event.label_in(get_language()) if event else ""


@register.filter
def lookup(mapping: dict, key: str):
    """The value of a key."""
    return mapping.get(key)


@register.simple_tag
def closed_day_name(closed: ClosedDay, holidays: dict[str, str]) -> str:
    """“Saturday”, “Sunday” or the name of the holiday."""
    if closed.closure is Closure.HOLIDAY:
        return holidays.get(closed.holiday, closed.holiday)
    return str(CLOSURES[closed.closure])
