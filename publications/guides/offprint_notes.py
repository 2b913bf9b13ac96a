"""What a file says of its own text: as of when it holds, who read it, what to check. Pure."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.models import BasePage

from .models import GuideSectionPage


def get_as_of_date(page: BasePage, sections: Sequence[GuideSectionPage]) -> date | None:
    """The earliest day among the sections: a whole is no newer than its oldest part."""
    dates = [section.as_of_date for section in sections if section.as_of_date]
    return min(dates, default=page.as_of_date)


def build_facts(page: BasePage, sections: Sequence[GuideSectionPage]) -> Iterator[tuple[str, str]]:
    """Labels and texts for the title page."""
    if as_of := get_as_of_date(page, sections):
        yield _("As of"), date_format(as_of)
    if review := describe_reviewer(page):
        yield _("Reviewed"), review
    if due := min((one.next_review_date for one in sections if one.next_review_date), default=None):
        yield _("Next review"), date_format(due)


def build_notices(sections: Sequence[GuideSectionPage]) -> Iterator[str]:
    """What a reader must know of the whole before anything else."""
    unreviewed = [section for section in sections if section.is_unreviewed_machine_text]
    if unreviewed:
        yield explain_origin(unreviewed[0])
    if any(section.is_review_overdue for section in sections):
        yield _("The review of at least one section is overdue; it says so above its text.")


def explain_origin(page: BasePage) -> str:
    """What a text that no person has reviewed says of itself."""
    if page.is_translation:
        return _(
            "A computer translated this text and no person has reviewed it yet. The Dutch text prevails."
        )
    return _("A computer helped write this text and no person has reviewed it yet.")


def build_section_notices(page: GuideSectionPage) -> Iterator[str]:
    """What a reader must know of one section."""
    if page.next_review_date and page.is_review_overdue:
        day = {"date": date_format(page.next_review_date)}
        text = _("This section was to be reviewed by %(date)s. Check whether the law is still so.")
        yield f"{_('Review overdue.')} {text % day}"


def describe_review(page: BasePage) -> str:
    """Who read a text and when, or that no person did."""
    if reviewer := describe_reviewer(page):
        return f"{_('Reviewed')} {reviewer}"
    return _("not yet reviewed by a person") if page.is_unreviewed_machine_text else ""


def describe_reviewer(page: BasePage) -> str:
    """“by An Peeters on 22 November 2026”; empty where no person has read the text."""
    if not (page.reviewed_by and page.reviewed_date):
        return ""
    words = {"name": page.reviewed_by, "date": date_format(page.reviewed_date)}
    return _("by %(name)s on %(date)s") % words
