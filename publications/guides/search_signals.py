"""Keeps the documents of sections in step with the guide and the chapter that they stand in."""

from typing import Any

from wagtail.signals import page_published, page_unpublished

from search.page_signals import queue_subtree


def connect() -> None:
    """Connects the receivers; called once when the application is ready."""
    from .models import GuideChapterPage, GuidePage

    for model in (GuidePage, GuideChapterPage):
        for signal in (page_published, page_unpublished):
            signal.connect(
                queue_sections, sender=model, dispatch_uid=f"guides.queue_sections.{model.__name__}"
            )


def queue_sections(sender: type, instance: Any, **kwargs: Any) -> None:
    """The title above sections may have changed, and the label of their hits with it."""
    queue_subtree(sender, instance=instance)
