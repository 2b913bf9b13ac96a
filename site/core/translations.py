"""The same page in other languages."""

from django.utils import translation
from wagtail.models import Page


def get_live_translations(page: Page) -> list[Page]:
    """Public pages that are this page in other languages, without copies that still hold its own text."""
    pages = Page.objects.filter(translation_key=page.translation_key, alias_of__isnull=True)
    return list(pages.exclude(pk=page.pk).live().public().select_related("locale").order_by("locale_id"))


def get_direction(language_code: str) -> str:
    """`rtl` or `ltr`, for a `dir` attribute."""
    return "rtl" if translation.get_language_info(language_code)["bidi"] else "ltr"
