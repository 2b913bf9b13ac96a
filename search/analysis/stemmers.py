"""Stems of folded words: Snowball, corrected where it errs on the words of this field."""

from collections.abc import Callable
from functools import cache

import tantivy

from .word_lists import read_stems

Stemmer = Callable[[str], str]

SNOWBALL_NAMES = {"nl": "dutch", "fr": "french", "en": "english"}
SHORTEST_STEMMED = 4
LONGEST_PARTICIPLE = 13
PARTICIPLE_ENDINGS = ("d", "t", "en", "de", "te")
NOUN_ENDINGS = ("heid", "heden", "teit", "teiten", "schap", "recht", "plicht")


@cache
def get_stemmer(language: str) -> Stemmer:
    """The stemmer of a language; for one without, the word itself."""
    if language not in SNOWBALL_NAMES:
        return lambda word: word
    exceptions = read_stems(language)
    snowball = _build_snowball(SNOWBALL_NAMES[language])
    rules = {"nl": _stem_dutch, "fr": _stem_french}.get(language, _stem_plainly)

    def stem(word: str) -> str:
        if word in exceptions:
            return exceptions[word]
        if len(word) < SHORTEST_STEMMED or not word.isalpha():
            return word
        return rules(word, snowball)

    return stem


def _build_snowball(name: str) -> Stemmer:
    # The engine's own library brings the Snowball stemmers; no other part of it is needed here.
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.raw())
    analyzer = builder.filter(tantivy.Filter.stemmer(name)).build()
    return lambda word: analyzer.analyze(word)[0]


def _stem_plainly(word: str, snowball: Stemmer) -> str:
    return snowball(word)


def _stem_dutch(word: str, snowball: Stemmer) -> str:
    """Keeps `ge-`, which the stemmer takes off every word, unless the word looks like a participle."""
    if not word.startswith("ge") or _is_participle(word):
        return snowball(word)
    return "g" + snowball("x" + word[1:])[1:]


def _is_participle(word: str) -> bool:
    return (
        len(word) <= LONGEST_PARTICIPLE
        and word.endswith(PARTICIPLE_ENDINGS)
        and not word.endswith(NOUN_ENDINGS)
    )


def _stem_french(word: str, snowball: Stemmer) -> str:
    """Reads a final `ee` as the folded `ée` that it must be, which the stemmer no longer sees."""
    for ending in ("ees", "ee"):
        if word.endswith(ending):
            return snowball(word.removesuffix(ending) + "e")
    return snowball(word)
