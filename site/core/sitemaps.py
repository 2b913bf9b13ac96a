"""What a sitemap lists: works with their address in every language that truly has the text."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from types import SimpleNamespace

from wagtail.models import Page


@dataclass(frozen=True)
class WorkAddresses:
    """A work: site-relative addresses by language, and when it last changed."""

    urls: dict[str, str]
    changed_at: datetime | None = None


def get_page_addresses() -> Iterable[WorkAddresses]:
    """Every public page with its translations; copies that still hold the source's text are left out."""
    pages = Page.objects.live().public().filter(alias_of__isnull=True, depth__gt=1).select_related("locale")
    roots = SimpleNamespace()  # Wagtail keeps the sites' roots on this object, so that they are read once.
    works: dict[object, dict[str, str]] = {}
    changed: dict[object, datetime] = {}
    for page in pages.order_by("path"):
        parts = page.get_url_parts(request=roots)
        if not parts or not parts[2]:
            continue
        works.setdefault(page.translation_key, {})[page.locale.language_code] = parts[2]
        if page.last_published_at:
            known = changed.get(page.translation_key, page.last_published_at)
            changed[page.translation_key] = max(known, page.last_published_at)
    for key, urls in works.items():
        yield WorkAddresses(urls=urls, changed_at=changed.get(key))
