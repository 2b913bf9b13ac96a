"""Pages as documents: every live, public page of a model that opts in by `search_type`.

Such a model has the class attribute `search_type` (a code that `register_type` names) and the method
`get_search_text() -> str`; it may have `get_search_facets() -> dict[str, tuple[str, ...]]`,
`get_search_identifiers() -> tuple[str, ...]`, `get_search_label() -> str`,
`get_search_attributes() -> dict[str, str]` and `get_search_date() -> date | None`. What these methods
read from other tables, the class attribute `search_prefetch` names (`("topics",)`), or the class method
`prepare_for_search(pages)` sets on each page, so that a batch of pages costs as many queries as one.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import prefetch_related_objects
from wagtail.models import Page, get_page_models
from wagtail.query import PageQuerySet

from .documents import SearchDocument

KEY_PREFIX = "page:"


class PageSource:
    """Offers one document for a page and its translations."""

    name = "page"

    def get_keys(self) -> Iterator[str]:
        """The key of every work that has a live, public page."""
        keys = get_indexable_pages().order_by("translation_key").values_list("translation_key", flat=True)
        for key in keys.distinct().iterator():
            yield f"{KEY_PREFIX}{key}"

    def build(self, keys: Sequence[str]) -> Iterator[SearchDocument]:
        """One query for the restrictions, one for the pages, and one for each model among them."""
        wanted = [key.removeprefix(KEY_PREFIX) for key in keys]
        pages = get_indexable_pages().filter(translation_key__in=wanted).prefetch_related("locale")
        # Wagtail keeps the sites' roots on this object, so that they are read once.
        roots = SimpleNamespace()
        works: dict[str, list[tuple[Page, str]]] = {}
        for page in _prefetch(list(pages.specific())):
            parts = page.get_url_parts(request=roots)
            if parts and parts[2]:
                works.setdefault(str(page.translation_key), []).append((page, parts[2]))
        for key, translations in works.items():
            yield build_document(KEY_PREFIX + key, sorted(translations, key=_source_language_first))


def get_indexable_pages() -> PageQuerySet:
    """Live pages without a view restriction, of the models that opt in."""
    models = [model for model in get_page_models() if getattr(model, "search_type", None)]
    types = ContentType.objects.get_for_models(*models).values()
    return Page.objects.live().public().filter(content_type__in=[content_type.pk for content_type in types])


def build_document(key: str, translations: Sequence[tuple[Page, str]]) -> SearchDocument:
    """One document of a page's translations, each with its address; the first gives the facts."""
    first = translations[0][0]
    by_language = {page.locale.language_code: page for page, _ in translations}
    return SearchDocument(
        key=key,
        titles={language: page.title for language, page in by_language.items()},
        texts={language: page.get_search_text() for language, page in by_language.items()},
        urls={page.locale.language_code: url for page, url in translations},
        labels={language: _call(page, "get_search_label", "") for language, page in by_language.items()},
        identifiers=tuple(
            dict.fromkeys(
                identifier
                for page in by_language.values()
                for identifier in _call(page, "get_search_identifiers", ())
            )
        ),
        facets=_merge_facets([_call(page, "get_search_facets", {}) for page in by_language.values()]),
        date=_call(first, "get_search_date", _get_publication_date(first)),
        attributes={**_call(first, "get_search_attributes", {}), "type": first.search_type},
    )


def _prefetch(pages: list[Page]) -> list[Page]:
    by_model: dict[type[Page], list[Page]] = {}
    for page in pages:
        by_model.setdefault(type(page), []).append(page)
    for model, own in by_model.items():
        prefetch_related_objects(own, *getattr(model, "search_prefetch", ()))
        if hasattr(model, "prepare_for_search"):
            model.prepare_for_search(own)
    return pages


def _call(page: Page, method: str, default: Any) -> Any:
    return getattr(page, method)() if hasattr(page, method) else default


def _get_publication_date(page: Page) -> date | None:
    return page.first_published_at.date() if page.first_published_at else None


def _merge_facets(all_facets: Sequence[dict[str, Sequence[str]]]) -> dict[str, tuple[str, ...]]:
    merged: dict[str, dict[str, None]] = {}
    for facets in all_facets:
        for name, codes in facets.items():
            merged.setdefault(name, {}).update(dict.fromkeys(codes))
    return {name: tuple(codes) for name, codes in merged.items()}


def _source_language_first(translation: tuple[Page, str]) -> tuple[bool, str]:
    language = translation[0].locale.language_code
    return language != settings.LANGUAGE_CODE, language
