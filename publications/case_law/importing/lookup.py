"""Finds judgments by ECLI and by court and number: those of the database, in a few queries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TypeVar

from django.db.models import F

from core.citations.spelling import squash

from ..models import Judgment, JudgmentNumber
from .records import ImportRecord

T = TypeVar("T")

ROWS_A_QUERY = 500


@dataclass(frozen=True, kw_only=True)
class KnownJudgment:
    """What tells one stored judgment from another."""

    pk: int
    court: str
    kind: str
    number_key: str
    decided_date: date
    ecli: str


class JudgmentLookup:
    """The stored judgments that a file may speak of, by ECLI, by number and by joined number."""

    def __init__(self, judgments: Iterable[KnownJudgment], joined: Iterable[tuple[int, str]]) -> None:
        """`joined` are pairs of a judgment's key and the squashed number of a case joined to it."""
        self.by_pk = {judgment.pk: judgment for judgment in judgments}
        self.by_ecli = {judgment.ecli: judgment for judgment in self.by_pk.values() if judgment.ecli}
        self.by_number: dict[tuple[str, str], list[KnownJudgment]] = defaultdict(list)
        self.by_joined: dict[tuple[str, str], list[KnownJudgment]] = defaultdict(list)
        for judgment in self.by_pk.values():
            if judgment.number_key:
                self.by_number[judgment.court, judgment.number_key].append(judgment)
        for pk, key in joined:
            if pk in self.by_pk:
                self.by_joined[self.by_pk[pk].court, key].append(self.by_pk[pk])


def get_lookup(records: Iterable[ImportRecord]) -> JudgmentLookup:
    """The stored judgments that records are about or point at; queries in proportion to the file."""
    eclis: set[str] = set()
    keys: set[str] = set()
    for record in records:
        references = [relation.decision for relation in record.related or ()]
        eclis.update(filter(None, (record.ecli, *(reference.ecli for reference in references))))
        numbers = (record.number, *(reference.number for reference in references))
        keys.update(squash(number) for number in numbers if number)
    rows: dict[int, KnownJudgment] = {}
    for batch in batched(eclis):
        rows.update(_get_known(ecli__in=batch))
    joined: list[tuple[int, str]] = []
    for batch in batched(keys):
        rows.update(_get_known(number_key__in=batch))
        pairs = JudgmentNumber.objects.filter(number_key__in=batch).values_list("judgment_id", "number_key")
        joined.extend(pairs)
    for pks in batched({pk for pk, _ in joined} - rows.keys()):
        rows.update(_get_known(pk__in=pks))
    return JudgmentLookup(rows.values(), joined)


def _get_known(**conditions) -> dict[int, KnownJudgment]:
    rows = (
        Judgment.objects.filter(**conditions)
        .order_by()
        .values("pk", "kind", "number_key", "decided_date", "ecli", court_code=F("court__code"))
    )
    return {
        row["pk"]: KnownJudgment(
            pk=row["pk"],
            court=row["court_code"],
            kind=row["kind"],
            number_key=row["number_key"],
            decided_date=row["decided_date"],
            ecli=row["ecli"] or "",
        )
        for row in rows
    }


def batched(items: Iterable[T], *, size: int = ROWS_A_QUERY) -> Iterator[list[T]]:
    """The items in lists of at most `size`."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
