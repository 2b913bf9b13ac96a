"""What an engine answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.safestring import SafeString


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One work; `title`, `url`, `label` and `highlights` are those of `language`.

    `highlights` holds safe HTML under `title` and `text`: everything escaped, matches in `<mark>`.
    """

    key: str
    type: str
    title: str
    url: str
    language: str
    label: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    date: date | None = None
    score: float | None = None
    highlights: Mapping[str, SafeString] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class FacetCount:
    """How many works of the answer carry a code, were nothing chosen in this facet."""

    code: str
    count: int


@dataclass(frozen=True, kw_only=True)
class SearchResults:
    """A page of hits, how many there are in all, and the counts by facet name."""

    hits: tuple[Hit, ...]
    total: int
    facets: Mapping[str, tuple[FacetCount, ...]]
    page: int = 1
    page_size: int = 10
    notices: tuple[str, ...] = ()

    @property
    def pages(self) -> int:
        """How many pages the hits fill, at least one."""
        return max(1, -(-self.total // self.page_size))
