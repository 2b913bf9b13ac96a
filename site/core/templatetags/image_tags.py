"""Images in templates, by role; no page makes a rendition."""

from django import template
from django.utils.safestring import SafeString
from wagtail.images.models import AbstractRendition, Picture

from core.images import IMAGE_ROLES
from core.models import SiteImage
from core.renditions import find_renditions

register = template.Library()


@register.simple_tag
def responsive_image(image: SiteImage | None, role: str, *, alt: str, priority: bool = False) -> SafeString:
    """A `<picture>` for a place on the page; `priority` is for the one image that the reader sees first."""
    if not image:
        return SafeString("")
    place = IMAGE_ROLES[role]
    renditions = find_renditions(image, role)
    attributes = {"alt": alt}
    if len({rendition.width for rendition in renditions.values()}) > 1:
        attributes["sizes"] = place.sizes
    if priority:
        attributes["fetchpriority"] = "high"
    else:
        attributes["decoding"] = "async"
    if place.waits_for_layout or not priority:
        attributes["loading"] = "lazy"
    return Picture(renditions, attributes).__html__()


@register.simple_tag
def image_rendition(image: SiteImage | None, role: str) -> AbstractRendition | None:
    """The one rendition of a role that has one: for a `poster` attribute or a sharing image."""
    return next(iter(find_renditions(image, role).values())) if image else None
