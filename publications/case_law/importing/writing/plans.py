"""Writes a file's plans, step by step."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from django.db import transaction
from django.utils.translation import gettext

from search.outbox import queue_changes

from ...reviewing import queue_review
from ...search import build_keys
from ...tasks import note_citations
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
    summaries: list[int] = []
    done = 0
    for batch in batched(plans):
        write_judgments(batch, vocabulary=vocabulary, now=now)
        write_lists(batch, provisions=provisions)
        written = write_summaries(batch, now=now)
        history.note_summaries(written)
        summaries += written
        done += len(batch)
        progress(gettext("Writing"), done, len(plans))
    write_relations(plans)
    # A judgment's revision holds its relations too, so it can be taken only now.
    for batch in batched(plans):
        history.note_judgments([plan.pk for plan in batch if plan.changes_judgment and plan.pk is not None])
    if summaries:
        # Reading what they cite takes its time: not while others wait to write.
        transaction.on_commit(partial(note_citations.enqueue, summaries), robust=True)
    queue_review([plan.pk for plan in plans if plan.changes_judgment and plan.pk is not None])
    queue_changes(build_keys(plan.pk for plan in plans if plan.pk is not None))
