"""From an answer to what the page shows: facet panels, chips, and addresses for every step."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from django.utils.http import urlencode

from core.translations import isolate

from .documents import LABEL_SEPARATOR
from .facets import TYPE_FACET, Facet, Label
from .forms import RELEVANCE, SORT_LABELS
from .query import SearchQuery
from .results import FacetCount, SearchResults


def isolate_parts(label: str, language: str) -> str:
    """A label whose numbers and names keep their order; the index itself keeps no marks of direction."""
    return LABEL_SEPARATOR.join(isolate(part, language) for part in label.split(LABEL_SEPARATOR))


@dataclass(frozen=True, kw_only=True)
class Option:
    """One value of a facet, as a checkbox."""

    code: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, kw_only=True)
class Panel:
    """One facet: the values shown at once, and those behind "more"."""

    facet: Facet
    options: tuple[Option, ...]
    more: tuple[Option, ...]

    @property
    def is_open(self) -> bool:
        """Whether something is chosen in it."""
        return any(option.is_chosen for option in (*self.options, *self.more))

    @property
    def more_is_open(self) -> bool:
        """Whether something behind "more" is chosen."""
        return any(option.is_chosen for option in self.more)


@dataclass(frozen=True, kw_only=True)
class Chip:
    """A choice in force, and the address without it."""

    facet_label: Label
    label: str
    url: str


@dataclass(frozen=True, kw_only=True)
class SortLink:
    """A way to sort, and its address."""

    label: Label
    url: str
    is_current: bool


class SearchPresentation:
    """An answer as a reader of a language sees it; labels are looked up once a facet."""

    def __init__(self, query: SearchQuery, results: SearchResults, facets: Iterable[Facet]) -> None:
        self.query = query
        self.results = results
        self.facets = list(facets)

    @cached_property
    def labels(self) -> Mapping[str, Mapping[str, str]]:
        """The label of every code on the page, by facet."""
        return {facet.name: self._get_labels(facet) for facet in self.facets}

    @cached_property
    def panels(self) -> list[Panel]:
        """The facets that offer a choice, or in which one was made."""
        panels = [self._build_panel(facet) for facet in self.facets]
        return [panel for panel in panels if panel.options]

    @cached_property
    def chips(self) -> list[Chip]:
        """The choices in force."""
        return [
            Chip(
                facet_label=facet.label,
                label=self.labels[facet.name][code],
                url=self._url_without(facet, code),
            )
            for facet in self.facets
            for code in self.query.filters.get(facet.name, ())
        ]

    @cached_property
    def sort_links(self) -> list[SortLink]:
        """The ways to sort."""
        return [
            SortLink(
                label=label,
                url=build_url(replace(self.query, sort=sort, page=1)),
                is_current=sort == self.query.sort,
            )
            for sort, label in SORT_LABELS.items()
        ]

    @property
    def unfiltered_url(self) -> str:
        """The same words without any filter."""
        return build_url(replace(self.query, filters={}, page=1))

    @cached_property
    def type_labels(self) -> Mapping[str, str]:
        """The names of the kinds of content among the hits."""
        known = self.labels.get(TYPE_FACET.name, {})
        missing = {hit.type for hit in self.results.hits} - known.keys() - {""}
        if not missing:
            return known
        return {**known, **TYPE_FACET.labels_for(missing, language=self.query.language)}

    def _get_labels(self, facet: Facet) -> dict[str, str]:
        counted = [count.code for count in self.results.facets.get(facet.name, ())]
        codes = {*counted, *self.query.filters.get(facet.name, ())}
        return facet.labels_for(codes, language=self.query.language) if codes else {}

    def _build_panel(self, facet: Facet) -> Panel:
        chosen = self.query.filters.get(facet.name, ())
        counts = list(self.results.facets.get(facet.name, ()))
        counted = {count.code for count in counts}
        counts += [FacetCount(code, 0) for code in chosen if code not in counted]
        options = [
            Option(
                code=count.code,
                label=self.labels[facet.name][count.code],
                count=count.count,
                is_chosen=count.code in chosen,
            )
            for count in counts
        ]
        options.sort(key=_by_label if facet.order == "label" else _by_count)
        if facet.order == "value-desc":
            options.sort(key=lambda option: option.code, reverse=True)
        return Panel(facet=facet, options=tuple(options[: facet.size]), more=tuple(options[facet.size :]))

    def _url_without(self, facet: Facet, code: str) -> str:
        filters = dict(self.query.filters)
        filters[facet.name] = tuple(other for other in filters[facet.name] if other != code)
        return build_url(replace(self.query, filters=filters, page=1))


def build_url(query: SearchQuery) -> str:
    """The part of the address after the path that asks this question."""
    parameters: dict[str, str | tuple[str, ...] | int] = {"q": query.text} if query.text else {}
    parameters.update({name: codes for name, codes in query.filters.items() if codes})
    if query.sort != RELEVANCE:
        parameters["sort"] = query.sort
    if query.page > 1:
        parameters["page"] = query.page
    return f"?{urlencode(parameters, doseq=True)}"


def _by_count(option: Option) -> tuple[int, str]:
    return -option.count, option.label.casefold()


def _by_label(option: Option) -> str:
    return option.label.casefold()
