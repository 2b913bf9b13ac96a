"""`/sitemap.xml`: pages and judgments with their alternates, as an index where one file cannot hold them."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import index, sitemap
from django.http import HttpRequest, HttpResponse

from core.sitemaps import WorkAddresses, get_page_addresses
from publications.case_law.sitemaps import get_judgment_addresses

MAX_ADDRESSES = 50_000


class WorkSitemap(Sitemap):
    """Lists each work once a language, every address with all its alternates."""

    limit = MAX_ADDRESSES

    def __init__(self, get_works: Callable[[], Iterable[WorkAddresses]]) -> None:
        self.get_works = get_works

    @cached_property
    def entries(self) -> list[tuple[WorkAddresses, str]]:
        """(work, language) for every address."""
        return [(work, language) for work in self.get_works() for language in work.urls]

    def items(self) -> list[tuple[WorkAddresses, str]]:
        """The entries that the paginator cuts."""
        return self.entries

    def get_urls(self, page: int | str = 1, site=None, protocol: str | None = None) -> list[dict[str, Any]]:
        """The dictionaries that Django's template prints."""
        base = f"{protocol or 'https'}://{site.domain}"
        return [
            self.build_entry(base, work, language) for work, language in self.paginator.page(page).object_list
        ]

    def get_latest_lastmod(self):
        """When anything listed here last changed."""
        return max((work.changed_at for work, _language in self.entries if work.changed_at), default=None)

    @staticmethod
    def build_entry(base: str, work: WorkAddresses, language: str) -> dict[str, Any]:
        """One address with its alternates."""
        alternates = [{"lang_code": code, "location": base + url} for code, url in work.urls.items()]
        return {
            "location": base + work.urls[language],
            "lastmod": work.changed_at,
            "changefreq": None,
            "priority": "",
            "alternates": alternates if len(alternates) > 1 else [],
        }


def build_sitemaps() -> dict[str, WorkSitemap]:
    """The sections of the sitemap, read anew for each request."""
    return {"pages": WorkSitemap(get_page_addresses), "case-law": WorkSitemap(get_judgment_addresses)}


def serve_sitemap(request: HttpRequest, section: str | None = None) -> HttpResponse:
    """One file where the addresses fit, else the index; a section when one is asked for."""
    parts = build_sitemaps()
    sitemaps: dict[str, type[Sitemap] | Sitemap] = dict(parts)
    if section is not None:
        return sitemap(request, sitemaps=sitemaps, section=section)
    if sum(len(part.entries) for part in parts.values()) > MAX_ADDRESSES:
        return index(request, sitemaps=sitemaps, sitemap_url_name="sitemap-section")
    return sitemap(request, sitemaps=sitemaps)
