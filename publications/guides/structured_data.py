"""schema.org descriptions of guides and their parts."""

from collections.abc import Iterable

from wagtail.models import Site

from core.navigation import get_site_frame
from core.structured_data import JsonLd, build_web_page


def get_author(page, request) -> JsonLd:
    """Who answers for a text: its author, else the organisation."""
    frame = get_site_frame(Site.find_for_request(request), page.locale.language_code)
    return {"@type": "Organization", "name": page.author or frame.organisation["name"]}


def build_guide(guide, request) -> JsonLd:
    """The guide as a book, with the day as of which it holds."""
    data = build_web_page(guide, request)
    data.update(
        {"@type": "Book", "bookFormat": "https://schema.org/EBook", "author": get_author(guide, request)}
    )
    return data | build_dates(guide)


def build_part(page, request, *, above: Iterable) -> JsonLd:
    """A chapter or section as an article that is part of what stands above it, nearest first."""
    data = build_web_page(page, request)
    data.update({"@type": "Article", "headline": page.title, "author": get_author(page, request)})
    parts = [
        {"@type": "CreativeWork", "name": one.title, "url": one.get_full_url(request)} for one in above if one
    ]
    if parts:
        data["isPartOf"] = parts
    sources = [build_source(block.value) for block in page.sources]
    if sources:
        data["citation"] = sources
    return data | build_dates(page)


def build_dates(page) -> JsonLd:
    """The day as of which the law is described."""
    return {"temporalCoverage": page.as_of_date.isoformat()} if page.as_of_date else {}


def build_source(source) -> JsonLd:
    """What a statement rests on."""
    data = {"@type": "CreativeWork", "name": source["title"], "url": source["url"]}
    return {key: value for key, value in data.items() if value}
