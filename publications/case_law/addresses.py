"""Where judgments stand on the site: below the index page of each language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING

from django.apps import apps
from django.conf import settings
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from wagtail.models import PageViewRestriction

if TYPE_CHECKING:
    from .models import Judgment

#: The languages that a reader who finds no text in their own is shown instead, in this order.
FALLBACK_LANGUAGES = ("nl", "fr", "en")


@dataclass(frozen=True)
class CaseLawAddresses:
    """Addresses of the live index pages by language, as paths and in full."""

    paths: dict[str, str] = field(default_factory=dict)
    full: dict[str, str] = field(default_factory=dict)

    def path_of(self, judgment: Judgment, language: str) -> str:
        """The judgment's path in a language; empty where the language has no index page."""
        return self._join(self.paths, judgment, language)

    def full_url_of(self, judgment: Judgment, language: str) -> str:
        """The judgment's full address in a language; empty where the language has no index page."""
        return self._join(self.full, judgment, language)

    def pick_language(self, wanted: str | None) -> str:
        """The language itself where it has an index page, else the default one, else any; or empty."""
        return next(
            (code for code in (wanted, settings.LANGUAGE_CODE, *self.paths) if code in self.paths), ""
        )

    @staticmethod
    def _join(index_urls: dict[str, str], judgment: Judgment, language: str) -> str:
        index_url = index_urls.get(language)
        return f"{index_url}{judgment.court.code}/{judgment.slug}/" if index_url else ""


def without_restricted(pages: QuerySet) -> QuerySet:
    """The pages that everybody may read, in the same query."""
    above = PageViewRestriction.objects.annotate(
        below=ExpressionWrapper(OuterRef("path"), output_field=CharField())
    )
    return pages.filter(~Exists(above.filter(below__startswith=F("page__path"))))


def get_addresses(request=None) -> CaseLawAddresses:
    """The addresses of all live index pages; one query."""
    model = apps.get_model("case_law", "CaseLawIndexPage")
    # Wagtail keeps the sites' roots on this object, so that they are read once.
    memory = SimpleNamespace() if request is None else request
    paths, full = {}, {}
    pages = without_restricted(model.objects.live()).select_related("locale").order_by("pk")
    for page in pages:
        parts = page.get_url_parts(request=memory)
        if parts and parts[2]:
            language = page.locale.language_code
            paths[language] = parts[2]
            full[language] = parts[1] + parts[2]
    return CaseLawAddresses(paths=paths, full=full)


def get_judgment_url(judgment: Judgment, language: str | None, *, request=None) -> str:
    """The path of one judgment, in the default language where the wanted one has no index page."""
    addresses = get_addresses(request)
    return addresses.path_of(judgment, addresses.pick_language(language))


def choose_text_language(wanted: str, available: Iterable[str]) -> str:
    """The language to show a text in: the reader's, else the first of the fallbacks, else any; or empty."""
    codes = list(available)
    return next((code for code in (wanted, *FALLBACK_LANGUAGES, *sorted(codes)) if code in codes), "")
