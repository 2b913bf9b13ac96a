"""The baseline: Tantivy as it comes, with its own analyzers, query parser, aggregations and snippets."""

import json
import tempfile
from collections.abc import Iterable

import tantivy

LANGUAGES = {"nl": "dutch", "fr": "french", "en": "english"}
TEXT_FIELDS = [f"{part}_{language}" for language in LANGUAGES for part in ("title", "body")]


class BareTantivy:
    """An index of the same texts and facets."""

    def __init__(self, facets: list[str]) -> None:
        self.facets = facets
        builder = tantivy.SchemaBuilder()
        for field in TEXT_FIELDS:
            builder.add_text_field(field, stored=True, tokenizer_name=field[-2:])
        builder.add_text_field("identifiers", tokenizer_name="default")
        for name in facets:
            builder.add_text_field(f"facet_{name}", fast=True, tokenizer_name="raw", index_option="basic")
        self.schema = builder.build()
        self.directory = tempfile.TemporaryDirectory(prefix="bare-tantivy-")
        self.index = tantivy.Index(self.schema, path=self.directory.name)
        for language, name in LANGUAGES.items():
            analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
            for step in (
                tantivy.Filter.lowercase(),
                tantivy.Filter.ascii_fold(),
                tantivy.Filter.stemmer(name),
            ):
                analyzer = analyzer.filter(step)
            self.index.register_tokenizer(language, analyzer.build())

    def feed(self, documents: Iterable) -> int:
        """Indexes search documents; gives their number."""
        writer = self.index.writer(256_000_000, 1)
        for document in documents:
            fields: dict[str, list[str]] = {"identifiers": list(document.identifiers)}
            for language in LANGUAGES:
                if document.titles.get(language):
                    fields[f"title_{language}"] = [document.titles[language]]
                if document.texts.get(language):
                    fields[f"body_{language}"] = [document.texts[language]]
            for name, codes in document.facet_values.items():
                fields[f"facet_{name}"] = list(codes)
            writer.add_json(json.dumps(fields))
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()
        self.searcher = self.index.searcher()
        return self.searcher.num_docs

    def search(self, text: str, *, offset: int, limit: int) -> int:
        """One question with all facets and the hits' highlights; gives the total."""
        query, _ = self.index.parse_query_lenient(text, [*TEXT_FIELDS, "identifiers"])
        found = self.searcher.search(query, limit, offset=offset)
        self.searcher.aggregate(
            query, {name: {"terms": {"field": f"facet_{name}", "size": 300}} for name in self.facets}
        )
        snippets: dict[str, tantivy.SnippetGenerator] = {}
        for _, address in found.hits:
            document = self.searcher.doc(address)
            language = next(code for code in LANGUAGES if document.get_first(f"title_{code}"))
            for field in (f"title_{language}", f"body_{language}"):
                if field not in snippets:
                    snippets[field] = tantivy.SnippetGenerator.create(
                        self.searcher, query, self.schema, field
                    )
                snippets[field].snippet_from_doc(document).to_html()
        return found.count
