"""Analyzers: a word in a language becomes the terms under which the index keeps it."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeVar

from .compounds import is_notion, split_compound, split_deeply
from .stemmers import get_stemmer
from .word_lists import read_words
from .words import find_words, fold

ANALYZED_LANGUAGES = ("nl", "fr", "en")
# The field for every language that has no stemmer here; such texts are folded, never garbled.
OTHER = "other"
FIELD_LANGUAGES = (*ANALYZED_LANGUAGES, OTHER)

MOST_WORDS_REMEMBERED = 200_000

T = TypeVar("T")


class WordMemory(dict[str, T]):
    """Remembers what a function makes of each word, within bounds."""

    def __init__(self, function: Callable[[str], T]) -> None:
        super().__init__()
        self.function = function

    def __missing__(self, word: str) -> T:
        if len(self) >= MOST_WORDS_REMEMBERED:
            self.clear()
        value = self[word] = self.function(word)
        return value


class Vocabulary:
    """Words met so far, as written, and by each of their marks all words that bear it."""

    def __init__(self, build_marks: Callable[[str], Iterable[str]]) -> None:
        self._build_marks = build_marks
        self._words: set[str] = set()
        self._forms: dict[str, list[str]] = {}

    def __len__(self) -> int:
        return len(self._words)

    def learn(self, words: frozenset[str]) -> None:
        """Takes in words that are new."""
        for word in words - self._words:
            for mark in self._build_marks(word):
                self._forms.setdefault(mark, []).append(word)
            # Last, so that nobody takes it for known before its forms are.
            self._words.add(word)

    def get_forms(self, mark: str) -> list[str]:
        """The words that bear a mark, as far as they were met."""
        return self._forms.get(mark, [])


class Analyzer:
    """The terms of one language, or of all those without rules of their own."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.stem = get_stemmer(language)
        self._stop_words = read_words(f"stop_words.{language}.txt")
        self._memory: WordMemory[str] = WordMemory(self._analyze_word)
        self._vocabulary = Vocabulary(self._build_marks)

    def get_vocabulary(self) -> Vocabulary:
        """The words that were looked at so far; one that has grown too large is left to its users."""
        if len(self._vocabulary) > MOST_WORDS_REMEMBERED:
            self._vocabulary = Vocabulary(self._build_marks)
        return self._vocabulary

    def analyze(self, words: list[str]) -> str:
        """The terms of words as written, parted by spaces: what the stemmed field of a text holds."""
        return " ".join(map(self._memory.__getitem__, words))

    def get_terms(self, word: str) -> list[str]:
        """The terms of one word as written: its stem and, where it is a compound, those of its parts."""
        return self._memory[word].split()

    def get_parts(self, folded: str) -> tuple[tuple[str, ...], bool]:
        """The stems of a compound's parts, and whether a part alone says something of the whole.

        `gezinsherenigingsaanvraag` is about `gezinshereniging`; `gezinshereniging`, being a notion of
        its own, is not about `gezin`, only about `gezin` and `hereniging` together.
        """
        if self.language != "nl":
            return (), False
        return tuple(self.stem(part) for part in split_compound(folded)), not is_notion(folded)

    def _build_marks(self, word: str) -> tuple[str, ...]:
        # The terms of a word, and its exact mark: what a matcher compares with what is asked.
        return (*self.get_terms(word), exact_mark(fold(word)))

    def _analyze_word(self, word: str) -> str:
        folded = fold(word)
        if folded in self._stop_words:
            return ""
        parts = split_deeply(folded) if self.language == "nl" else ()
        return " ".join(dict.fromkeys(self.stem(part) for part in (folded, *parts)))


def exact_mark(folded: str) -> str:
    """What stands for the word as written among terms; no term begins like this."""
    return f"={folded}"


def get_analyzer(language: str) -> Analyzer:
    """The analyzer for texts in a language."""
    return _get_field_analyzer(field_language(language))


@cache
def _get_field_analyzer(field: str) -> Analyzer:
    return Analyzer(field)


def field_language(language: str) -> str:
    """The language whose fields hold a text: its own, or the shared one of all others."""
    return language if language in ANALYZED_LANGUAGES else OTHER


def is_stop_word(folded: str) -> bool:
    """Whether a folded word says nothing in any of the analyzed languages."""
    return folded in _get_stop_words()


@cache
def _get_stop_words() -> frozenset[str]:
    return frozenset().union(*(read_words(f"stop_words.{language}.txt") for language in ANALYZED_LANGUAGES))


@cache
def _get_folds() -> WordMemory[str]:
    return WordMemory(fold)


def fold_words(words: list[str]) -> str:
    """Words folded, parted by spaces: what the exact field holds."""
    return " ".join(map(_get_folds().__getitem__, words))


def analyze_text(text: str, language: str) -> str:
    """The terms of a text in a language, parted by spaces."""
    return get_analyzer(language).analyze(find_words(text))
