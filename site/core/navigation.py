"""Menus, footer and breadcrumbs: built once a language and kept until an editor changes something."""

from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.cache import cache
from wagtail.models import Page, Site

from core.translations import get_localized_pages

CACHE_SECONDS = 60 * 60 * 24
ORGANISATION_FIELDS = (
    "name",
    "legal_name",
    "street",
    "postal_code",
    "city",
    "phone",
    "email",
    "iban",
    "bic",
    "enterprise_number",
)


@dataclass(frozen=True)
class MenuLink:
    """A link in a menu: title, address, language of the page behind it, and the links below it."""

    title: str
    url: str
    language: str
    children: tuple["MenuLink", ...] = ()


@dataclass(frozen=True)
class SiteFrame:
    """Everything that surrounds a page, in one language."""

    organisation: dict[str, Any]
    home_urls: dict[str, str] = field(default_factory=dict)
    main_menu: tuple[MenuLink, ...] = ()
    footer_columns: tuple[tuple[MenuLink, ...], ...] = ()
    legal_notice: MenuLink | None = None
    donation: MenuLink | None = None


def get_breadcrumbs(page: Page) -> list[Page]:
    """A page's live ancestors from the home page down; one query."""
    return list(page.get_ancestors().filter(depth__gt=1).live().specific())


def get_cache_key(site_id: int, language: str) -> str:
    """Where the frame of a site in a language is kept."""
    return f"site-frame:{site_id}:{language}"


def clear_site_frames() -> None:
    """Forgets every frame; the next visitor's request builds it anew."""
    cache.delete_many(
        get_cache_key(site_id, language)
        for site_id in Site.objects.values_list("pk", flat=True)
        for language, _name in settings.LANGUAGES
    )


def get_site_frame(site: Site, language: str) -> SiteFrame:
    """The frame in a language; no query while it is cached."""
    key = get_cache_key(site.pk, language)
    frame = cache.get(key)
    if frame is None:
        frame = SiteFrameBuilder(site, language).build()
        cache.set(key, frame, CACHE_SECONDS)
    return frame


class SiteFrameBuilder:
    """Reads settings and pages with a constant number of queries."""

    def __init__(self, site: Site, language: str) -> None:
        self.site = site
        self.language = language
        self.organisation = apps.get_model("core", "OrganisationSettings").for_site(site)
        self.navigation = apps.get_model("core", "Navigation").for_site(site)
        self.pages: dict[int, Page] = {}

    def build(self) -> SiteFrame:
        """The whole frame."""
        self.pages = self.get_pages_in_language(self.collect_page_ids())
        return SiteFrame(
            organisation=self.build_organisation(),
            home_urls=self.get_home_urls(),
            main_menu=tuple(filter(None, map(self.build_menu_item, self.navigation.main_menu))),
            footer_columns=tuple(
                self.build_links(block.value["pages"]) for block in self.navigation.footer_columns
            ),
            legal_notice=self.build_link(self.navigation.legal_notice_page_id),
            donation=self.build_link(self.navigation.donation_page_id),
        )

    def collect_page_ids(self) -> set[int]:
        """The ids of every page that the settings name."""
        ids = {self.navigation.legal_notice_page_id, self.navigation.donation_page_id}
        for block in self.navigation.main_menu:
            ids.update(page.pk for page in [block.value["page"], *block.value["children"]] if page)
        for block in self.navigation.footer_columns:
            ids.update(page.pk for page in block.value["pages"] if page)
        return {pk for pk in ids if pk}

    def get_pages_in_language(self, ids: set[int]) -> dict[int, Page]:
        """By the id that the settings name: the page in the language that serves this one's readers best."""
        chosen = list(Page.objects.filter(pk__in=ids).live())
        shown = {page.translation_key: page for page in get_localized_pages(chosen, self.language)}
        return {page.pk: shown[page.translation_key] for page in chosen if page.translation_key in shown}

    def get_home_urls(self) -> dict[str, str]:
        """Addresses of the live home pages by language."""
        root = self.site.root_page
        homes = Page.objects.filter(translation_key=root.translation_key).live().select_related("locale")
        return {page.locale.language_code: page.url for page in homes if page.url}

    def build_organisation(self) -> dict[str, Any]:
        """The organisation's fields as plain values."""
        values: dict[str, Any] = {name: getattr(self.organisation, name) for name in ORGANISATION_FIELDS}
        values["social_links"] = [
            {"name": block.value["name"], "url": block.value["url"]}
            for block in self.organisation.social_links
        ]
        return values

    def build_link(self, page_id: int | None) -> MenuLink | None:
        """A link to a page of the settings; None where it is not public."""
        page = self.pages.get(page_id) if page_id else None
        if page is None or not page.url:
            return None
        title = getattr(page, "short_title", page.title)
        return MenuLink(title=title, url=page.url, language=page.locale.language_code)

    def build_links(self, pages) -> tuple[MenuLink, ...]:
        """Links to the public ones among these pages."""
        return tuple(filter(None, (self.build_link(page.pk) for page in pages if page)))

    def build_menu_item(self, block) -> MenuLink | None:
        """A menu item with the links below it."""
        link = self.build_link(block.value["page"].pk) if block.value["page"] else None
        if link is None:
            return None
        return MenuLink(link.title, link.url, link.language, self.build_links(block.value["children"]))
