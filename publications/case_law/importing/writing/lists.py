"""Writes the lists of judgments through their tables: numbers, countries, provisions, topics, regimes."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.db.models import Model

from core.citations.spelling import squash
from core.models import Country, LegalRegime, Topic

from ...models import Judgment, JudgmentCountry, JudgmentNumber, JudgmentProvision
from ..plans import JudgmentPlan
from ..provisions import ProvisionCodes

#: Builds the row of one value: judgment's key, value, place in the list.
RowBuilder = Callable[[int, str, int], Any]


def write_lists(plans: Sequence[JudgmentPlan], *, provisions: ProvisionCodes) -> None:
    """Replaces the lists that differ; a constant number of statements for a batch."""
    for key, (model, build) in _get_builders(plans, provisions).items():
        changed = [plan for plan in plans if key in plan.lists]
        if not changed:
            continue
        known = [plan.pk for plan in changed if plan.is_known]
        model._default_manager.filter(judgment__in=known).delete()
        rows = [
            build(plan.stored_pk, value, place)
            for plan in changed
            for place, value in enumerate(plan.lists[key])
        ]
        model._default_manager.bulk_create(rows)


def _get_builders(
    plans: Sequence[JudgmentPlan], provisions: ProvisionCodes
) -> dict[str, tuple[type[Model], RowBuilder]]:
    countries = _get_pks(Country, plans, "countries_of_origin")
    topics = _get_pks(Topic, plans, "topics")
    regimes = _get_pks(LegalRegime, plans, "regimes")
    topic_links, regime_links = Judgment.topics.through, Judgment.regimes.through
    return {
        "joined_numbers": (
            JudgmentNumber,
            lambda pk, value, place: JudgmentNumber(
                judgment_id=pk, number=value, number_key=squash(value), sort_order=place
            ),
        ),
        "countries_of_origin": (
            JudgmentCountry,
            lambda pk, value, place: JudgmentCountry(
                judgment_id=pk, country_id=countries[value], sort_order=place
            ),
        ),
        "provisions": (
            JudgmentProvision,
            lambda pk, value, place: JudgmentProvision(
                judgment_id=pk, provision_id=provisions.pks[value], sort_order=place
            ),
        ),
        "topics": (topic_links, lambda pk, value, place: topic_links(judgment_id=pk, topic_id=topics[value])),
        "regimes": (
            regime_links,
            lambda pk, value, place: regime_links(judgment_id=pk, legalregime_id=regimes[value]),
        ),
    }


def _get_pks(model: type[Model], plans: Iterable[JudgmentPlan], key: str) -> dict[str, int]:
    codes = {code for plan in plans for code in plan.lists.get(key, ())}
    if not codes:
        return {}
    return dict(model._default_manager.filter(code__in=codes).values_list("code", "pk"))
