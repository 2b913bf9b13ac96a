"""Keeps the cached frame in step with pages and settings."""

from django.db.models.signals import post_delete, post_save
from wagtail.models import Locale, Page, Site
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from .models import Navigation, OrganisationSettings
from .navigation import clear_site_frames


def forget_frames(**kwargs) -> None:
    """Receiver: something that the frame shows has changed."""
    clear_site_frames()


def forget_frames_of_deleted_page(sender, **kwargs) -> None:
    """Receiver: a deleted record that is a page may stand in a menu."""
    if issubclass(sender, Page):
        clear_site_frames()


def connect() -> None:
    """Connects the receivers; called once when the application is ready."""
    for signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
        signal.connect(forget_frames, dispatch_uid="core.forget_frames")
    for model in (OrganisationSettings, Navigation, Site, Locale):
        post_save.connect(forget_frames, sender=model, dispatch_uid=f"core.forget_frames.{model.__name__}")
        post_delete.connect(
            forget_frames, sender=model, dispatch_uid=f"core.forget_frames.deleted.{model.__name__}"
        )
    post_delete.connect(forget_frames_of_deleted_page, dispatch_uid="core.forget_frames_of_deleted_page")
