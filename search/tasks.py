"""Work that the background worker does for the index."""

import logging

from django_tasks import task

from .indexing import drain

logger = logging.getLogger(__name__)


@task()
def drain_index() -> int:
    """Brings the index up to date with the outbox; gives the number of changes it took."""
    try:
        return drain()
    except Exception:
        logger.exception("The search index was not brought up to date; the changes stay in the outbox.")
        raise
