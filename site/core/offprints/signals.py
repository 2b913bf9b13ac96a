"""Forgets files and queues new ones when something of a publication is published."""

from functools import partial

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django_tasks import task_backends
from django_tasks.backends.immediate import ImmediateBackend
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from .formats import FORMATS
from .pages import build_key, get_offprint_models
from .recent import forget


def renew_offprints(instance: Page, **kwargs) -> None:
    """Receiver: a page is new, changed, gone or elsewhere; the files of what it is part of change with it.

    Where there is no worker the first reader's request makes them, not the editor's.
    """
    from .tasks import make_offprints_of

    models = get_offprint_models()
    if not models:
        return
    kinds = ContentType.objects.get_for_models(*models).values()
    has_worker = not isinstance(task_backends["default"], ImmediateBackend)
    for page in instance.get_ancestors(inclusive=True).filter(content_type__in=kinds):
        forget(build_key(page.pk), *(form.code for form in FORMATS))
        if has_worker and page.live:
            transaction.on_commit(partial(make_offprints_of.enqueue, page.pk), robust=True)


def connect() -> None:
    """Connects the receiver; called once when the application is ready."""
    for signal in (page_published, page_unpublished, post_page_move):
        signal.connect(renew_offprints, dispatch_uid="core.offprints.renew")
