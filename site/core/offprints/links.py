"""Where a link of the site leads inside a file: to its own sections where they are in it. Pure."""

from collections.abc import Callable
from urllib.parse import urljoin, urlsplit, urlunsplit

from .documents import Offprint


def build_link_finder(
    offprint: Offprint, get_place: Callable[[str], str], *, page_url: str = ""
) -> Callable[[str], str]:
    """Gives for an address of the site its place in the file, else its full address.

    `get_place` gives the place of an anchor of the offprint; `page_url` is the page that a relative
    address was written on.
    """
    places = _find_places(offprint)

    def find(url: str) -> str:
        full = urljoin(page_url or offprint.url, url)
        parts = urlsplit(full)
        plain = urlunsplit((parts.scheme, parts.netloc, parts.path, "", ""))
        anchor = places.get(f"{plain}#{parts.fragment}") if parts.fragment else None
        anchor = anchor or places.get(plain)
        return get_place(anchor) if anchor else full

    return find


def _find_places(offprint: Offprint) -> dict[str, str]:
    """The anchor behind each full address that the offprint holds."""
    places = {}
    for chapter in offprint.chapters:
        places[chapter.url] = chapter.anchor
        for section in chapter.sections:
            places[section.url] = section.anchor
            places[f"{chapter.url}#{section.fragment}"] = section.anchor
    places.pop("", None)
    return places
