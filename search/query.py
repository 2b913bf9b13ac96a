"""What a visitor asks: the question, and the tree that it parses into."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Sort = Literal["relevance", "date"]

PAGE_SIZE = 10


@dataclass(frozen=True, kw_only=True)
class SearchQuery:
    """One question to the engine; `filters` holds codes by facet name, any of which may match."""

    text: str = ""
    language: str = "nl"
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: Sort = "relevance"
    page: int = 1
    page_size: int = PAGE_SIZE

    @property
    def offset(self) -> int:
        """How many hits come before this page."""
        return (self.page - 1) * self.page_size
