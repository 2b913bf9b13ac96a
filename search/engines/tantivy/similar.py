"""Works like another, from Tantivy: the telling terms of its stored texts, and the codes it shares."""

from collections.abc import Iterator
from functools import partial

from tantivy import DocAddress, Occur, Query, Searcher

from ...analysis.analyzers import field_language, get_analyzer
from ...analysis.words import find_words
from ...results import Suggestion
from ...similarity import LEAST_SHARE, SimilarityQuery, choose_terms
from .hits import StoredWork, build_suggestion, rank_languages
from .schema import build_schema


def find_similar(searcher: Searcher, query: SimilarityQuery) -> tuple[Suggestion, ...]:
    """The works most like one, best first; none where it is not in the index or has nothing to compare."""
    own = find_address(searcher, query.key)
    if own is None:
        return ()
    wanted = list(build_wanted(searcher, StoredWork(searcher.doc(own)), query))
    if not wanted:
        return ()
    likeness = Query.boolean_query([(Occur.Should, part) for part in wanted])
    itself = searcher.search(only(likeness, one_of("key", query.key)), 1, count=False).hits
    least = LEAST_SHARE * itself[0][0] if itself else 0.0
    filters = [one_of(f"facets.{name}", *codes) for name, codes in query.filters.items() if codes]
    found = searcher.search(only(likeness, *filters), query.limit + 1, count=False).hits
    works = [StoredWork(searcher.doc(address)) for score, address in found if score >= least]
    others = [work for work in works if work.document.get_first("key") != query.key]
    return tuple(read(work, query.language) for work in others[: query.limit])


def find_address(searcher: Searcher, key: str) -> DocAddress | None:
    """Where a work is kept."""
    hits = searcher.search(one_of("key", key), 1, count=False).hits
    return hits[0][1] if hits else None


def build_wanted(searcher: Searcher, work: StoredWork, query: SimilarityQuery) -> Iterator[Query]:
    """What counts in favour of a work: each telling term of each language, each shared code."""
    schema = build_schema()
    for language in work.urls:
        name = f"body_{field_language(language)}"
        stored = work.read(language)
        terms = get_analyzer(language).analyze([*find_words(stored.title), *find_words(stored.text)]).split()
        telling = choose_terms(terms, get_frequency=partial(searcher.doc_freq, name), works=searcher.num_docs)
        for term, weight in telling:
            yield Query.boost_query(Query.term_query(schema, name, term, "freq"), weight)
    for facet, (codes, weight) in query.shared.items():
        for code in codes:
            yield Query.boost_query(one_of(f"facets.{facet}", code), weight)


def only(likeness: Query, *filters: Query) -> Query:
    """What is alike among the works that meet the filters, which add nothing to the score."""
    meant = [(Occur.Must, Query.const_score_query(part, 0.0)) for part in filters]
    return Query.boolean_query([(Occur.Must, likeness), *meant])


def one_of(field: str, *codes: str) -> Query:
    """Works that have one of these codes."""
    terms = [Query.term_query(build_schema(), field, code, "basic") for code in codes]
    return terms[0] if len(terms) == 1 else Query.boolean_query([(Occur.Should, term) for term in terms])


def read(work: StoredWork, language: str) -> Suggestion:
    """A work as a list shows it, in the reader's language where it is live in it."""
    shown = language if language in work.urls else next(iter(rank_languages(work.urls, language)), language)
    return build_suggestion(work, shown=shown, reader=language)
