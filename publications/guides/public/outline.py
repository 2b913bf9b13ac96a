"""The contents of a guide: chapters and sections with their numbers, in the order of the source's guide."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext
from wagtail.models import Page

from core.models import LegalRegime, RegimeTransition
from core.regimes import Standing
from core.translations import get_localized_pages
from publications.guides.models import GuideChapterPage, GuidePage, GuideSectionPage

from .reading import Reading, RegimeAnswer

Numbers = Mapping[UUID, tuple[int, ...]]
#: After all that have a number: what exists in no other language than this.
LAST = (10_000,)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A page of the guide with its number and its address, which keeps the reader's date."""

    page: Page
    number: str
    url: str

    @property
    def title(self) -> str:
        """The page's title."""
        return self.page.title


@dataclass(frozen=True, kw_only=True)
class SectionEntry(Entry):
    """A section in the contents."""

    regimes: tuple[RegimeAnswer, ...]
    standing: Standing | None
    reading: Reading

    @property
    def is_outside(self) -> bool:
        """Whether the section is on no regime that the reader's application falls under."""
        return self.standing == Standing.OUTSIDE


@dataclass(frozen=True, kw_only=True)
class ChapterEntry(Entry):
    """A chapter in the contents, with its sections; `language` is set where it is in another language."""

    sections: tuple[SectionEntry, ...] = ()
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class Outline:
    """The contents of one guide in one language."""

    chapters: tuple[ChapterEntry, ...] = ()
    regimes: tuple[RegimeAnswer, ...] = ()
    #: Chapters that are not there in this language, each in the one that serves its readers best.
    elsewhere: tuple[ChapterEntry, ...] = ()

    @property
    def contents(self) -> list[ChapterEntry]:
        """All chapters in their order, those in other languages too."""
        return sorted([*self.chapters, *self.elsewhere], key=lambda entry: int(entry.number or LAST[0]))

    @property
    def sections(self) -> list[SectionEntry]:
        """All sections in their order."""
        return [section for chapter in self.chapters for section in chapter.sections]

    def find(self, page: Page) -> Entry | None:
        """The entry of a page; None where it is not live."""
        return next((entry for entry in self._walk() if entry.page.pk == page.pk), None)

    def find_chapter(self, page: Page) -> ChapterEntry | None:
        """The chapter that a page is, or stands in."""
        return next((chapter for chapter in self.chapters if page.path.startswith(chapter.page.path)), None)

    def find_neighbours(self, page: Page) -> tuple[Entry | None, Entry | None]:
        """What comes before and after a page among those of its kind; the first chapter follows the guide."""
        row: list[Entry] = [*self.sections] if isinstance(page, GuideSectionPage) else [*self.chapters]
        place = next((place for place, entry in enumerate(row) if entry.page.pk == page.pk), None)
        if place is None:
            return None, (row[0] if row and isinstance(page, GuidePage) else None)
        return row[place - 1] if place else None, row[place + 1] if place + 1 < len(row) else None

    def _walk(self) -> Iterator[Entry]:
        for chapter in self.chapters:
            yield chapter
            yield from chapter.sections


def get_numbers(guide: GuidePage, *, language: str) -> dict[UUID, tuple[int, ...]]:
    """(3,) for the third chapter and (3, 2) for its second section, by what translations share."""
    source = guide
    if language != settings.LANGUAGE_CODE:
        found = GuidePage.objects.filter(
            translation_key=guide.translation_key, locale__language_code=settings.LANGUAGE_CODE
        )
        source = found.live().first() or guide
    pages = Page.objects.descendant_of(source).live().type(GuideChapterPage, GuideSectionPage)
    return build_numbers(pages.order_by("path").values_list("path", "depth", "translation_key"), source.depth)


def build_numbers(rows: Iterable[tuple[str, int, UUID]], depth: int) -> dict[UUID, tuple[int, ...]]:
    """Numbers for live pages in the order of the tree; a section whose chapter is not live has none."""
    numbers: dict[UUID, tuple[int, ...]] = {}
    chapters: dict[str, int] = {}
    sections: dict[str, int] = {}
    for path, own_depth, key in rows:
        above = path[: -Page.steplen]
        if own_depth == depth + 1:
            chapters[path] = len(chapters) + 1
            numbers[key] = (chapters[path],)
        elif above in chapters:
            sections[above] = sections.get(above, 0) + 1
            numbers[key] = (chapters[above], sections[above])
    return numbers


def get_regime_labels(language: str) -> dict[str, str]:
    """The names of the regimes in a language; two queries."""
    return {regime.code: regime.label_in(language) for regime in LegalRegime.objects.with_labels()}


def get_regime_order() -> list[str]:
    """The codes of the regimes that took the place of each other, in the order of time; one query."""
    changes = RegimeTransition.objects.order_by("latest_date", "code")
    pairs = changes.values_list("old_regime__code", "new_regime__code")
    return list(dict.fromkeys(code for pair in pairs for code in pair))


class OutlineReader:
    """Reads a guide's contents in a constant number of queries; the reading comes once these are known."""

    def __init__(self, guide: GuidePage, *, language: str) -> None:
        self.guide = guide
        self.labels = get_regime_labels(language)
        self.numbers = get_numbers(guide, language=language)
        self.chapters = list(self._get_pages(GuideChapterPage))
        self.sections = list(self._get_pages(GuideSectionPage).prefetch_related("regimes"))
        self.elsewhere = self._get_chapters_elsewhere(language)

    def _get_pages(self, model):
        pages = model.objects.descendant_of(self.guide).live().public().select_related("locale")
        return pages.defer_streamfields().order_by("path")

    def _get_chapters_elsewhere(self, language: str) -> list[Page]:
        own = {chapter.translation_key for chapter in self.chapters}
        missing = [key for key, number in self.numbers.items() if len(number) == 1 and key not in own]
        if not missing:
            return []
        sources = Page.objects.filter(
            translation_key__in=missing, locale__language_code=settings.LANGUAGE_CODE
        )
        return get_localized_pages(list(sources.live().public()), language)

    @cached_property
    def regime_codes(self) -> list[str]:
        """The regimes that the guide is about, the earliest first; one query."""
        codes = {regime.code for section in self.sections for regime in section.regimes.all()}
        return [code for code in dict.fromkeys((*get_regime_order(), *sorted(codes))) if code in codes]

    def build(self, request: HttpRequest | None, reading: Reading) -> Outline:
        """The contents as a reader with this date sees them."""
        by_chapter: dict[str, list[GuideSectionPage]] = {}
        for section in self.sections:
            by_chapter.setdefault(section.path[: -Page.steplen], []).append(section)
        return Outline(
            chapters=tuple(
                ChapterEntry(
                    **self._build_entry(chapter, request, reading),
                    sections=tuple(
                        self._build_section(section, request, reading)
                        for section in self._order(by_chapter.get(chapter.path, []))
                    ),
                )
                for chapter in self._order(self.chapters)
            ),
            regimes=self.build_regimes(reading),
            elsewhere=tuple(
                ChapterEntry(
                    **self._build_entry(chapter, request, reading), language=chapter.locale.language_code
                )
                for chapter in self.elsewhere
            ),
        )

    def build_regimes(self, reading: Reading) -> tuple[RegimeAnswer, ...]:
        """The guide's regimes as they stand for the criteria, named so where the rest stands otherwise."""
        answers = self.build_answers(self.regime_codes, reading.for_criteria)
        if reading.standings == reading.criteria_standings:
            return answers
        return tuple(
            replace(one, label=gettext("%(regime)s, for the criteria") % {"regime": one.label})
            for one in answers
        )

    def build_answers(self, codes: Iterable[str], reading: Reading) -> tuple[RegimeAnswer, ...]:
        """Each regime with its name and its standing."""
        return tuple(
            RegimeAnswer(code=code, label=self.labels.get(code, code), standing=reading.get_standing([code]))
            for code in codes
        )

    def _order(self, pages: list) -> list:
        return sorted(pages, key=lambda page: (self.numbers.get(page.translation_key, LAST), page.path))

    def _build_entry(self, page: Page, request: HttpRequest | None, reading: Reading) -> dict:
        number = ".".join(map(str, self.numbers.get(page.translation_key, ())))
        return {"page": page, "number": number, "url": reading.keep(page.get_url(request) or "")}

    def _build_section(
        self, section: GuideSectionPage, request: HttpRequest | None, reading: Reading
    ) -> SectionEntry:
        codes = sorted((regime.code for regime in section.regimes.all()), key=self.regime_codes.index)
        reading = reading.of_section(section)
        return SectionEntry(
            **self._build_entry(section, request, reading),
            reading=reading,
            regimes=self.build_answers(codes, reading),
            standing=reading.get_standing(codes),
        )
