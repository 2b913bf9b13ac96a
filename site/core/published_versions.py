"""The versions of a page that readers have seen: what was published, and when. Never a draft."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from wagtail.models import Page, PageLogEntry, Revision

PUBLISHING = ("wagtail.publish", "wagtail.publish.scheduled")


@dataclass(frozen=True)
class PublishedVersion:
    """A revision that went live, and when."""

    revision_id: int
    published_at: datetime


def get_published_versions(page: Page) -> list[PublishedVersion]:
    """Every version that went live and is still kept, the latest first; one query."""
    entries = PageLogEntry.objects.filter(page=page.pk, action__in=PUBLISHING, revision__isnull=False)
    found = entries.order_by("-timestamp", "-pk").values_list("revision_id", "timestamp")
    versions: list[PublishedVersion] = []
    for revision_id, published_at in found:
        if not versions or versions[-1].revision_id != revision_id:
            versions.append(PublishedVersion(revision_id, published_at))
    return versions


def get_pages_as_published(versions: Sequence[PublishedVersion]) -> list[Page]:
    """The page as it was in each of these versions."""
    revisions = Revision.objects.select_related("content_type", "base_content_type").in_bulk(
        [version.revision_id for version in versions]
    )
    return [revisions[version.revision_id].as_object() for version in versions]
