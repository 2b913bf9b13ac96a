"""Links to the files of a page."""

from dataclasses import replace

from django import template

from core.offprints.links import write_address
from core.offprints.pages import OffprintLink, OffprintMixin

register = template.Library()


@register.simple_tag(takes_context=True)
def offprint_links(context, page) -> list[OffprintLink]:
    """The files that a page offers to take along; none for a page that cannot be."""
    if not isinstance(page, OffprintMixin):
        return []
    # What a page keeps in its links, such as the date that a reader gave, leads back to it from the file's.
    keep = context.get("link_keeper") or str
    return [replace(link, url=keep(link.url)) for link in page.get_offprint_links(context["request"])]


@register.filter
def web_address(url: str) -> str:
    """An address as a checked file may hold it."""
    return write_address(url)
