"""Pages as texts that cite."""

from collections.abc import Collection

from django.http import HttpRequest
from wagtail.models import Page, PageQuerySet

from core.records import RecordLink

from .kinds import CitingKind, CitingWork
from .texts import build_page_key, find_cited_in_fields

#: Root and home are above everything and tell nothing of where a page stands.
DEEPEST_HOME = 2
PATH_SEPARATOR = " › "


def get_public_pages() -> PageQuerySet:
    """Live pages that everybody may read, each with its own words."""
    return Page.objects.live().public().filter(alias_of__isnull=True)


def get_specific_public_pages() -> PageQuerySet:
    """The same with all their fields."""
    return get_public_pages().specific()


def get_citing_pages(
    pks: Collection[int], language: str, request: HttpRequest | None
) -> dict[int, CitingWork]:
    """The public ones among these pages; three queries, those for the addresses of sites aside."""
    pages = list(get_public_pages().filter(pk__in=pks).select_related("locale"))
    titles = get_titles_above(pages)
    works = {}
    for page in pages:
        url = page.get_url(request)
        if url:
            link = RecordLink(
                title=page.title,
                url=url,
                label=PATH_SEPARATOR.join(titles[path] for path in list_paths_above(page) if path in titles),
                language=page.locale.language_code,
            )
            works[page.pk] = CitingWork(
                group=page.translation_key, language=page.locale.language_code, link=link
            )
    return works


def get_titles_above(pages: Collection[Page]) -> dict[str, str]:
    """The titles of all pages above these, below the homes, by their path; one query."""
    paths = {path for page in pages for path in list_paths_above(page)}
    return dict(Page.objects.filter(path__in=paths).values_list("path", "title")) if paths else {}


def list_paths_above(page: Page) -> list[str]:
    """The paths of the pages above one, from the first below the home down."""
    return [page.path[: depth * Page.steplen] for depth in range(DEEPEST_HOME + 1, page.depth)]


def get_page_keys(page: Page) -> list[str]:
    """The keys by which texts link to a page in any language; one query."""
    pks = Page.objects.filter(translation_key=page.translation_key).values_list("pk", flat=True)
    return [build_page_key(pk) for pk in pks]


PAGES = CitingKind(
    model=Page,
    find_cited=find_cited_in_fields,
    get_public=get_specific_public_pages,
    get_works=get_citing_pages,
)
