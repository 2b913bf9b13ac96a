"""Notes at the foot of the page that their mark stands on. Pure."""

from bs4 import BeautifulSoup, Tag

#: What a line of a note may hold.
INLINE = {"a", "abbr", "b", "bdi", "br", "em", "i", "span", "strong", "sub", "sup"}


def place_notes(html: str) -> str:
    """A fragment whose notes follow their marks, from where the sheet moves them to the foot of the page.

    The mark stays a link to its note. What has no mark, or more than lines in it, stays in the list.
    """
    soup = BeautifulSoup(html, "html.parser", multi_valued_attributes=None)
    for notes in soup.select("section.footnotes"):
        for number, item in enumerate(notes.select("li[id]"), start=1):
            # Those that stay keep their number when others leave.
            item["value"] = str(number)
            mark = soup.select_one(f'.footnote-mark:has(a[href="#{item["id"]}"])')
            if mark and _is_inline(item):
                _move(soup, item, mark)
        if not notes.find("li"):
            notes.decompose()
    return soup.decode().strip()


def _is_inline(item: Tag) -> bool:
    return all(element.name in INLINE for element in item.find_all(True))


def _move(soup: BeautifulSoup, item: Tag, mark: Tag) -> None:
    """Puts a note behind its mark, under the number that was typed."""
    note = soup.new_tag("span", attrs={"class": "footnote", "data-number": mark.get_text()})
    note["id"] = item["id"]
    note.extend(list(item.contents))
    mark.insert_after(note)
    item.decompose()
