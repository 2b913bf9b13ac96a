"""The kinds of records whose published texts cite; applications register theirs when Django starts."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet
from django.http import HttpRequest

from core.records import RecordLink

from .texts import CitedKey


@dataclass(frozen=True, kw_only=True)
class CitingWork:
    """A public text that cites: translations share a `group`, of which a reader is shown one."""

    group: Hashable
    language: str
    link: RecordLink


@dataclass(frozen=True, kw_only=True)
class CitingKind:
    """How the texts of a model are read, which of them are public, and how they are listed.

    `get_works` gives the public ones among these keys in a constant number of queries.
    """

    model: type[Model]
    find_cited: Callable[[Any], Iterable[CitedKey]]
    get_public: Callable[[], QuerySet]
    get_works: Callable[[Collection[int], str, HttpRequest | None], Mapping[int, CitingWork]]


_kinds: dict[type[Model], CitingKind] = {}


def register_citing_kind(kind: CitingKind) -> None:
    """Adds a model whose texts cite; its publication is followed from now on."""
    from .signals import follow

    _kinds[kind.model] = kind
    follow(kind)


def get_citing_kinds() -> tuple[CitingKind, ...]:
    """All kinds, in the order in which they were registered."""
    return tuple(_kinds.values())
