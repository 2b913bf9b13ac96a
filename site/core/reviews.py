"""Whether a text still is the one that its reviewer read."""

from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Revision

from .models import ProvenanceMixin


def get_reviewed_revision(record) -> Revision | None:
    """The revision that first carried the present review; None where the record has no history."""
    wanted = (record.reviewed_by, record.reviewed_date.isoformat())
    reviewed = None
    reviews = record.revisions.order_by("-pk").values_list(
        "pk", "content__reviewed_by", "content__reviewed_date"
    )
    for pk, *review in reviews.iterator():
        if tuple(review) != wanted:
            break
        reviewed = pk
    return record.revisions.filter(pk=reviewed).first()


def has_changed_since_review(record) -> bool:
    """Whether words were changed after the review was noted; marks and spacing do not count."""
    revision = get_reviewed_revision(record) if record.is_reviewed else None
    return revision is not None and get_words(revision.as_object()) != get_words(record)


def get_words(record) -> list[str]:
    """All that a reviewer reads, word by word."""
    return f"{record.title} {record.get_search_text()}".split()


def warn_of_old_review(request: HttpRequest, record) -> None:
    """Tells the editor that the review was of other words than these."""
    if not request.accepts("text/html") or not isinstance(record, ProvenanceMixin):
        return
    if record.reviewed_date and has_changed_since_review(record):
        text = _(
            "The text has changed since %(name)s reviewed it on %(date)s. Have it reviewed again, or clear "
            "“reviewed by” and “reviewed on”: until then readers take the review for this text."
        )
        day = date_format(record.reviewed_date, "DATE_FORMAT")
        messages.warning(request, text % {"name": record.reviewed_by, "date": day})
