"""Work on judgments that the background worker does."""

import logging

from django_tasks import task

from core.citing.storing import batched, store_citations

from .citing import SUMMARIES
from .models import CaseSummary
from .reviewing import review_judgments

logger = logging.getLogger(__name__)


@task()
def open_tasks_for(pks: list[int]) -> int:
    """Opens review tasks for the texts that these judgments touch; gives their number."""
    return review_judgments(pks)


@task()
def note_citations(pks: list[int]) -> int:
    """Notes what these summaries cite, as far as they are live; gives the number of citations."""
    live = CaseSummary.objects.live().order_by("pk")
    try:
        return sum(store_citations(SUMMARIES, list(live.filter(pk__in=some))) for some in batched(pks))
    except Exception:
        logger.exception("Not all imported summaries' citations were noted: run rebuild_citations.")
        raise
