"""An engine on an index of its own, and a source that tests can fill."""

from collections.abc import Callable

import pytest

from search import sources
from search.documents import SearchDocument
from search.engines import get_engine
from search.engines.base import SearchEngine
from search.query import SearchQuery
from search.results import SearchResults
from tests.factories.search import MemorySource


@pytest.fixture
def engine(search_index) -> SearchEngine:
    """The engine of this test, without an index yet."""
    return get_engine()


@pytest.fixture
def fill(engine) -> Callable[..., SearchEngine]:
    """Builds an index of exactly these documents."""

    def fill_engine(*documents: SearchDocument) -> SearchEngine:
        engine.rebuild(documents, catch_up=lambda: ((), ()), after_switch=lambda: None)
        return engine

    return fill_engine


@pytest.fixture
def ask(engine) -> Callable[..., SearchResults]:
    """Asks the engine of this test."""
    return lambda text="", **kwargs: engine.search(SearchQuery(text=text, **kwargs))


@pytest.fixture
def find(ask) -> Callable[..., list[str]]:
    """The keys of the hits."""
    return lambda text="", **kwargs: [hit.key for hit in ask(text, **kwargs).hits]


@pytest.fixture
def source(monkeypatch) -> MemorySource:
    """A registered source beside those of the site."""
    memory = MemorySource()
    monkeypatch.setitem(sources._sources, memory.name, memory)
    return memory
