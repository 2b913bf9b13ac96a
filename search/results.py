"""What an engine answers."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.safestring import SafeString
from django.utils.translation import gettext


# Hits and counts are made by the hundred for every answer; to freeze them would cost more than to fill them.
@dataclass(kw_only=True, slots=True)
class Hit:
    """One work; `title`, `url` and `highlights` are those of `language`, `label` of `label_language`.

    `highlights` holds safe HTML under `title` and `text`: everything escaped, matches in `<mark>`.
    """

    key: str
    type: str
    title: str
    url: str
    language: str
    label: str = ""
    label_language: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    date: datetime.date | None = None
    score: float | None = None
    highlights: Mapping[str, SafeString] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """One work that may be meant; `title` and `url` are those of `language`, `label` of `label_language`."""

    title: str
    url: str
    language: str
    type: str
    label: str = ""
    label_language: str = ""


@dataclass(slots=True)
class FacetCount:
    """How many works of the answer carry a code, were nothing chosen in this facet."""

    code: str
    count: int


@dataclass(frozen=True, kw_only=True)
class SearchResults:
    """A page of hits, how many there are in all, and the counts by facet name.

    `is_cut` tells that the question was longer than is read, `is_wordless` that it held signs only and
    all works are given.
    """

    hits: tuple[Hit, ...]
    total: int
    facets: Mapping[str, tuple[FacetCount, ...]]
    page: int = 1
    page_size: int = 10
    is_cut: bool = False
    is_wordless: bool = False

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader should know of how the question was read."""
        notices = []
        if self.is_cut:
            notices.append(gettext("Your question is very long: only its first words were searched."))
        if self.is_wordless:
            notices.append(
                gettext("Your question has no word or number to search for, so everything is listed.")
            )
        return tuple(notices)

    @property
    def pages(self) -> int:
        """How many pages the hits fill, at least one."""
        return max(1, -(-self.total // self.page_size))
