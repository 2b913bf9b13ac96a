"""Files are made ahead, so that the first reader need not wait."""

import logging

from django_tasks import task
from wagtail.models import Page

from .errors import OffprintError
from .making import get_offprint_file
from .pages import OffprintMixin

logger = logging.getLogger(__name__)

#: The worker has time.
PATIENCE_SECONDS = 600


@task()
def make_offprints_of(page_id: int) -> int:
    """Makes the files of a live page as it is now; gives their number, none where the page is gone."""
    page = Page.objects.live().filter(pk=page_id).first()
    page = page.specific if page else None
    return len(make_offprints(page)) if isinstance(page, OffprintMixin) else 0


def make_offprints(page: OffprintMixin) -> list[str]:
    """Makes every file of a page and gives their names; one that fails is named in the log and raised."""
    offprint = page.build_offprint()
    made, failures = [], []
    for form in page.offprint_formats:
        try:
            file = get_offprint_file(offprint, form, key=page.offprint_key, patience=PATIENCE_SECONDS)
            made.append(file.name)
        except OffprintError as error:
            logger.exception("No %s of “%s”.", form.name, page)
            failures.append(error)
    if failures:
        raise failures[0]
    return made
