"""The same page in other languages."""

from collections.abc import Sequence

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

    Order kept, constant queries.
    """
    order = get_reading_order(language)
    keys = {page.translation_key for page in pages}
    wanted = Q(locale__language_code__in=order) | Q(pk__in=[page.pk for page in pages])
    found = Page.objects.filter(wanted, translation_key__in=keys).live().specific().prefetch_related("locale")
    ranks = {code: rank for rank, code in enumerate(order)}
    by_key: dict = {}
    for page in sorted(found, key=lambda page: ranks.get(page.locale.language_code, len(ranks))):
        by_key.setdefault(page.translation_key, page)
    return [by_key[page.translation_key] for page in pages if page.translation_key in by_key]
