"""Where a link of the site leads inside a file: to its own sections where they are in it. Pure."""

from collections.abc import Callable
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from .documents import Offprint

#: What an address may hold as it is; browsers forgive more, checkers and readers of books do not.
ALLOWED = "%/?:@!$&'()*+,;=~"


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
        return get_place(anchor) if anchor else write_address(full)

    return find


def write_address(url: str) -> str:
    """An address with every sign written as the standard asks: `#{…}` becomes `#%7B…%7D`."""
    parts = urlsplit(url)
    path, query, fragment = (quote(part, safe=ALLOWED) for part in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, parts.netloc, path, query, fragment))


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
