"""Suggestions from Tantivy: what was typed becomes terms of the index, a bounded number of them."""

from collections.abc import Iterator, Sequence

from tantivy import Occur, Query, Searcher

from ...analysis.analyzers import FIELD_LANGUAGES, field_language
from ...analysis.words import find_words, fold
from ...results import Suggestion
from ...suggesting import SuggestionPlan
from .hits import StoredWork, build_suggestion, rank_languages
from .schema import LONGEST_BEGINNING, build_schema

# So many terms that begin with the same letters are enough to fill a short list from.
MOST_EXPANSIONS = 50
# The steps are so far apart that the date, which weighs each score, only orders works within one.
WHOLE_IDENTIFIER, IDENTIFIER, READERS_TITLE, TITLE = 1e8, 1e6, 1e4, 1e2


def suggest(searcher: Searcher, plan: SuggestionPlan, *, limit: int) -> tuple[Suggestion, ...]:
    """The works that fit best, the newest first among those that fit alike."""
    queries = [Query.const_score_query(query, score) for query, score in _build_queries(searcher, plan)]
    if not queries:
        return ()
    wanted = Query.disjunction_max_query(queries)
    found = searcher.search(wanted, limit, count=False, weight_by_field="day")
    return tuple(_read(StoredWork(searcher.doc(address)), plan) for _score, address in found.hits)


def _build_queries(searcher: Searcher, plan: SuggestionPlan) -> Iterator[tuple[Query, float]]:
    for identifier in plan.identifiers:
        if searcher.doc_freq("identifiers", identifier):
            yield _one_of("identifiers", [identifier]), WHOLE_IDENTIFIER
        if len(identifier) <= LONGEST_BEGINNING:
            yield _one_of("beginnings", [identifier]), IDENTIFIER
        elif longer := _expand(searcher, "identifiers", identifier):
            yield _one_of("identifiers", longer), IDENTIFIER
    for language in FIELD_LANGUAGES:
        field = f"opening_{language}"
        if not plan.beginning or not all(searcher.doc_freq(field, word) for word in plan.words):
            continue
        if last := _expand(searcher, field, plan.beginning):
            parts = [_one_of(field, [word]) for word in plan.words]
            query = Query.boolean_query([(Occur.Must, part) for part in [*parts, _one_of(field, last)]])
            yield query, READERS_TITLE if language == field_language(plan.language) else TITLE


def _expand(searcher: Searcher, field: str, beginning: str) -> list[str]:
    return [term for term, _count in searcher.terms_with_prefix(field, beginning, limit=MOST_EXPANSIONS)]


def _one_of(field: str, terms: Sequence[str]) -> Query:
    return Query.term_set_query(build_schema(), field, list(terms))


def _read(stored: StoredWork, plan: SuggestionPlan) -> Suggestion:
    return build_suggestion(stored, shown=_choose_language(stored, plan), reader=plan.language)


def _choose_language(stored: StoredWork, plan: SuggestionPlan) -> str:
    """The reader's language where the work is live in it, else one whose title has what is typed."""
    if plan.language in stored.urls or not stored.urls:
        return plan.language
    languages = rank_languages(stored.urls, plan.language)
    for language in languages:
        words = map(fold, find_words(stored.get_title(language)))
        if plan.beginning and any(word.startswith(plan.beginning) for word in words):
            return language
    return languages[0]
