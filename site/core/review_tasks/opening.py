"""Opens the tasks that follow from what is new."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from core.citations.touching import split_code
from core.models import LegalProvision, ReviewTask

from .ports import ReviewedText, ReviewReason, get_text_finders
from .tasks import send_digest

BATCH_SIZE = 500
LONGEST_TEXT = 255

#: The codes of a reason's provisions by the text that they touch.
Touched = Mapping[int, set[str]]


@transaction.atomic
def open_review_tasks(reasons: Sequence[ReviewReason]) -> int:
    """Opens a task for each text that a reason touches, unless one is open; gives their number.

    However many reasons there are, each responsible person gets one mail.
    """
    instruments = {code.partition(":")[0] for reason in reasons for code in reason.provisions}
    texts = [text for find in get_text_finders() for text in find(instruments)] if instruments else []
    if not texts:
        return 0
    index = TextIndex(texts)
    labels = LegalProvision.objects.labels(
        {code for reason in reasons for code in reason.provisions}, settings.LANGUAGE_CODE
    )
    tasks = [
        build_task(texts[place], reason, [labels.get(code, code) for code in sorted(codes)])
        for reason in reasons
        for place, codes in index.find_touched(reason).items()
    ]
    fresh = without_open(tasks)
    ReviewTask.objects.bulk_create(fresh, batch_size=BATCH_SIZE, ignore_conflicts=True)
    notify(fresh)
    return len(fresh)


class TextIndex:
    """Texts by the provisions that they rest on and by those above them."""

    def __init__(self, texts: Sequence[ReviewedText]) -> None:
        self._exact: dict[str, set[int]] = defaultdict(set)
        self._within: dict[str, set[int]] = defaultdict(set)
        for place, text in enumerate(texts):
            for code in text.provisions:
                self._exact[code].add(place)
                for above in split_code(code):
                    self._within[above].add(place)

    def find_touched(self, reason: ReviewReason) -> Touched:
        """The places of the texts that a reason touches, with the provisions that do."""
        touched: dict[int, set[str]] = defaultdict(set)
        for code in reason.provisions:
            above = (place for step in split_code(code) for place in self._exact.get(step, ()))
            for place in {*self._within.get(code, ()), *above}:
                touched[place].add(code)
        return touched


def build_task(text: ReviewedText, reason: ReviewReason, provisions: Iterable[str]) -> ReviewTask:
    """The task, not stored."""
    return ReviewTask(
        content_type=ContentType.objects.get_for_model(text.model),
        object_id=text.pk,
        title=text.title[:LONGEST_TEXT],
        reason_type=ContentType.objects.get_for_model(reason.model),
        reason_id=reason.pk,
        reason=reason.label[:LONGEST_TEXT],
        provisions=", ".join(provisions)[:LONGEST_TEXT],
        responsible_id=text.responsible_id,
    )


def without_open(tasks: Sequence[ReviewTask]) -> list[ReviewTask]:
    """Those for which no task is open yet."""
    types = {task.reason_type_id for task in tasks}
    reasons = sorted({task.reason_id for task in tasks})
    known: set[tuple[int, int, int, int]] = set()
    for start in range(0, len(reasons), BATCH_SIZE):
        rows = ReviewTask.objects.open().filter(
            reason_type__in=types, reason_id__in=reasons[start : start + BATCH_SIZE]
        )
        known.update(rows.values_list("content_type_id", "object_id", "reason_type_id", "reason_id"))
    return [
        task
        for task in tasks
        if (task.content_type_id, task.object_id, task.reason_type_id, task.reason_id) not in known
    ]


def notify(tasks: Sequence[ReviewTask]) -> None:
    """Sends each responsible person one mail about all that is new to them, once it is stored."""
    lines: dict[int, list[str]] = defaultdict(list)
    for task in tasks:
        if task.responsible_id:
            words = f"{task.title}: {task.reason}"
            lines[task.responsible_id].append(f"{words} ({task.provisions})" if task.provisions else words)
    for user_id, texts in lines.items():
        transaction.on_commit(partial(send_digest.enqueue, user_id, texts), robust=True)
