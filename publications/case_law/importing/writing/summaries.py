"""Creates and changes summaries; what is imported is live."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from wagtail.models import Locale

from ...models import CaseSummary
from ..differences import build_stream
from ..plans import JudgmentPlan, SummaryPlan
from ..summary_planning import SUMMARY_FIELDS


def write_summaries(plans: Sequence[JudgmentPlan], *, now: datetime) -> list[int]:
    """Stores the summaries of a batch; gives the keys of those written."""
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    new: list[CaseSummary] = []
    changed: dict[frozenset[str], list[CaseSummary]] = defaultdict(list)
    for plan in plans:
        for summary_plan in plan.summaries:
            summary = summary_plan.stored or _build_summary(plan, locales[summary_plan.language], now=now)
            fields = _set_values(summary, summary_plan)
            if summary_plan.stored is None:
                new.append(summary)
            else:
                changed[frozenset(fields)].append(summary)
    CaseSummary.objects.bulk_create(new)
    for names, summaries in changed.items():
        for summary in summaries:
            summary.last_published_at = now
        CaseSummary.objects.bulk_update(summaries, [*sorted(names), "last_published_at"], batch_size=100)
    return [summary.pk for group in (new, *changed.values()) for summary in group]


def _build_summary(plan: JudgmentPlan, locale: Locale, *, now: datetime) -> CaseSummary:
    return CaseSummary(
        judgment_id=plan.stored_pk,
        locale=locale,
        translation_key=CaseSummary.build_translation_key(plan.stored_pk),
        live=True,
        has_unpublished_changes=False,
        first_published_at=now,
        last_published_at=now,
    )


def _set_values(summary: CaseSummary, plan: SummaryPlan) -> set[str]:
    """Sets the values and gives the names of the fields that they went to."""
    for key, value in plan.values.items():
        if key == "sources":
            value = build_stream(value, stored=summary.sources)
        setattr(summary, SUMMARY_FIELDS[key], value)
    return {SUMMARY_FIELDS[key] for key in plan.values}
