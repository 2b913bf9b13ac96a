"""Facet counts, all by the engine: each facet as if nothing were chosen in it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from tantivy import Query, Searcher

from ...results import FacetCount

# More values than this of one facet are of no use to anyone who chooses from a list.
MOST_VALUES = 300

CompileWith = Callable[[Mapping[str, Sequence[str]]], Query]


def count_facets(
    searcher: Searcher,
    compile_with: CompileWith,
    *,
    names: Iterable[str],
    filters: Mapping[str, Sequence[str]],
) -> dict[str, tuple[FacetCount, ...]]:
    """Counts of all facets: one request for those without a choice, one for each of the others."""
    names = list(names)
    unchosen = [name for name in names if not filters.get(name)]
    counts = _count(searcher, compile_with(filters), unchosen) if unchosen else {}
    for name in names:
        if name not in counts:
            others = {other: codes for other, codes in filters.items() if other != name}
            counts |= _count(searcher, compile_with(others), [name])
    return {name: counts[name] for name in names}


def _count(searcher: Searcher, query: Query, names: Sequence[str]) -> dict[str, tuple[FacetCount, ...]]:
    request = {name: {"terms": {"field": f"facets.{name}", "size": MOST_VALUES}} for name in names}
    answer: dict[str, Any] = searcher.aggregate(query, request)
    return {
        name: tuple([FacetCount(bucket["key"], bucket["doc_count"]) for bucket in answer[name]["buckets"]])
        for name in names
    }
