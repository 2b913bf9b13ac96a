"""New or changed judgments open review tasks for the texts that rest on their articles."""

from collections.abc import Collection
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_save

from core.review_tasks.opening import open_review_tasks
from core.review_tasks.ports import ReviewReason, get_text_finders

from .models import Judgment, JudgmentProvision, JudgmentRelation

#: What a text may rest on; a corrected link or name gives nobody work.
TELLING_FIELDS = ("court_id", "kind", "number", "decided_date", "outcome", "is_final", "withdrawn_at")


def review_judgments(pks: Collection[int]) -> int:
    """Opens the tasks that follow from these judgments; gives their number."""
    judgments = Judgment.objects.filter(pk__in=pks).with_court().prefetch_related("provisions")
    return open_review_tasks(
        [
            ReviewReason(
                model=Judgment,
                pk=judgment.pk,
                label=judgment.citation_in(settings.LANGUAGE_CODE),
                provisions=frozenset(provision.code for provision in judgment.provisions.all()),
            )
            for judgment in judgments.order_by("pk")
        ]
    )


def queue_review(pks: Collection[int]) -> None:
    """Has the judgments looked at once they are stored; nothing to do where no texts are watched."""
    from .tasks import open_tasks_for

    if pks and get_text_finders():
        transaction.on_commit(partial(open_tasks_for.enqueue, sorted(pks)), robust=True)


def remember_facts(sender: Any, instance: Judgment, **kwargs: Any) -> None:
    """Receiver: notes what a judgment told before it is saved."""
    stored = Judgment.objects.filter(pk=instance.pk).values_list(*TELLING_FIELDS) if instance.pk else ()
    instance.stored_facts = next(iter(stored), None)


def queue_if_facts_changed(sender: Any, instance: Judgment, **kwargs: Any) -> None:
    """Receiver: a judgment is new, or tells something else than before."""
    facts = tuple(getattr(instance, name) for name in TELLING_FIELDS)
    if instance.stored_facts != facts:
        queue_review([instance.pk])


def queue_new_provision(sender: Any, instance: JudgmentProvision, created: bool, **kwargs: Any) -> None:
    """Receiver: a judgment was filed under an article."""
    if created:
        queue_review([instance.judgment_id])


def queue_related(sender: Any, instance: JudgmentRelation, **kwargs: Any) -> None:
    """Receiver: what two judgments have to do with each other was told, changed or taken back."""
    if kwargs.get("created", True):
        queue_review([instance.from_judgment_id, instance.to_judgment_id])


def connect() -> None:
    """Connects the receivers; called once when the application is ready."""
    pre_save.connect(remember_facts, sender=Judgment, dispatch_uid="case_law.review.remember")
    post_save.connect(queue_if_facts_changed, sender=Judgment, dispatch_uid="case_law.review.judgment")
    post_save.connect(queue_new_provision, sender=JudgmentProvision, dispatch_uid="case_law.review.provision")
    for name, signal in (("told", post_save), ("taken_back", post_delete)):
        signal.connect(queue_related, sender=JudgmentRelation, dispatch_uid=f"case_law.review.{name}")
