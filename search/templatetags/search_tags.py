"""What the templates of the search page need beside their context."""

from collections.abc import Mapping

from django import template
from django.urls import reverse

from search.presentation import build_url, isolate_parts
from search.query import SearchQuery

register = template.Library()

register.filter("isolate_parts", isolate_parts)


@register.filter
def search_url(text: str) -> str:
    """The address of the search page that looks for a text."""
    return reverse("search:search") + build_url(SearchQuery(text=text))


@register.filter
def get_label(labels: Mapping[str, str], code: str) -> str:
    """The label of a code, empty where there is none."""
    return labels.get(code, "")
