"""Where documents come from: each application registers a source when it is ready."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from django.core.exceptions import ImproperlyConfigured

from .documents import SearchDocument


class DocumentSource(Protocol):
    """What an application offers to the index; every key starts with `<name>:`."""

    name: str

    def get_keys(self) -> Iterator[str]:
        """Every key that belongs in the index now."""
        ...

    def build(self, keys: Sequence[str]) -> Iterator[SearchDocument]:
        """Documents for those of the keys that are public, in a number of queries that is constant."""
        ...


_sources: dict[str, DocumentSource] = {}


def register_source(source: DocumentSource) -> None:
    """Adds a source; a second one of the same name and another class is a mistake."""
    known = _sources.get(source.name)
    if known is not None and type(known) is not type(source):
        raise ImproperlyConfigured(f"Two search sources are named {source.name!r}.")
    _sources[source.name] = source


def get_sources() -> list[DocumentSource]:
    """All sources, in the order of their names."""
    return [_sources[name] for name in sorted(_sources)]


def source_for(key: str) -> DocumentSource | None:
    """The source a key belongs to, or None where it is no longer registered."""
    return _sources.get(key.partition(":")[0])


def build_documents(keys: Sequence[str]) -> Iterator[SearchDocument]:
    """Documents of several sources at once; a key that yields none does not belong in the index."""
    by_source: dict[str, list[str]] = {}
    for key in dict.fromkeys(keys):
        by_source.setdefault(key.partition(":")[0], []).append(key)
    for name, own_keys in by_source.items():
        source = _sources.get(name)
        if source is not None:
            yield from source.build(own_keys)
