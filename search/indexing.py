"""Keeps the index in step with the database: drain, rebuild, check and repair."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from typing import TypeVar

from django.utils import timezone

from .documents import SearchDocument
from .engines import get_engine
from .models import IndexChange
from .sources import build_documents, get_sources

logger = logging.getLogger(__name__)

T = TypeVar("T")

BATCH_SIZE = 500
# Long enough for any rebuild to find what was drained while it ran.
DRAINED_ROWS_KEPT_FOR = timedelta(days=2)


@dataclass(frozen=True, kw_only=True)
class Drift:
    """How far the index is from the database, as keys."""

    documents: int
    missing: tuple[str, ...]
    outdated: tuple[str, ...]
    surplus: tuple[str, ...]
    undrained: int

    @property
    def is_clean(self) -> bool:
        """Whether index and database agree and nothing waits."""
        return not (self.missing or self.outdated or self.surplus or self.undrained)


def drain() -> int:
    """Takes every waiting change into the index; without an index it builds one. Gives their number."""
    engine = get_engine()
    if not engine.exists():
        logger.warning("There is no search index yet; building one.")
        rebuild()
        return 0
    drained = 0
    with engine.writing():
        while rows := list(IndexChange.objects.undrained().values_list("pk", "key")[:BATCH_SIZE]):
            _index_keys(key for _, key in rows)
            _mark_drained(pk for pk, _ in rows)
            drained += len(rows)
    IndexChange.objects.filter(drained_at__lt=timezone.now() - DRAINED_ROWS_KEPT_FOR).delete()
    return drained


def rebuild() -> int:
    """Builds the whole index anew while readers and writers go on; gives its number of documents."""
    # What these rows tell is in the database already, so that reading it from now on finds it.
    known = set(IndexChange.objects.values_list("pk", flat=True))

    def catch_up() -> tuple[Iterable[SearchDocument], Iterable[str]]:
        rows = IndexChange.objects.order_by("pk").values_list("pk", "key")
        keys = list(dict.fromkeys(key for pk, key in rows if pk not in known))
        known.update(pk for pk, _ in rows)
        return (document for batch in _batches(keys) for document in build_documents(batch)), keys

    def mark_drained() -> None:
        for batch in _batches(known):
            _mark_drained(batch)

    return get_engine().rebuild(get_documents(), catch_up=catch_up, after_switch=mark_drained)


def get_documents() -> Iterator[SearchDocument]:
    """Every document that belongs in the index, built in batches."""
    for source in get_sources():
        for batch in _batches(source.get_keys()):
            yield from source.build(batch)


def get_drift() -> Drift:
    """Compares every document's fingerprint in the index with the one the database gives now."""
    indexed = dict(get_engine().iter_fingerprints())
    expected = {document.key: document.fingerprint for document in get_documents()}
    return Drift(
        documents=len(expected),
        missing=tuple(sorted(expected.keys() - indexed.keys())),
        outdated=tuple(
            sorted(key for key in expected.keys() & indexed.keys() if expected[key] != indexed[key])
        ),
        surplus=tuple(sorted(indexed.keys() - expected.keys())),
        undrained=IndexChange.objects.undrained().count(),
    )


def repair(drift: Drift) -> None:
    """Indexes again what the index lacks, has wrong or should not have, and drains the outbox."""
    keys = [*drift.missing, *drift.outdated, *drift.surplus]
    with get_engine().writing():
        for batch in _batches(keys):
            _index_keys(batch)
    drain()


def _index_keys(keys: Iterable[str]) -> None:
    keys = list(dict.fromkeys(keys))
    documents = list(build_documents(keys))
    gone = set(keys) - {document.key for document in documents}
    get_engine().apply(documents, delete=gone)


def _mark_drained(primary_keys: Iterable[int]) -> None:
    rows = IndexChange.objects.undrained().filter(pk__in=list(primary_keys)).order_by()
    rows.update(drained_at=timezone.now())


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, BATCH_SIZE)):
        yield batch
