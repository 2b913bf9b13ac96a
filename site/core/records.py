"""What applications know of each other's records without importing each other: judgments, texts, addresses.

An application that has records registers, when Django starts, functions that find them. Whoever shows
them asks here and gets plain values in the reader's language.
"""

import datetime
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from django.http import HttpRequest

from .citations.addresses import get_official_url
from .citations.found import Citation, StatuteCitation
from .instrument_addresses import get_instrument_urls

Group = TypeVar("Group", bound=Hashable)
#: The languages in which the official sources are; readers of others are led to the English one.
OFFICIAL_LANGUAGES = ("nl", "fr", "en", "de")
MOST_JUDGMENTS = 50


@dataclass(frozen=True, kw_only=True)
class CitationTarget:
    """Where a citation leads: to a record of ours (`known`), else to the official source."""

    url: str
    title: str = ""
    known: bool = False


@dataclass(frozen=True, kw_only=True)
class RecordLink:
    """A record in a list: `title` in `language`, and a `label` that tells it apart, such as its citation."""

    title: str
    url: str
    label: str = ""
    date: datetime.date | None = None
    language: str = ""


class CitationResolver(Protocol):
    """Finds the records that citations mean, in a number of queries that does not grow with them."""

    def __call__(
        self, citations: Sequence[Citation], *, language: str, request: HttpRequest | None
    ) -> Mapping[Citation, CitationTarget]: ...


class JudgmentFinder(Protocol):
    """Finds the judgments on each group of provisions, newest first, at most `limit` a group."""

    def __call__(
        self,
        groups: Mapping[Group, Collection[str]],
        *,
        language: str,
        limit: int,
        request: HttpRequest | None,
    ) -> Mapping[Group, list[RecordLink]]: ...


class TraceFinder(Protocol):
    """Finds the page that tells what became of a record that is gone; empty where there is none."""

    def __call__(self, citation: Citation, *, language: str, request: HttpRequest | None) -> str: ...


_resolvers: list[CitationResolver] = []
_trace_finders: list[TraceFinder] = []
_judgment_finders: list[JudgmentFinder] = []


def register_citation_resolver(resolver: CitationResolver) -> None:
    """Makes the records of an application known to whoever shows citations."""
    if resolver not in _resolvers:
        _resolvers.append(resolver)


def register_trace_finder(finder: TraceFinder) -> None:
    """Makes the pages findable that records leave behind when they are withdrawn or deleted."""
    if finder not in _trace_finders:
        _trace_finders.append(finder)


def register_judgment_finder(finder: JudgmentFinder) -> None:
    """Makes judgments findable by the provisions that they are about."""
    if finder not in _judgment_finders:
        _judgment_finders.append(finder)


def resolve(
    citations: Iterable[Citation], *, language: str, request: HttpRequest | None = None
) -> dict[Citation, CitationTarget]:
    """Where each citation leads; those that lead nowhere are left out. No query where there are none."""
    citations = list(citations)
    targets = find_records(citations, language=language, request=request)
    for citation in citations:
        if citation not in targets and (url := find_official_url(citation, language=language)):
            targets[citation] = CitationTarget(url=url)
    return targets


def find_records(
    citations: Sequence[Citation], *, language: str, request: HttpRequest | None = None
) -> dict[Citation, CitationTarget]:
    """Where the citations lead that mean a record of ours."""
    targets: dict[Citation, CitationTarget] = {}
    for find in _resolvers if citations else ():
        others = [citation for citation in citations if citation not in targets]
        targets |= find(others, language=language, request=request)
    return targets


def find_trace(citation: Citation, *, language: str, request: HttpRequest | None = None) -> str:
    """The page that tells what became of a record of ours, where it is gone."""
    found = (find(citation, language=language, request=request) for find in _trace_finders)
    return next(filter(None, found), "")


def find_official_url(citation: Citation, *, language: str) -> str:
    """The official text: of an act where editors say that it is, else where its address follows from it."""
    if isinstance(citation, StatuteCitation) and (kept := get_instrument_urls().get(citation.instrument)):
        return kept
    return get_official_url(citation, language=language if language in OFFICIAL_LANGUAGES else "en")


def get_judgments_on(
    provisions: Collection[str],
    *,
    language: str,
    limit: int = MOST_JUDGMENTS,
    request: HttpRequest | None = None,
) -> list[RecordLink]:
    """Judgments that touch one of these provisions (codes), newest first; 29 touches 29(2)."""
    found = get_judgments_on_each({"": provisions}, language=language, limit=limit, request=request)
    return found.get("", [])


def get_judgments_on_each(
    groups: Mapping[Group, Collection[str]],
    *,
    language: str,
    limit: int = MOST_JUDGMENTS,
    request: HttpRequest | None = None,
) -> dict[Group, list[RecordLink]]:
    """The same for several groups of provisions at once, such as the sections of a chapter."""
    groups = {group: codes for group, codes in groups.items() if codes}
    found: dict[Group, list[RecordLink]] = {}
    if groups:
        for find in _judgment_finders:
            found |= find(groups, language=language, limit=limit, request=request)
    return found
