"""What can be filtered on: one object a facet gives field, filter, count, chip and link."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

LABELS_KEPT_FOR = 300
# Parameters of the search page that are no facets.
RESERVED_NAMES = frozenset({"q", "sort", "page"})

Label: TypeAlias = "str | StrPromise"
LabelLookup = Callable[[Iterable[str], str], Mapping[str, str]]
Order = Literal["count", "value-desc", "label"]


def codes_as_labels(codes: Iterable[str], language: str) -> dict[str, str]:
    """The look-up for codes that read well as they are, such as years."""
    return {code: code for code in codes}


@dataclass(frozen=True, kw_only=True)
class Facet:
    """A dimension of the index: `name` is the parameter in an address and the field in the index."""

    name: str
    label: Label
    get_labels: LabelLookup = codes_as_labels
    order: Order = "count"
    multiple: bool = True
    size: int = 12

    def labels_for(self, codes: Iterable[str], *, language: str) -> dict[str, str]:
        """A label for every code, the code itself where nobody knows better; remembered for minutes."""
        wanted = set(codes)
        kept = cache.get(self._cache_key(language)) or {}
        missing = wanted - kept.keys()
        if missing:
            found = self.get_labels(missing, language)
            kept = {**kept, **{code: str(found[code]) for code in missing if code in found}}
            cache.set(self._cache_key(language), kept, LABELS_KEPT_FOR)
        return {code: kept.get(code, code) for code in wanted}

    def forget_labels(self, languages: Iterable[str]) -> None:
        """Makes a changed label show at once."""
        cache.delete_many([self._cache_key(language) for language in languages])

    def _cache_key(self, language: str) -> str:
        return f"search-labels-{self.name}-{language}"


_facets: dict[str, Facet] = {}
_types: dict[str, Label] = {}


def register_facet(facet: Facet) -> None:
    """Adds a facet; two of one name are a mistake, and so is the name of another parameter."""
    if facet.name in RESERVED_NAMES:
        raise ImproperlyConfigured(f"A search facet cannot be named {facet.name!r}.")
    if _facets.get(facet.name, facet) != facet:
        raise ImproperlyConfigured(f"Two search facets are named {facet.name!r}.")
    _facets[facet.name] = facet


def get_facets() -> list[Facet]:
    """All facets, in the order in which they were registered."""
    return list(_facets.values())


def register_type(code: str, label: Label) -> None:
    """Names a kind of content; the facet `type` shows the label."""
    _types[code] = label


def get_type_labels(codes: Iterable[str], language: str) -> dict[str, str]:
    """The registered labels of kinds of content, in a language."""
    with override(language):
        return {code: str(_types[code]) for code in codes if code in _types}


AS_OF_FACET = Facet(name="asof", label=_("Law as of"), order="value-desc")
TYPE_FACET = Facet(name="type", label=_("Type"), get_labels=get_type_labels)
