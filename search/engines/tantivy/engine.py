"""The embedded engine: the port on top of Tantivy."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from tantivy import Index, IndexWriter, Order, Query, Searcher, SearchResult

from ...documents import SearchDocument
from ...errors import SearchUnavailable
from ...facets import get_facets
from ...plan import build_plan
from ...query import SearchQuery, parse_query
from ...results import SearchResults, Suggestion
from ...similarity import SimilarityQuery
from ...suggesting import MOST_SUGGESTIONS, build_suggestion_plan
from ..base import IndexStats, SearchEngine
from .compile import Compiler
from .counting import count_facets
from .generations import Generations
from .hits import HitReader
from .schema import build_document
from .similar import find_similar
from .suggest import suggest

WRITER_MEMORY = 32_000_000
REBUILD_MEMORY = 256_000_000
KEYS_A_READ = 1_000


class TantivyEngine(SearchEngine):
    """An index in a directory, read and written by this process and others beside it."""

    def __init__(self, path: str) -> None:
        self.generations = Generations(Path(path))

    def search(self, query: SearchQuery) -> SearchResults:
        """Hits, total and facet counts."""
        tree = parse_query(query.text)
        plan = build_plan(tree, language=query.language)
        with _telling_of_damage():
            searcher = self.generations.get_searcher()
            compiler = Compiler(searcher, plan)
            by_date = plan.asks_for_everything or query.sort == "date"
            found = _find(searcher, compiler.compile_ranked(query.filters), query, by_date=by_date)
            facets = count_facets(
                searcher,
                compiler.compile_matching,
                names=[facet.name for facet in get_facets()],
                filters=query.filters,
            )
            reader = HitReader(searcher, plan)
            hits = tuple(reader.read(address, None if by_date else score) for score, address in found.hits)
        return SearchResults(
            hits=hits,
            total=found.count,
            facets=facets,
            page=query.page,
            page_size=query.page_size,
            is_cut=tree.is_cut,
            is_wordless=bool(query.text.strip()) and plan.is_wordless,
        )

    def suggest(self, text: str, *, language: str, limit: int = MOST_SUGGESTIONS) -> tuple[Suggestion, ...]:
        """The works that what was typed so far may mean, best first."""
        plan = build_suggestion_plan(text, language=language)
        if plan.is_empty:
            return ()
        with _telling_of_damage():
            return suggest(self.generations.get_searcher(), plan, limit=limit)

    def find_similar(self, query: SimilarityQuery) -> tuple[Suggestion, ...]:
        """The works most like one, best first."""
        with _telling_of_damage():
            return find_similar(self.generations.get_searcher(), query)

    def exists(self) -> bool:
        """Whether there is an index that this version of the site can read."""
        return self.generations.exists()

    def stats(self) -> IndexStats:
        """Number of documents, name of the generation, bytes used."""
        name = self.generations.get_current_name()
        files = (self.generations.root / name).iterdir()
        return IndexStats(
            documents=self.generations.get_searcher().num_docs,
            generation=name,
            size_in_bytes=sum(file.stat().st_size for file in files),
        )

    def iter_fingerprints(self) -> Iterator[tuple[str, str]]:
        """Key and fingerprint of every document in the index."""
        with _telling_of_damage():
            searcher = self.generations.get_searcher()
            everything = Query.all_query()
            for offset in range(0, searcher.num_docs, KEYS_A_READ):
                for _, address in searcher.search(everything, KEYS_A_READ, count=False, offset=offset).hits:
                    document = searcher.doc(address)
                    yield document.get_first("key"), document.get_first("fingerprint")

    def writing(self) -> AbstractContextManager[None]:
        """Waits until nobody else writes, and keeps others waiting meanwhile."""
        return self.generations.writing()

    def apply(self, documents: Iterable[SearchDocument], *, delete: Iterable[str] = ()) -> None:
        """Puts documents in the place of those with the same key, and takes keys out, in one step."""
        with self.writing(), _writer(self.generations.open_current(), memory=WRITER_MEMORY) as writer:
            _write(writer, documents, delete)

    def rebuild(
        self,
        documents: Iterable[SearchDocument],
        *,
        catch_up: Callable[[], tuple[Iterable[SearchDocument], Iterable[str]]],
        after_switch: Callable[[], None],
    ) -> int:
        """Fills a new generation, then puts it in the place of the old one; gives its size."""
        with self.generations.rebuilding():
            name, index = self.generations.create()
            with _writer(index, memory=REBUILD_MEMORY) as writer:
                for document in documents:
                    writer.add_document(build_document(document))
            with self.writing():
                changed, deleted = catch_up()
                with _writer(index, memory=WRITER_MEMORY) as writer:
                    _write(writer, changed, deleted)
                self.generations.activate(name)
                after_switch()
            self.generations.remove_others()
        return self.generations.get_searcher().num_docs


def _find(searcher: Searcher, query: Query, asked: SearchQuery, *, by_date: bool) -> SearchResult:
    # The engine sets memory aside for every hit before the page.
    offset = min(asked.offset, searcher.num_docs)
    if by_date:
        return searcher.search(query, asked.page_size, offset=offset, order_by_field="day", order=Order.Desc)
    return searcher.search(query, asked.page_size, offset=offset)


def _write(writer: IndexWriter, documents: Iterable[SearchDocument], delete: Iterable[str]) -> None:
    for key in delete:
        writer.delete_documents_by_term("key", key)
    for document in documents:
        writer.delete_documents_by_term("key", document.key)
        writer.add_document(build_document(document))


@contextmanager
def _writer(index: Index, *, memory: int) -> Iterator[IndexWriter]:
    """A writer that commits at the end, or nothing at all, and always gives its lock back."""
    writer = index.writer(heap_size=memory, num_threads=1)
    try:
        yield writer
        writer.commit()
    except BaseException:
        writer.rollback()
        raise
    finally:
        writer.wait_merging_threads()


@contextmanager
def _telling_of_damage() -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        raise SearchUnavailable(f"The search index cannot be read: {error}") from error
