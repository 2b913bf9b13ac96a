"""What the database holds of the judgments that records are about, read in batches."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..models import (
    CaseSummary,
    Judgment,
    JudgmentCountry,
    JudgmentNumber,
    JudgmentProvision,
    JudgmentRelation,
)


class StoredRelation(NamedTuple):
    """A relation to another judgment, with the words that name that one."""

    kind: str
    pk: int
    decision: str


@dataclass(kw_only=True)
class StoredJudgment:
    """A judgment with its lists and summaries; lists are codes, relations name their decision."""

    judgment: Judgment
    lists: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    relations: list[StoredRelation] = field(default_factory=list)
    summaries: dict[str, CaseSummary] = field(default_factory=dict)


def get_stored(pks: Sequence[int]) -> dict[int, StoredJudgment]:
    """The judgments with these keys; a constant number of queries."""
    judgments = Judgment.objects.filter(pk__in=pks).order_by().select_related("court")
    stored = {judgment.pk: StoredJudgment(judgment=judgment) for judgment in judgments}
    for key, rows in _get_lists(pks).items():
        for pk, value in rows:
            stored[pk].lists[key].append(value)
    for pk, relation in _get_relations(pks):
        stored[pk].relations.append(relation)
    summaries = CaseSummary.objects.filter(judgment__in=pks).order_by().select_related("locale")
    for summary in summaries:
        stored[summary.judgment_id].summaries[summary.locale.language_code] = summary
    return stored


def _get_lists(pks: Sequence[int]) -> dict[str, list[tuple[int, str]]]:
    """Pairs of key and value for each list of the schema, in the stored order."""
    topics, regimes = Judgment.topics.through, Judgment.regimes.through
    queries = {
        "joined_numbers": (JudgmentNumber, "number", "sort_order"),
        "countries_of_origin": (JudgmentCountry, "country__code", "sort_order"),
        "provisions": (JudgmentProvision, "provision__code", "sort_order"),
        "topics": (topics, "topic__code", "pk"),
        "regimes": (regimes, "legalregime__code", "pk"),
    }
    return {
        key: list(
            model.objects.filter(judgment__in=pks)
            .order_by("judgment_id", order, "pk")
            .values_list("judgment_id", value)
        )
        for key, (model, value, order) in queries.items()
    }


def _get_relations(pks: Sequence[int]) -> Iterator[tuple[int, StoredRelation]]:
    relations = JudgmentRelation.objects.filter(from_judgment__in=pks).order_by("pk")
    target = ("to_judgment_id", "to_judgment__ecli", "to_judgment__court__code", "to_judgment__number")
    for pk, kind, target_pk, ecli, court, number in relations.values_list(
        "from_judgment_id", "kind", *target
    ):
        yield pk, StoredRelation(kind, target_pk, ecli or f"{court} {number}")
