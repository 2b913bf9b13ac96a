"""The HTML of the site's blocks as a file can hold it: well-formed, and with no part that acts. Pure."""

import re
from collections.abc import Callable, Iterable

from bs4 import BeautifulSoup, NavigableString, Tag

#: Has no use on paper, or stands there for the eye alone.
LEFT_OUT = (
    "script, style, template, form, button, svg, source, track, .heading__anchor, .footnotes__back, "
    ".chart__title, .chart__bars, .chart__figures > summary, .visually-hidden, [hidden]"
)
#: Frames that only scroll or choose between sizes.
UNWRAPPED = ".table-scroll, picture"
RENAMED = {"details": "div", "summary": "p"}
#: What a page needs to act, to load in time, or to work around a browser.
ATTRIBUTES_LEFT_OUT = {
    *("decoding", "fetchpriority", "loading", "sizes", "srcset"),
    *("hreflang", "open", "role", "style", "tabindex"),
}
ROLES_KEPT = ("doc-",)
BLOCKS = {"p", "div", "section", "figure", "table", "dl", "h1", "h2", "h3", "h4", "h5", "h6"}
REFERRING = ("aria-labelledby", "aria-describedby", "headers")
HEADING = re.compile(r"^h[1-6]$")


def build_fragment(
    html: str, *, prefix: str, heading_level: int, get_link: Callable[[str], str] = lambda url: url
) -> str:
    """A block's HTML for a file: ids begin with `prefix`, the highest heading has `heading_level`.

    `get_link` gives each address that leads out of the fragment as the file shall have it.
    """
    soup = _read(html)
    for element in soup.select(LEFT_OUT):
        element.decompose()
    for element in soup.select(UNWRAPPED):
        element.unwrap()
    for image in soup.find_all("img"):
        if not image.get("alt"):
            image.decompose()
    for video in soup.find_all("video"):
        _replace_video(soup, video)
    for element in soup.find_all(True):
        _clean(element)
    for link in soup.find_all("a"):
        _flatten_link(link)
    for item in soup.find_all("li"):
        _join_paragraphs(soup, item)
    number_headings(soup, heading_level)
    _set_apart(soup, prefix, get_link)
    return soup.decode().strip()


def number_headings(soup: Tag, top: int) -> None:
    """Gives headings levels without a gap, the outermost the level `top`."""
    above: list[int] = []
    for heading in soup.find_all(HEADING):
        level = int(heading.name[1])
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        heading.name = f"h{min(6, top + len(above) - 1)}"


def find_images(fragments: Iterable[str]) -> list[str]:
    """The address of every image in these fragments, each once, in their order."""
    found = (image["src"] for html in fragments for image in _read(html).find_all("img"))
    return list(dict.fromkeys(str(address) for address in found))


def replace_images(html: str, names: dict[str, str]) -> str:
    """A fragment whose images have other addresses; one without any is left out, its words stay."""
    soup = _read(html)
    for image in soup.find_all("img"):
        name = names.get(str(image["src"]))
        if name:
            image["src"] = name
        else:
            image.replace_with(str(image.get("alt", "")))
    return soup.decode()


def _read(html: str) -> BeautifulSoup:
    """A tree whose attributes are texts, also where HTML sees several words in one."""
    return BeautifulSoup(html, "html.parser", multi_valued_attributes=None)


def _replace_video(soup: BeautifulSoup, video: Tag) -> None:
    source = video.get("src") or video.get("poster") or ""
    link = soup.new_tag("a", href=str(source))
    link.string = str(video.get("aria-label") or source)
    video.replace_with(link)


def _flatten_link(link: Tag) -> None:
    """Leaves words alone in a link: a tagged PDF loses the link around anything else."""
    children = [child for child in link.contents if str(child).strip()]
    if len(children) == 1 and isinstance(children[0], Tag) and children[0].name != "img":
        around = children[0]
        around.unwrap()
        around.clear()
        link.wrap(around)
    for inner in link.find_all(True):
        if inner.name != "img":
            inner.unwrap()
    # Where a sign stood behind the words, a space is left.
    for edge in (link.contents[:1], link.contents[-1:]):
        if edge and isinstance(edge[0], NavigableString) and not edge[0].strip():
            edge[0].extract()


def _join_paragraphs(soup: BeautifulSoup, item: Tag) -> None:
    """Makes lines of an item's paragraphs, since in a tagged PDF text stands beside the number of an item.

    An item with other blocks in it has no number: the sheets know it by its class.
    """
    children = item.find_all(True, recursive=False)
    paragraphs = [child for child in children if child.name == "p"]
    words = "".join(item.find_all(string=True, recursive=False)).strip()
    if paragraphs == children and not words:
        for paragraph in paragraphs[:-1]:
            paragraph.insert_after(soup.new_tag("br"))
        for paragraph in paragraphs:
            paragraph.unwrap()
    elif any(child.name in BLOCKS for child in children):
        item["class"] = f"{item.get('class', '')} blocks".strip()


def _clean(element: Tag) -> None:
    element.name = RENAMED.get(element.name, element.name)
    for name in list(element.attrs):
        value = str(element[name])
        if name == "role" and value.startswith(ROLES_KEPT):
            continue
        if name in ATTRIBUTES_LEFT_OUT or name.startswith(("data-", "on")):
            del element[name]
    if element.name == "div" and "name" in element.attrs:
        del element["name"]


def _set_apart(soup: BeautifulSoup, prefix: str, get_link: Callable[[str], str]) -> None:
    """Names every id after the section, and leads every link to where it stands in the file."""
    own = {str(element["id"]) for element in soup.find_all(id=True)}
    for element in soup.find_all(True):
        if "id" in element.attrs:
            element["id"] = f"{prefix}-{element['id']}"
        for name in REFERRING:
            if name in element.attrs:
                words = str(element[name]).split()
                element[name] = " ".join(f"{prefix}-{word}" for word in words if word in own)
                if not element[name]:
                    del element[name]
        if element.name == "a" and "href" in element.attrs:
            href = str(element["href"])
            is_own = href.startswith("#") and href[1:] in own
            element["href"] = f"#{prefix}-{href[1:]}" if is_own else get_link(href)
