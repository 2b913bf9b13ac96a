"""The port: what the site asks of any search engine."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass

from ..documents import SearchDocument
from ..query import SearchQuery
from ..results import SearchResults, Suggestion
from ..similarity import SimilarityQuery
from ..suggesting import MOST_SUGGESTIONS


@dataclass(frozen=True, kw_only=True)
class IndexStats:
    """What is known of an index at a glance."""

    documents: int
    generation: str
    size_in_bytes: int


class SearchEngine(ABC):
    """An index that can be asked, kept in step, and replaced without a reader seeing half of it.

    Every method raises `SearchUnavailable` where there is no index to work on.
    """

    @abstractmethod
    def search(self, query: SearchQuery) -> SearchResults:
        """Hits, total and facet counts."""

    @abstractmethod
    def suggest(self, text: str, *, language: str, limit: int = MOST_SUGGESTIONS) -> tuple[Suggestion, ...]:
        """The works that what was typed so far may mean, at most `limit`, best first; any text is allowed.

        `build_suggestion_plan` says what a work must have. An identifier typed in full comes before one
        that begins so, then titles in the reader's language, then titles in another; among equals the
        newest. Labels count as part of the title. How many terms are looked at is bounded, however
        many begin with what was typed.
        """

    @abstractmethod
    def find_similar(self, query: SimilarityQuery) -> tuple[Suggestion, ...]:
        """The works most like one, best first, never the work itself; none where it is not in the index.

        Words that tell the work from others count in each of its languages, and so do the codes that the
        query names; a work that shares too little of both is left out.
        """

    @abstractmethod
    def exists(self) -> bool:
        """Whether there is an index that this version of the site can read."""

    @abstractmethod
    def stats(self) -> IndexStats:
        """Number of documents, name of the generation, bytes used."""

    @abstractmethod
    def iter_fingerprints(self) -> Iterator[tuple[str, str]]:
        """Key and fingerprint of every document in the index."""

    @abstractmethod
    def writing(self) -> AbstractContextManager[None]:
        """Waits until nobody else writes, and keeps others waiting meanwhile."""

    @abstractmethod
    def apply(self, documents: Iterable[SearchDocument], *, delete: Iterable[str] = ()) -> None:
        """Puts documents in the place of those with the same key, and takes keys out, in one step."""

    @abstractmethod
    def rebuild(
        self,
        documents: Iterable[SearchDocument],
        *,
        catch_up: Callable[[], tuple[Iterable[SearchDocument], Iterable[str]]],
        after_switch: Callable[[], None],
    ) -> int:
        """Fills a new generation, then puts it in the place of the old one; gives its size.

        `catch_up` is called once all documents are in and other writers wait: it gives what changed
        meanwhile, as documents to index and keys to take out first. `after_switch` is called while
        others still wait.
        """
