"""What an offprint holds, whatever file it becomes. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from core.translations import get_direction


@dataclass(frozen=True)
class OffprintSource:
    """Where a reader can check what a section states."""

    title: str
    url: str = ""
    consulted_date: date | None = None


@dataclass(frozen=True)
class OffprintSection:
    """One numbered section; `html` is its body as the site shows it, `marks` say under which rules it holds.

    `review` says who read it or that nobody did; `notices` stand above the text.
    """

    anchor: str
    number: str
    title: str
    html: str
    url: str = ""
    #: Its id on the page of its chapter.
    fragment: str = ""
    intro: str = ""
    marks: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    review: str = ""
    as_of_date: date | None = None
    sources: tuple[OffprintSource, ...] = ()


@dataclass(frozen=True)
class OffprintChapter:
    """A chapter and its sections."""

    anchor: str
    number: str
    title: str
    sections: tuple[OffprintSection, ...]
    url: str = ""
    intro: str = ""


@dataclass(frozen=True)
class Offprint:
    """A publication in one language, or one chapter of it: then `series` names the whole.

    `facts` are pairs of a label and a text for the title page; `notices` stand above everything else.
    `url` is the full address of the same text on the site, where it is kept up to date.
    """

    identifier: UUID
    title: str
    language: str
    url: str
    chapters: tuple[OffprintChapter, ...]
    changed_at: datetime
    kind: str = ""
    series: str = ""
    intro: str = ""
    author: str = ""
    organisation: str = ""
    as_of_date: date | None = None
    is_legal_information: bool = False
    facts: tuple[tuple[str, str], ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`."""
        return get_direction(self.language)

    @property
    def full_title(self) -> str:
        """The title by which a library or a window knows the file."""
        return f"{self.series}: {self.title}" if self.series else self.title

    @property
    def is_chapter(self) -> bool:
        """Whether this is one chapter of a larger whole, so that its own heading is the title."""
        return bool(self.series)

    @property
    def sections(self) -> Iterator[OffprintSection]:
        """All sections in their order."""
        return (section for chapter in self.chapters for section in chapter.sections)
