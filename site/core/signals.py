"""Keeps the cached frame in step with pages and settings, and renditions with their images."""

from functools import partial

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from wagtail.models import Locale, Page, Site
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from .instrument_addresses import forget_instrument_urls
from .models import LegalInstrument, Navigation, OrganisationSettings, SiteImage
from .navigation import clear_site_frames

CROPPING_FIELDS = {
    "file",
    "focal_point_x",
    "focal_point_y",
    "focal_point_width",
    "focal_point_height",
}


def forget_frames(**kwargs) -> None:
    """Receiver: something that the frame shows has changed."""
    clear_site_frames()


def forget_frames_of_deleted_page(sender, **kwargs) -> None:
    """Receiver: a deleted record that is a page may stand in a menu."""
    if issubclass(sender, Page):
        clear_site_frames()


def queue_renditions(instance: SiteImage, raw: bool, update_fields=None, **kwargs) -> None:
    """Receiver: an image was added, or its file or focal point may have changed."""
    from .tasks import make_renditions_of

    if not raw and (update_fields is None or not CROPPING_FIELDS.isdisjoint(update_fields)):
        transaction.on_commit(partial(make_renditions_of.enqueue, instance.pk), robust=True)


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
    for signal in (post_save, post_delete):
        signal.connect(
            forget_instrument_urls, sender=LegalInstrument, dispatch_uid="core.forget_instrument_urls"
        )
    post_save.connect(queue_renditions, sender=SiteImage, dispatch_uid="core.queue_renditions")
