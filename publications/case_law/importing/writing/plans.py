"""Writes a file's plans, step by step."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext

from core.citing.storing import store_citations
from search.outbox import queue_changes

from ...citing import SUMMARIES
from ...models import CaseSummary
from ...reviewing import queue_review
from ...search import build_keys
from ..lookup import batched
from ..plans import JudgmentPlan
from ..progress import Progress
from ..provisions import ProvisionCodes
from ..report import Action
from ..vocabulary import Vocabulary
from .history import History
from .judgments import write_judgments
from .lists import write_lists
from .relations import write_relations
from .summaries import write_summaries


def write_plans(
    plans: Sequence[JudgmentPlan],
    *,
    vocabulary: Vocabulary,
    provisions: ProvisionCodes,
    user,
    now: datetime,
    progress: Progress,
) -> None:
    """Writes what differs, notes it in the history and tells the search index; needs a transaction."""
    plans = [plan for plan in plans if plan.action is not Action.UNCHANGED]
    if not plans:
        return
    provisions.create_missing(code for plan in plans for code in plan.lists.get("provisions", ()))
    history = History(user=user, now=now)
    done = 0
    for batch in batched(plans):
        write_judgments(batch, vocabulary=vocabulary, now=now)
        write_lists(batch, provisions=provisions)
        summaries = write_summaries(batch, now=now)
        history.note_summaries(summaries)
        store_citations(SUMMARIES, list(CaseSummary.objects.live().filter(pk__in=summaries)))
        done += len(batch)
        progress(gettext("Writing"), done, len(plans))
    write_relations(plans)
    # A judgment's revision holds its relations too, so it can be taken only now.
    for batch in batched(plans):
        history.note_judgments([plan.pk for plan in batch if plan.changes_judgment and plan.pk is not None])
    queue_review([plan.pk for plan in plans if plan.changes_judgment and plan.pk is not None])
    queue_changes(build_keys(plan.pk for plan in plans if plan.pk is not None))
