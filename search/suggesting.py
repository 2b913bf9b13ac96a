"""What a half-typed question may become: its words, the one being typed, identifiers that begin so. Pure."""

from dataclasses import dataclass

from .analysis.words import clean_text, find_words, fold, squash

MOST_SUGGESTIONS = 6
FEWEST_CHARACTERS = 2
LONGEST_TEXT = 200
MOST_WORDS = 8
LONGEST_WINDOW = 4
SHORTEST_INNER_IDENTIFIER = 3


@dataclass(frozen=True, kw_only=True)
class SuggestionPlan:
    """All that an engine needs to know of what was typed so far.

    A title fits that has all `words` and a word that begins with `beginning`, all folded; a work fits,
    before all others, that has an identifier which begins with one of `identifiers`, squashed.
    """

    words: tuple[str, ...] = ()
    beginning: str = ""
    identifiers: tuple[str, ...] = ()
    language: str = "nl"

    @property
    def is_empty(self) -> bool:
        """Whether too little was typed to suggest anything."""
        return not (self.beginning or self.identifiers)


def build_suggestion_plan(text: str, *, language: str) -> SuggestionPlan:
    """The plan for what a reader of a language typed; any text has one."""
    text = clean_text(text)[:LONGEST_TEXT]
    if len(squash(text)) < FEWEST_CHARACTERS:
        return SuggestionPlan(language=language)
    *words, beginning = [fold(word) for word in find_words(text)[-MOST_WORDS:]] or [""]
    return SuggestionPlan(
        words=tuple(dict.fromkeys(words)),
        beginning=beginning,
        identifiers=tuple(_find_identifiers(text.split())),
        language=language,
    )


def _find_identifiers(tokens: list[str]) -> dict[str, None]:
    """The whole text, and the runs of tokens at its end that have a digit, longest first."""
    found = {squash("".join(tokens)): None}
    for size in range(min(LONGEST_WINDOW, len(tokens) - 1), 0, -1):
        candidate = squash("".join(tokens[-size:]))
        if len(candidate) >= SHORTEST_INNER_IDENTIFIER and any(map(str.isdigit, candidate)):
            found[candidate] = None
    return found
