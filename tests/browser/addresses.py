"""Every address of the demonstration that the browser tests visit; each test chooses from this list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from django.urls import reverse
from django.utils import translation
from django.utils.translation import pgettext

from home.demo.registry import LANGUAGES, DemoPage, get_demo_pages

DUTCH = "nl"
ARABIC = "ar"
JUDGMENTS = ("hvj/c-163-17", "ehrm/30696-09", "rvv/203684")
SEARCHES = {
    "search-results": "?q=dublin",
    "search-filtered": "?q=%22effective+remedy%22&type=judgment",
    "search-empty": "",
    "search-nothing": "?q=qqqqqq",
}
# Both regimes with a moved end and the case's regime; and a day that does not exist.
CALCULATIONS = {
    "time-limits-answer": "?registered=1-7-2026&event=acceptance&date=31-8-2026&event-2=eurodac-hit"
    "&date-2=1-9-2026",
    "time-limits-error": "?event=acceptance&date=30%2F2%2F2026",
}
#: It speaks the language that the browser asks for.
UNKNOWN_IDENTIFIER = "/rvv/9999999"
FAULTS = {"fault-403": 403, "fault-csrf": 403, "fault-500": 500}
READINGS = {"guide-may": "?registered=2026-05-04", "guide-mistake": "?registered=30/02/2026"}
SECTION = "guide-dublin-14-time-limits"
#: The answer of a page whose file cannot be made.
FAULT_FILE = "fault-file"
# Where a type has many pages, the one with the most kinds of blocks stands for it.
EXAMPLES = {
    "standard": "support-us",
    "news": "news-annual-report-2025",
    "project": "project-sterke-stemmen",
    "guide-chapter": "guide-dublin-14",
}


@dataclass(frozen=True)
class Address:
    """Where a page is, what type of page it is, its language, and the status with which it answers.

    The pages for faults answer only when something goes wrong: `fault_pages` gives their HTML.
    """

    path: str
    kind: str
    language: str
    status: int = 200
    key: str = ""

    def __str__(self) -> str:
        return self.path

    @property
    def is_fault(self) -> bool:
        """Whether no request of a visitor can bring this page about."""
        return self.kind in FAULTS or self.kind == FAULT_FILE


@cache
def build_addresses() -> tuple[Address, ...]:
    """Each demo page in each language that it has, judgments, courts, search, the style guide and errors."""
    pages = list(build_page_addresses(get_demo_pages()))
    languages = [code for code in LANGUAGES if any(page.language == code for page in pages)]
    others = [address for code in languages for address in build_language_addresses(code)]
    cases = [
        case for index in pages if index.kind == "case-law-index" for case in build_case_addresses(index)
    ]
    calculations = [
        Address(f"{page.path}{query}", kind, page.language)
        for page in pages
        if page.kind == "time-limits"
        for kind, query in CALCULATIONS.items()
    ]
    besides = [build_beside_address(page) for page in pages if page.kind == "checklist"]
    miss = Address(UNKNOWN_IDENTIFIER, "unknown-identifier", DUTCH, status=404)
    return (*pages, *build_guide_addresses(pages), *cases, *calculations, *besides, *others, miss)


def build_guide_addresses(pages: Iterable[Address]) -> Iterator[Address]:
    """A guide and its chapters for readers with a date, with a mistake, and what stands below them."""
    pages = list(pages)
    for guide in (page for page in pages if page.kind == "guide"):
        with translation.override(guide.language):
            concordance, search = pgettext("url", "concordance/"), pgettext("url", "search/")
        yield Address(f"{guide.path}?registered=2026-06-15", "guide-between", guide.language)
        yield Address(f"{guide.path}{concordance}", "concordance", guide.language)
        yield Address(f"{guide.path}{search}?q=dublin", "guide-search", guide.language)
    for kind, query in READINGS.items():
        for chapter in (page for page in pages if page.key == "guide-dublin-14"):
            yield Address(f"{chapter.path}{query}", kind, chapter.language)
    for section in (page for page in pages if page.key == SECTION):
        with translation.override(section.language):
            yield Address(f"{section.path}{pgettext('url', 'changes/')}", "changes", section.language)


def build_page_addresses(demo_pages: Iterable[DemoPage]) -> Iterator[Address]:
    """The registry's pages, by the slugs of those above them."""
    paths: dict[tuple[str, str], str] = {}
    for demo_page in demo_pages:
        for language, text in demo_page.texts.items():
            # The page of a chapter has all its sections: one by itself stands for the others.
            above = paths.get((demo_page.parent, language))
            path = f"/{language}/" if above is None else f"{above}{text['slug']}/"
            paths[demo_page.key, language] = path
            if demo_page.kind != "guide-section" or demo_page.key == SECTION:
                yield Address(path, demo_page.kind, language, key=demo_page.key)
            if demo_page.kind == "guide":
                yield Address(f"{path}pdf/", FAULT_FILE, language, status=503)


def build_beside_address(checklist: Address) -> Address:
    """A checklist beside its Dutch form, the Dutch one beside the English."""
    other = "en" if checklist.language == DUTCH else DUTCH
    return Address(f"{checklist.path}?beside={other}", "checklist-beside", checklist.language)


def build_case_addresses(index: Address) -> Iterator[Address]:
    """Some decisions and the lists of their courts below an index of case law."""
    for court in sorted({judgment.split("/")[0] for judgment in JUDGMENTS}):
        yield Address(f"{index.path}{court}/", "court", index.language)
    for judgment in JUDGMENTS:
        yield Address(f"{index.path}{judgment}/", "case", index.language)


def build_language_addresses(language: str) -> Iterator[Address]:
    """What every language has without an editor: search, the style guide, the pages for what went wrong."""
    with translation.override(language):
        search = reverse("search:search")
    for kind, query in SEARCHES.items():
        yield Address(f"{search}{query}", kind, language)
    yield Address(f"/{language}/style-guide/", "style-guide", language)
    yield Address(f"/{language}/not-a-page/", "not-found", language, status=404)
    for kind, status in FAULTS.items():
        yield Address(f"/{language}/{kind}/", kind, language, status=status)


def get_examples(*languages: str) -> list[Address]:
    """One page of each type in each of these languages that it has."""
    examples: dict[tuple[str, str], Address] = {}
    for address in build_addresses():
        known = (address.kind, address.language)
        if address.language in languages and (
            known not in examples or address.key == EXAMPLES.get(address.kind)
        ):
            examples[known] = address
    return list(examples.values())


def get_example(kind: str, language: str = DUTCH) -> Address:
    """The page that stands for its type."""
    return next(address for address in get_examples(language) if address.kind == kind)
