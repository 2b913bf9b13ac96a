"""Renditions are made ahead, in the background; a page only looks up what is there."""

from collections.abc import Iterable, Iterator, Sequence

from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from wagtail.images.models import AbstractRendition, Filter

from .images import IMAGE_ROLES, get_all_specs
from .models import SiteImage, SiteRendition

IMAGES_A_BATCH = 100


def find_renditions(image: SiteImage, role: str) -> dict[str, AbstractRendition]:
    """The renditions of an image for a role by specification; the original where none is made yet."""
    specs = IMAGE_ROLES[role].get_specs(image)
    found = image.find_existing_renditions(*(Filter(spec=spec) for spec in specs))
    by_spec = {key.spec: rendition for key, rendition in found.items()}
    if not by_spec:
        return {"original": _stand_in(image)}
    return {spec: by_spec[spec] for spec in specs if spec in by_spec}


def prefetch_image(field: str, *roles: str) -> Prefetch:
    """For a queryset of things that each show an image: one query for images, one for their renditions."""
    return Prefetch(field, queryset=SiteImage.objects.prefetch_renditions(*_get_specs(roles)))


def attach_renditions(images: Sequence[SiteImage], *roles: str) -> None:
    """Gives each image its renditions for the roles; one query for all of them."""
    renditions = SiteRendition.objects.filter(filter_spec__in=_get_specs(roles))
    prefetch_related_objects(images, Prefetch("renditions", renditions, to_attr="prefetched_renditions"))


def get_missing_specs(image: SiteImage) -> list[str]:
    """What the roles ask of an image and is not made yet."""
    present = {(rendition.filter_spec, rendition.focal_point_key) for rendition in image.renditions.all()}
    return [
        spec for spec in get_all_specs(image) if (spec, Filter(spec=spec).get_cache_key(image)) not in present
    ]


def make_renditions(image: SiteImage) -> int:
    """Makes what is missing and takes away what a former focal point left; gives the number made."""
    missing = get_missing_specs(image)
    for spec in missing:
        image.create_rendition(Filter(spec=spec))
    get_outdated(image).delete()
    return len(missing)


def get_outdated(image: SiteImage) -> QuerySet[SiteRendition]:
    """The renditions of the roles that were cropped around a former focal point."""
    specs = get_all_specs(image)
    keys = {Filter(spec=spec).get_cache_key(image) for spec in specs}
    return SiteRendition.objects.filter(image=image, filter_spec__in=specs).exclude(focal_point_key__in=keys)


def get_incomplete() -> Iterator[SiteImage]:
    """Every image that lacks a rendition, in batches that each cost the same."""
    images = SiteImage.objects.prefetch_related("renditions").order_by("pk")
    return (image for image in images.iterator(chunk_size=IMAGES_A_BATCH) if get_missing_specs(image))


def _get_specs(roles: Iterable[str]) -> list[str]:
    return [spec for role in roles for spec in IMAGE_ROLES[role].specs]


def _stand_in(image: SiteImage) -> SiteRendition:
    rendition = SiteRendition(image=image, width=image.width, height=image.height)
    rendition.file.name = image.file.name
    return rendition
