"""Notes what texts cite, and forgets it when they are no longer public."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model

from core.models import StoredCitation

from .kinds import CitingKind
from .texts import drop_repeated

T = TypeVar("T")
BATCH_SIZE = 200


@transaction.atomic
def store_citations(kind: CitingKind, records: Collection[Model]) -> int:
    """Notes what these records cite, in the place of what was noted of them; gives the number of rows."""
    content_type = ContentType.objects.get_for_model(kind.model)
    rows = [
        StoredCitation(
            content_type=content_type,
            object_id=record.pk,
            anchor=cited.anchor,
            key=cited.key,
            text=cited.text,
            decided_date=cited.decided_date,
        )
        for record in records
        for cited in drop_repeated(kind.find_cited(record))
    ]
    forget_citations(kind, [record.pk for record in records])
    # Somebody may publish the same text at the same moment.
    StoredCitation.objects.bulk_create(rows, batch_size=BATCH_SIZE, ignore_conflicts=True)
    return len(rows)


def forget_citations(kind: CitingKind, pks: Collection[int]) -> None:
    """Takes out what was noted of these records."""
    StoredCitation.objects.in_records(kind.model, pks).delete()


def rebuild_citations(kind: CitingKind) -> int:
    """Notes anew what every public record cites, and forgets all others; gives the number of rows."""
    content_type = ContentType.objects.get_for_model(kind.model)
    public = kind.get_public()
    gone = StoredCitation.objects.filter(content_type=content_type)
    gone.exclude(object_id__in=public.order_by().values("pk")).delete()
    records = public.order_by("pk").iterator(chunk_size=BATCH_SIZE)
    return sum(store_citations(kind, batch) for batch in batched(records))


def batched(items: Iterable[T]) -> Iterator[list[T]]:
    """The items in lists of a bounded length."""
    items = iter(items)
    while batch := list(islice(items, BATCH_SIZE)):
        yield batch
