"""What the search page reads from its address."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from .analysis.words import clean_text
from .facets import Facet, Label, get_facets
from .query import SearchQuery, Sort

MOST_CODES = 50
LAST_PAGE = 1_000

RELEVANCE: Sort = "relevance"
DATE: Sort = "date"
SORT_LABELS: dict[Sort, Label] = {RELEVANCE: _("Most relevant first"), DATE: _("Newest first")}


class ReadableTextField(forms.Field):
    """Text of any kind: what cannot be read or stored is left out, so that nothing is an error."""

    def to_python(self, value: Any) -> str:
        """The text, trimmed."""
        return clean_text(value or "").strip()


class CodesField(forms.Field):
    """Codes of a facet, one for each time the parameter is repeated; unknown ones simply match nothing."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, *, facet: Facet) -> None:
        super().__init__(label=facet.label, required=False)
        self.facet = facet

    def to_python(self, value: Any) -> tuple[str, ...]:
        """The distinct codes, in order."""
        codes = dict.fromkeys(clean_text(code).strip() for code in value or ())
        kept = [code for code in codes if code][:MOST_CODES]
        return tuple(kept if self.facet.multiple else kept[:1])


class SearchForm(forms.Form):
    """The search form: words, a field for every facet, sort and page; always valid."""

    q = ReadableTextField(label=_("Search for"), required=False)
    sort = ReadableTextField(required=False)
    page = ReadableTextField(required=False)

    def __init__(self, data: QueryDict, *, facets: Iterable[Facet] | None = None) -> None:
        super().__init__(data)
        self.facets = list(get_facets() if facets is None else facets)
        for facet in self.facets:
            self.fields[facet.name] = CodesField(facet=facet)

    def clean_sort(self) -> Sort:
        """The order asked for, else by relevance."""
        sort = self.cleaned_data["sort"]
        return sort if sort in SORT_LABELS else RELEVANCE

    def clean_page(self) -> int:
        """The page asked for, within bounds, else the first."""
        page = self.cleaned_data["page"]
        number = int(page) if page.isascii() and page.isdigit() and len(page) < 7 else 1
        return min(max(number, 1), LAST_PAGE)

    def build_query(self, *, language: str) -> SearchQuery:
        """The question that the address asks, for a reader of a language."""
        self.full_clean()
        cleaned = self.cleaned_data
        return SearchQuery(
            text=cleaned["q"],
            language=language,
            filters={facet.name: cleaned[facet.name] for facet in self.facets if cleaned[facet.name]},
            sort=cleaned["sort"],
            page=cleaned["page"],
        )
