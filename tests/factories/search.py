"""Search documents, and a source that offers them from memory."""

from collections.abc import Iterator, Sequence

import factory

from search.documents import SearchDocument


class SearchDocumentFactory(factory.Factory):
    """A Dutch document; `text` and `title` are short for one language, `language` says which."""

    class Meta:
        model = SearchDocument

    class Params:
        language = "nl"
        title = factory.Sequence(lambda number: f"Werk {number}")
        text = ""

    key = factory.Sequence(lambda number: f"memory:{number}")
    titles = factory.LazyAttribute(lambda o: {o.language: o.title})
    texts = factory.LazyAttribute(lambda o: {o.language: o.text})
    urls = factory.LazyAttribute(
        lambda o: {language: f"/{language}/{o.key.replace(':', '/')}/" for language in o.titles}
    )
    facets = factory.LazyAttribute(lambda o: {"type": ("judgment",)})


class MemorySource:
    """Offers the documents that a test puts into it."""

    name = "memory"

    def __init__(self) -> None:
        self.documents: dict[str, SearchDocument] = {}

    def put(self, *documents: SearchDocument) -> None:
        """Adds or replaces documents."""
        self.documents.update({document.key: document for document in documents})

    def get_keys(self) -> Iterator[str]:
        """All keys."""
        yield from list(self.documents)

    def build(self, keys: Sequence[str]) -> Iterator[SearchDocument]:
        """The documents of those keys that are there."""
        yield from (self.documents[key] for key in keys if key in self.documents)
