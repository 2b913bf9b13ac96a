"""The fields of the index, and how a document fills them.

All text is analyzed before it comes here, by the same code that analyzes the question and marks the
excerpts; the fields that are searched hold terms parted by spaces, and are not stored.
"""

import json
from datetime import date
from functools import cache

from tantivy import Document, Schema, SchemaBuilder

from ...analysis.analyzers import FIELD_LANGUAGES, OTHER, field_language, fold_words, get_analyzer
from ...analysis.words import clean_text, find_words, squash
from ...documents import SearchDocument

# Raised whenever fields or analysis change: an older index then counts as missing.
SCHEMA_VERSION = 7

# Every ECLI begins alike: looking through all that begin as somebody typed would take longer the more
# works there are. The first letters are terms of their own; what is longer leads to few.
SHORTEST_BEGINNING = 2
LONGEST_BEGINNING = 16

# No word is this; it keeps a phrase from running on from a title into a text or another language.
BOUNDARY = " \u241e "
# Parts a stored text from its distinct words; no text has it, for it is a control character.
TEXT_END = "\x1e"


@cache
def build_schema() -> Schema:
    """The schema: identity, terms by language and for all, facets, day, and what a hit shows."""
    builder = SchemaBuilder()
    builder.add_text_field("key", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("fingerprint", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("identifiers", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("beginnings", tokenizer_name="whitespace", index_option="basic")
    for language in FIELD_LANGUAGES:
        builder.add_text_field(f"body_{language}", tokenizer_name="whitespace", index_option="freq")
        builder.add_bytes_field(f"text_{language}", stored=True)
        builder.add_text_field(f"opening_{language}", tokenizer_name="whitespace", index_option="basic")
    builder.add_text_field("titles", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("anywhere", tokenizer_name="whitespace", index_option="basic")
    builder.add_text_field("exact", tokenizer_name="whitespace", index_option="position")
    # One field for all facets: a new one needs no other schema.
    builder.add_json_field("facets", fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("day", fast=True, indexed=True)
    builder.add_bytes_field("shown", stored=True)
    return builder.build()


def build_document(document: SearchDocument) -> Document:
    """What the index keeps of a document."""
    built = Document()
    built.add_text("key", document.key)
    built.add_text("fingerprint", document.fingerprint)
    _add_identifiers(built, document)
    _add_texts(built, document)
    _add_openings(built, document)
    built.add_json("facets", document.facet_values)
    # Undated works come last when the newest come first.
    built.add_unsigned("day", document.date.toordinal() if document.date else 0)
    built.add_bytes("shown", _encode(json.dumps(_build_shown(document), ensure_ascii=False)))
    return built


def read_day(day: int) -> date | None:
    """The date that a stored day stands for."""
    return date.fromordinal(day) if day else None


def _add_identifiers(built: Document, document: SearchDocument) -> None:
    identifiers = {squash(identifier) for identifier in document.identifiers} - {""}
    # An ECLI is also cited without its first part.
    identifiers |= {
        identifier.removeprefix("ecli")
        for identifier in identifiers
        if identifier.startswith("ecli") and len(identifier) > len("ecli") + 6
    }
    for identifier in identifiers:
        built.add_text("identifiers", identifier)
    lengths = range(SHORTEST_BEGINNING, LONGEST_BEGINNING + 1)
    beginnings = {identifier[:length] for identifier in identifiers for length in lengths}
    built.add_text("beginnings", " ".join(sorted(beginnings)))


def _add_texts(built: Document, document: SearchDocument) -> None:
    titles: list[str] = []
    bodies: dict[str, list[str]] = {}
    exact: list[str] = []
    stored: dict[str, dict[str, str]] = {}
    for language in sorted(document.titles.keys() | document.texts.keys() | document.keywords.keys()):
        analyzer = get_analyzer(language)
        title = find_words(clean_text(document.titles.get(language, "")))
        text = " ".join(clean_text(document.texts.get(language, "")).split())
        words = find_words(text)
        keywords = find_words(clean_text(document.keywords.get(language, "")))
        title_terms = analyzer.analyze(title)
        titles.append(title_terms)
        analyzed = (title_terms, analyzer.analyze(words), analyzer.analyze(keywords))
        bodies.setdefault(field_language(language), []).extend(analyzed)
        exact.extend((fold_words(title), fold_words(words), fold_words(keywords)))
        vocabulary = " ".join(dict.fromkeys((*title, *words)))
        stored.setdefault(field_language(language), {})[language] = f"{text}{TEXT_END}{vocabulary}"
    for field, parts in bodies.items():
        built.add_text(f"body_{field}", " ".join(parts))
        shown = json.dumps(stored[field]) if field == OTHER else stored[field][field]
        built.add_bytes(f"text_{field}", _encode(shown))
    built.add_text("titles", " ".join(titles))
    built.add_text("anywhere", " ".join(part for parts in bodies.values() for part in parts))
    built.add_text("exact", BOUNDARY.join(exact))


def _add_openings(built: Document, document: SearchDocument) -> None:
    """The words that a suggestion is found by: title and label, as written, folded."""
    for language in document.titles.keys() | document.labels.keys():
        parts = (document.titles.get(language, ""), document.labels.get(language, ""))
        words = [word for part in parts for word in find_words(clean_text(part))]
        built.add_text(f"opening_{field_language(language)}", fold_words(words))


def _build_shown(document: SearchDocument) -> dict[str, object]:
    return {
        "type": document.type,
        "titles": {
            language: " ".join(clean_text(title).split()) for language, title in document.titles.items()
        },
        "urls": dict(document.urls),
        "labels": {language: clean_text(label) for language, label in document.labels.items()},
        "attributes": dict(document.attributes),
        "day": document.date.toordinal() if document.date else 0,
    }


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "replace")
