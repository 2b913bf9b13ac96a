"""Follows publication: what a text cites is noted when it goes live and forgotten when it leaves."""

from functools import partial
from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, published, unpublished

from .kinds import CitingKind
from .storing import forget_citations, store_citations


def note_page(instance: Page, **kwargs: Any) -> None:
    """Receiver: a page was published; an alias shows the words of another and cites nothing itself."""
    from .pages import PAGES

    if instance.alias_of_id is None:
        store_citations(PAGES, [instance.specific])


def forget_page(instance: Model, sender: type[Model], **kwargs: Any) -> None:
    """Receiver: a page was unpublished or deleted."""
    from .pages import PAGES

    if issubclass(sender, Page):
        forget_citations(PAGES, [instance.pk])


def note_record(instance: Model, kind: CitingKind, **kwargs: Any) -> None:
    """Receiver: a record was published."""
    store_citations(kind, [instance])


def forget_record(instance: Model, kind: CitingKind, **kwargs: Any) -> None:
    """Receiver: a record was unpublished or deleted."""
    forget_citations(kind, [instance.pk])


def follow_pages() -> None:
    """Connects the receivers for pages."""
    page_published.connect(note_page, dispatch_uid="core.citing.page_published")
    page_unpublished.connect(forget_page, dispatch_uid="core.citing.page_unpublished")
    post_delete.connect(forget_page, dispatch_uid="core.citing.page_deleted")


def follow(kind: CitingKind) -> None:
    """Connects the receivers for records that are no pages."""
    if issubclass(kind.model, Page):
        return
    label = kind.model._meta.label
    note, forget = partial(note_record, kind=kind), partial(forget_record, kind=kind)
    published.connect(note, sender=kind.model, weak=False, dispatch_uid=f"core.citing.published.{label}")
    for name, signal in (("unpublished", unpublished), ("deleted", post_delete)):
        signal.connect(forget, sender=kind.model, weak=False, dispatch_uid=f"core.citing.{name}.{label}")
