"""Keeps the documents of pages in step with what editors do."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from .outbox import queue_changes
from .pages import KEY_PREFIX


def connect_signals() -> None:
    """Connects the receivers; a second call changes nothing."""
    for signal in (page_published, page_unpublished):
        signal.connect(queue_page, dispatch_uid="search.queue_page")
    post_save.connect(queue_created_page, dispatch_uid="search.queue_created_page")
    post_delete.connect(queue_page, sender=Page, dispatch_uid="search.queue_deleted_page")
    post_page_move.connect(queue_moved_page, dispatch_uid="search.queue_moved_page")
    page_slug_changed.connect(queue_subtree, dispatch_uid="search.queue_renamed_page")
    post_save.connect(queue_restricted_pages, sender=PageViewRestriction, dispatch_uid="search.restricted")
    post_delete.connect(
        queue_restricted_pages, sender=PageViewRestriction, dispatch_uid="search.unrestricted"
    )


def queue_page(sender: type, instance: Page, **kwargs: Any) -> None:
    """A page went live, offline or away."""
    if getattr(instance.specific_class, "search_type", None):
        queue_changes([_key_of(instance.translation_key)])


def queue_created_page(sender: type, instance: Any, created: bool, **kwargs: Any) -> None:
    """Code or a copy put a page live at once, without publishing a revision."""
    if created and isinstance(instance, Page) and instance.live and getattr(instance, "search_type", None):
        queue_changes([_key_of(instance.translation_key)])


def queue_subtree(sender: type, instance: Page, **kwargs: Any) -> None:
    """A page's address changed, and with it those of all pages below."""
    keys = Page.objects.filter(path__startswith=instance.path).values_list("translation_key", flat=True)
    queue_changes(_key_of(key) for key in keys)


def queue_moved_page(sender: type, instance: Page, **kwargs: Any) -> None:
    """A page moved; its path here may be the one from before the move."""
    queue_subtree(sender, instance=Page.objects.only("path").get(pk=instance.pk))


def queue_restricted_pages(sender: type, instance: PageViewRestriction, **kwargs: Any) -> None:
    """A part of the tree was closed to the public, or opened."""
    queue_subtree(sender, instance=instance.page)


def _key_of(translation_key: Any) -> str:
    return f"{KEY_PREFIX}{translation_key}"
