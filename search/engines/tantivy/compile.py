"""From a plan to Tantivy's query objects; no text of a visitor ever passes through a query parser."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from tantivy import Occur, Query, Searcher

from ...plan import ALL_WORDS_BONUS, SEQUENCE_WEIGHT, Clause, Group, Plan
from .schema import build_schema

Parts = Sequence[tuple[Occur, Query]]


class Compiler:
    """Compiles a plan for one state of the index, leaving out terms that it does not hold."""

    def __init__(self, searcher: Searcher, plan: Plan) -> None:
        self.searcher = searcher
        self.plan = plan
        self.schema = build_schema()
        self._held: dict[tuple[str, str], bool] = {}

    def compile_ranked(self, filters: Mapping[str, Sequence[str]]) -> Query:
        """The query for the hits: what is wanted, within the filters, what meets it best first."""
        bonuses = [(Occur.Should, query) for query in self._get_bonuses()]
        return self._within(filters, [*self._wanted, *bonuses])

    def compile_matching(self, filters: Mapping[str, Sequence[str]]) -> Query:
        """The query for the counts: the same works, without what only ranks them."""
        return self._within(filters, self._matched)

    def _within(self, filters: Mapping[str, Sequence[str]], wanted: Parts) -> Query:
        parts = [*wanted]
        parts += [(Occur.Must, self._filter(name, codes)) for name, codes in filters.items() if codes]
        parts += [(Occur.MustNot, self._anywhere(group)) for group in self.plan.excluded]
        return parts[0][1] if len(parts) == 1 else Query.boolean_query(parts)

    @cached_property
    def _wanted(self) -> Parts:
        plan = self.plan
        if plan.asks_for_everything:
            return [(Occur.Must, Query.all_query())]
        scored = [query for group in plan.groups for query in self._group(group)]
        scored += [_constant(self._term("identifiers", one), score) for one, score in self._get_identifiers()]
        if not plan.required:
            return [(Occur.Must, _any(scored))]
        required = [(Occur.Must, self._sequence(words)) for words in plan.required]
        return [*required, *((Occur.Should, query) for query in scored)]

    @cached_property
    def _matched(self) -> Parts:
        """What `_wanted` finds, as one flat union of terms, which the engine goes through fastest."""
        plan = self.plan
        if plan.asks_for_everything:
            return self._wanted
        if plan.required:
            return [(Occur.Must, self._sequence(words)) for words in plan.required]
        clauses = [clause for group in plan.groups for rivals in group.rivals for clause in rivals]
        queries = [self._meet(clause) for clause in clauses if self._is_held(clause)]
        queries += [self._sequence(words) for group in plan.groups for words in group.sequences]
        queries += [self._term("identifiers", identifier) for identifier, _ in self._get_identifiers()]
        return [(Occur.Must, _any(queries))]

    def _get_identifiers(self) -> Iterator[tuple[str, float]]:
        for identifier, score in self.plan.identifiers:
            if self._is_term_held("identifiers", identifier):
                yield identifier, score

    def _get_bonuses(self) -> Iterator[Query]:
        """What lifts a work above others that match too: all words, and the words in their order."""
        plan = self.plan
        if plan.sequence:
            yield Query.boost_query(self._sequence(plan.sequence), SEQUENCE_WEIGHT)
        if plan.rewards_all_words:
            everything = _all(self._anywhere(group) for group in plan.groups)
            yield _constant(everything, ALL_WORDS_BONUS * len(plan.groups))

    def _group(self, group: Group) -> Iterable[Query]:
        for rivals in group.rivals:
            clauses = [self._weigh(clause) for clause in rivals if self._is_held(clause)]
            if len(clauses) > 1:
                yield Query.disjunction_max_query(clauses)
            else:
                yield from clauses
        for words in group.sequences:
            yield Query.boost_query(self._sequence(words), SEQUENCE_WEIGHT)

    def _is_held(self, clause: Clause) -> bool:
        return all(self._is_term_held(clause.field, term) for term in clause.terms)

    def _is_term_held(self, field: str, term: str) -> bool:
        known = (field, term)
        if known not in self._held:
            self._held[known] = self.searcher.doc_freq(field, term) > 0
        return self._held[known]

    def _meet(self, clause: Clause, *, with_frequency: bool = False) -> Query:
        terms = (self._term(clause.field, term, with_frequency=with_frequency) for term in clause.terms)
        return _all(terms)

    def _weigh(self, clause: Clause) -> Query:
        query = self._meet(clause, with_frequency=True)
        return query if clause.weight == 1.0 else Query.boost_query(query, clause.weight)

    def _anywhere(self, group: Group) -> Query:
        queries = [_all([self._term("anywhere", term) for term in terms]) for terms in group.anywhere]
        if not group.anywhere:
            queries += [self._term("exact", word) for word in group.exact]
        queries += [self._sequence(words) for words in group.sequences]
        return _any(queries)

    def _sequence(self, words: Sequence[str]) -> Query:
        if len(words) == 1:
            return self._term("exact", words[0], with_frequency=True)
        return Query.phrase_query(self.schema, "exact", list(words))

    def _term(self, field: str, value: str, *, with_frequency: bool = False) -> Query:
        return Query.term_query(self.schema, field, value, "freq" if with_frequency else "basic")

    def _filter(self, name: str, codes: Sequence[str]) -> Query:
        terms = [Query.term_query(self.schema, f"facets.{name}", code, "basic") for code in codes]
        return _constant(_any(terms), 0.0)


def _any(queries: Iterable[Query]) -> Query:
    queries = list(queries)
    if len(queries) == 1:
        return queries[0]
    return (
        Query.boolean_query([(Occur.Should, query) for query in queries]) if queries else Query.empty_query()
    )


def _all(queries: Iterable[Query]) -> Query:
    queries = list(queries)
    return (
        queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Must, query) for query in queries])
    )


def _constant(query: Query, score: float) -> Query:
    return Query.const_score_query(query, score)
