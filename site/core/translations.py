"""The same page in other languages."""

from collections.abc import Iterable, Sequence

from babel import Locale as BabelLocale
from django.conf import settings
from django.db.models import Q
from django.utils import translation
from wagtail.models import Page

#: Offered before the source to those for whom a text is not there in their own language.
WIDELY_READ = "en"


def get_live_translations(page: Page) -> list[Page]:
    """Live pages that are this page in other languages, without copies that still hold its own text."""
    pages = Page.objects.filter(translation_key=page.translation_key, alias_of__isnull=True)
    return list(pages.exclude(pk=page.pk).live().select_related("locale").order_by("locale_id"))


def get_direction(language_code: str) -> str:
    """`rtl` or `ltr`, for a `dir` attribute."""
    return "rtl" if translation.get_language_info(language_code)["bidi"] else "ltr"


def isolate(text: str, language: str) -> str:
    """A name or number for a text without markup: in a language from right to left it keeps its own order."""
    return f"\u2068{text}\u2069" if text and language and get_direction(language) == "rtl" else text


def get_language_name(code: str, language: str | None) -> str:
    """A language's name in another, as it stands inside a sentence: “Frans”, “français” (CLDR)."""
    names = BabelLocale.parse(language or settings.LANGUAGE_CODE, sep="-").languages
    return str(names.get(code, code))


def get_reading_order(language: str | None) -> tuple[str, ...]:
    """The languages to offer a reader, best first: the reader's own, the most widely read, the source."""
    order = (language, WIDELY_READ, settings.LANGUAGE_CODE)
    return tuple(dict.fromkeys(code for code in order if code))


def get_localized_pages(pages: Sequence[Page], language: str | None) -> list[Page]:
    """For each page its first live form in the reading order of `language`, else itself where live.

    Order kept, two queries whatever the number of pages and of their types: what is given has the fields
    of every page, `intro` and `short_title`.
    """
    by_id = get_localized_by_id([page.pk for page in pages], language)
    return [by_id[page.pk] for page in pages if page.pk in by_id]


def get_localized_by_id(ids: Iterable[int], language: str | None) -> dict[int, Page]:
    """The same by the ids of the pages, so that whoever has only those need not read the pages first."""
    wanted = {pk for pk in ids if pk}
    if not wanted:
        return {}
    order = get_reading_order(language)
    keys = Page.objects.filter(pk__in=wanted).order_by().values("translation_key")
    readable = Q(locale__language_code__in=order) | Q(pk__in=wanted)
    found = list(Page.objects.filter(readable, translation_key__in=keys).select_related("locale"))
    ranks = {code: rank for rank, code in enumerate(order)}
    best: dict = {}
    for page in sorted(found, key=lambda page: ranks.get(page.locale.language_code, len(ranks))):
        if page.live:
            best.setdefault(page.translation_key, page)
    attach_short_texts(list(best.values()))
    return {
        page.pk: best[page.translation_key]
        for page in found
        if page.pk in wanted and page.translation_key in best
    }


def attach_short_texts(pages: Sequence[Page]) -> None:
    """Gives plain pages the `intro` and `short_title` of their type, in one query for all types."""
    texts: dict[int, tuple[str, str]] = {}
    queries = [
        model._default_manager.filter(pk__in=[page.pk for page in pages])
        .order_by()
        .values_list("pk", "intro", "menu_title")
        for model in dict.fromkeys(page.specific_class for page in pages)
        if model is not None and hasattr(model, "menu_title")
    ]
    if queries:
        rows = queries[0].union(*queries[1:], all=True) if len(queries) > 1 else queries[0]
        texts = {pk: (intro, menu_title) for pk, intro, menu_title in rows}
    for page in pages:
        intro, menu_title = texts.get(page.pk, ("", ""))
        page.intro, page.short_title = intro, menu_title or page.title
