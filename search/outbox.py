"""Tells the index of changes: rows in the same transaction, one drain after it."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction

from .models import IndexChange

logger = logging.getLogger(__name__)

ROWS_A_STATEMENT = 1000

_deferred: ContextVar[list[bool] | None] = ContextVar("deferred_drain", default=None)


def queue_changes(keys: Iterable[str]) -> None:
    """Notes that the documents of these keys may have changed, and asks for a drain after commit."""
    rows = [IndexChange(key=key) for key in dict.fromkeys(keys)]
    if not rows:
        return
    IndexChange.objects.bulk_create(rows, batch_size=ROWS_A_STATEMENT)
    asked = _deferred.get()
    if asked is None:
        _ask_once_after_commit()
    else:
        asked.append(True)


@contextmanager
def deferred_drain() -> Iterator[None]:
    """Holds the drain back until the block ends, for work that changes many documents."""
    if _deferred.get() is not None:
        yield
        return
    asked: list[bool] = []
    token = _deferred.set(asked)
    try:
        yield
    finally:
        _deferred.reset(token)
        if asked:
            _ask_once_after_commit()


def request_drain() -> None:
    """Enqueues a drain; a queue that cannot take it is logged, and the rows wait for the next one."""
    from .tasks import drain_index

    try:
        drain_index.enqueue()
    except Exception:
        logger.exception("The search index could not be told of changes; they wait in the outbox.")


class _Request:
    """A drain to ask for after commit; it knows whether it has been."""

    is_done = False

    def __call__(self) -> None:
        self.is_done = True
        request_drain()


def _ask_once_after_commit() -> None:
    connection = transaction.get_connection()
    current = set(connection.savepoint_ids)
    # A request noted inside a savepoint that may yet be rolled back does not serve the whole transaction.
    if not any(
        isinstance(function, _Request) and not function.is_done and set(sids) <= current
        for sids, function, _ in connection.run_on_commit
    ):
        transaction.on_commit(_Request())
