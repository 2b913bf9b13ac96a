"""From a parsed question to a plan: which terms in which fields, with which weights. Pure."""

from dataclasses import dataclass
from functools import lru_cache

from .analysis.analyzers import FIELD_LANGUAGES, field_language, get_analyzer, is_stop_word
from .analysis.words import LONGEST_IDENTIFIER, fold, squash
from .query import Phrase, QueryTree, Term

READERS_LANGUAGE_WEIGHT = 1.25
PART_WEIGHT = 0.3
EXACT_WEIGHT = 0.7
TITLE_WEIGHT = 2.0
SEQUENCE_WEIGHT = 3.0
# Above any sum of word scores, so that works with all words come before those with some.
ALL_WORDS_BONUS = 100.0
MOST_WORDS_FOR_BONUS = 12
LONGEST_SEQUENCE_FOR_BONUS = 6
# Above everything else; a longer identifier says more than a shorter one inside it.
IDENTIFIER_SCORE_A_CHARACTER = 1_000.0
LONGEST_IDENTIFIER_COUNTED = 30

LONGEST_WINDOW = 4
SHORTEST_INNER_IDENTIFIER = 3
SHORTEST_INNER_NUMBER = 5
WORDS_REMEMBERED = 4_096


@dataclass(frozen=True)
class Clause:
    """Terms that must all stand in a field, and what that is worth."""

    field: str
    terms: tuple[str, ...]
    weight: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Group:
    """The ways in which one word, or one number, of the question can be met.

    Of each set of `rivals` the best counts, and the sets add up. `anywhere` lists the terms that meet
    the word in any language (each tuple as a whole), `exact` the words as written, folded, and
    `sequences` words that must stand one after the other.
    """

    rivals: tuple[tuple[Clause, ...], ...] = ()
    anywhere: tuple[tuple[str, ...], ...] = ()
    exact: tuple[str, ...] = ()
    sequences: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Plan:
    """All that an engine needs to know of the text of a question."""

    groups: tuple[Group, ...] = ()
    required: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[Group, ...] = ()
    identifiers: tuple[tuple[str, float], ...] = ()
    sequence: tuple[str, ...] = ()
    language: str = "nl"

    @property
    def asks_for_everything(self) -> bool:
        """Whether nothing is wanted in particular, so that all works match."""
        return not (self.groups or self.required or self.identifiers)

    @property
    def is_wordless(self) -> bool:
        """Whether the text held nothing to look for and nothing to leave out: signs only."""
        return self.asks_for_everything and not self.excluded

    @property
    def rewards_all_words(self) -> bool:
        """Whether works that have all the words are to come first."""
        return 2 <= len(self.groups) <= MOST_WORDS_FOR_BONUS


def build_plan(tree: QueryTree, *, language: str) -> Plan:
    """The plan for a question asked by a reader of a language."""
    words = [fold(node.word) for node in tree.wanted if isinstance(node, Term)]
    only_stop_words = all(map(is_stop_word, words)) and len(words) == len(tree.wanted)
    wanted = [
        node
        for node in dict.fromkeys(tree.wanted)
        if only_stop_words or isinstance(node, Phrase) or not is_stop_word(fold(node.word))
    ]
    return Plan(
        groups=tuple(_build_group(node, language=language) for node in wanted),
        required=tuple(_fold_all(phrase.words) for phrase in tree.required),
        excluded=tuple(_build_group(node, language=language) for node in dict.fromkeys(tree.excluded)),
        identifiers=build_identifiers(tree.tokens),
        sequence=_build_sequence(tree),
        language=language,
    )


def build_identifiers(tokens: tuple[str, ...]) -> tuple[tuple[str, float], ...]:
    """Every run of one to four tokens that may be an identifier, with its score, without repetition."""
    found: dict[str, float] = {}
    squashed = [squash(token) for token in tokens]
    for size in range(1, LONGEST_WINDOW + 1):
        for start in range(len(tokens) - size + 1):
            window = tokens[start : start + size]
            candidate = "".join(squashed[start : start + size])[:LONGEST_IDENTIFIER]
            if candidate and (size == len(tokens) or _may_be_inner_identifier(window, candidate)):
                found[candidate] = IDENTIFIER_SCORE_A_CHARACTER * min(
                    len(candidate), LONGEST_IDENTIFIER_COUNTED
                )
    return tuple(found.items())


def _may_be_inner_identifier(window: tuple[str, ...], candidate: str) -> bool:
    """Keeps accidents out: a plain word within a question is no name, even where a case bears it."""
    if len(candidate) < SHORTEST_INNER_IDENTIFIER:
        return False
    if candidate.isdigit():
        # A year, an article and a day are numbers too.
        return len(candidate) >= SHORTEST_INNER_NUMBER
    if any(character.isdigit() for character in candidate):
        return True
    return len(window) > 1 or not window[0].strip(".,;:!?()[]'\"").isalpha()


@lru_cache(maxsize=WORDS_REMEMBERED)
def _build_group(node: Term | Phrase, *, language: str) -> Group:
    if isinstance(node, Phrase):
        words = _fold_all(node.words)
        joined = "".join(words)
        return Group(rivals=((Clause("exact", (joined,)),),), exact=(joined,), sequences=(words,))
    folded = fold(node.word)
    clauses: list[Clause] = []
    anywhere: dict[tuple[str, ...], float] = {}
    for field in FIELD_LANGUAGES:
        weight = READERS_LANGUAGE_WEIGHT if field == field_language(language) else 1.0
        for terms, share in _get_alternatives(node.word, folded, field):
            clauses.append(Clause(f"body_{field}", terms, weight * share))
            anywhere[terms] = share
    titles = tuple(
        Clause("titles", terms, TITLE_WEIGHT * share) for terms, share in anywhere.items() if len(terms) == 1
    )
    return Group(
        rivals=(tuple(clauses), titles, (Clause("exact", (folded,), EXACT_WEIGHT),)),
        anywhere=tuple(anywhere),
        exact=(folded,),
        sequences=_split_number(folded),
    )


def _get_alternatives(word: str, folded: str, field: str) -> list[tuple[tuple[str, ...], float]]:
    analyzer = get_analyzer(field)
    terms = analyzer.get_terms(word)
    if not terms:
        return []
    parts, each_alone = analyzer.get_parts(folded)
    if not parts:
        return [((terms[0],), 1.0)]
    together: list[tuple[tuple[str, ...], float]] = [((terms[0],), 1.0), (parts, PART_WEIGHT)]
    return [*together, *(((part,), PART_WEIGHT) for part in parts)] if each_alone else together


def _split_number(word: str) -> tuple[tuple[str, ...], ...]:
    """The way in which a long number is also written: `269083` as `269.083`."""
    if word.isdigit() and 5 <= len(word) <= 6:
        return ((word[:-3], word[-3:]),)
    return ()


def _build_sequence(tree: QueryTree) -> tuple[str, ...]:
    """The wanted words as one phrase, where they are few enough to be one."""
    words = [
        word for node in tree.wanted for word in ((node.word,) if isinstance(node, Term) else node.words)
    ]
    return _fold_all(words) if 2 <= len(words) <= LONGEST_SEQUENCE_FOR_BONUS else ()


def _fold_all(words: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, words))
