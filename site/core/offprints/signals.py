"""Queues new files when something of a publication is published."""

from functools import partial

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django_tasks import task_backends
from django_tasks.backends.immediate import ImmediateBackend
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from .pages import get_offprint_models


def queue_offprints(instance: Page, **kwargs) -> None:
    """Receiver: a page is new, changed, gone or elsewhere; what it is part of changes with it.

    Where there is no worker the first reader's request makes the file instead, not the editor's.
    """
    from .tasks import make_offprints_of

    models = get_offprint_models()
    if not models or isinstance(task_backends["default"], ImmediateBackend):
        return
    kinds = ContentType.objects.get_for_models(*models).values()
    pages = instance.get_ancestors(inclusive=True).live().filter(content_type__in=kinds)
    for page_id in pages.values_list("pk", flat=True):
        transaction.on_commit(partial(make_offprints_of.enqueue, page_id), robust=True)


def connect() -> None:
    """Connects the receiver; called once when the application is ready."""
    for signal in (page_published, page_unpublished, post_page_move):
        signal.connect(queue_offprints, dispatch_uid="core.offprints.queue")
