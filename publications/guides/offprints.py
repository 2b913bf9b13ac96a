"""A guide, or one of its chapters, as a file to take along: everything, whatever date a reader may give."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.utils import translation
from django.utils.translation import gettext as _

from core.citation_links import CitationLinks
from core.footnotes import Footnotes
from core.models import BasePage
from core.navigation import get_site_frame
from core.offprints.documents import Offprint, OffprintChapter, OffprintSection, OffprintSource
from core.offprints.requests import build_site_request
from core.templatetags.text_tags import CITATION_LINKS

from .models import GuideChapterPage, GuidePage, GuideSectionPage
from .offprint_notes import build_facts, build_notices, build_section_notices, describe_review, get_as_of_date
from .public.chapter import get_pages, get_provisions, split_bodies
from .public.outline import ChapterEntry, OutlineReader, SectionEntry
from .public.reading import Reading

#: Stands between the texts of sections while their citations become links.
SEAM = "<!-- next section -->"
#: For a page that a script made and nobody ever published: always the same, so that its file is too.
UNKNOWN = datetime(2000, 1, 1, tzinfo=UTC)
Rows = list[tuple[SectionEntry, GuideSectionPage]]


def build_guide_offprint(guide: GuidePage) -> Offprint:
    """The whole guide."""
    with translation.override(guide.locale.language_code):
        return OffprintBuilder(guide).build(guide)


def build_chapter_offprint(chapter: GuideChapterPage) -> Offprint:
    """One chapter, with the numbers that it has in its guide."""
    if chapter.guide is None:
        raise ValueError(f"“{chapter}” stands in no guide.")
    with translation.override(chapter.locale.language_code):
        return OffprintBuilder(chapter.guide).build(chapter)


class OffprintBuilder:
    """Reads a guide in a number of queries that does not grow with it."""

    def __init__(self, guide: GuidePage) -> None:
        self.guide = guide
        self.language = guide.locale.language_code
        self.reader = OutlineReader(guide, language=self.language)
        self.request = build_site_request(guide)

    def build(self, page: GuidePage | GuideChapterPage) -> Offprint:
        """The offprint of the guide, or of one of its chapters."""
        chapters = [
            entry
            for entry in self.reader.build(self.request, Reading()).chapters
            if page.pk in (self.guide.pk, entry.page.pk)
        ]
        rows = get_pages([section for chapter in chapters for section in chapter.sections])
        sections = self.build_sections(rows)
        texts = [text for _entry, text in rows]
        organisation = get_site_frame(self.guide.get_site(), self.language).organisation["name"]
        is_chapter = page.pk != self.guide.pk
        return Offprint(
            identifier=uuid5(NAMESPACE_URL, f"{page.translation_key}/{self.language}"),
            title=build_title(chapters[0]) if is_chapter and chapters else page.title,
            language=self.language,
            url=page.get_full_url(),
            chapters=tuple(build_chapter(chapter, sections) for chapter in chapters),
            changed_at=get_last_change([self.guide, page, *(chapter.page for chapter in chapters), *texts]),
            kind=_("Guide"),
            series=self.guide.title if is_chapter else "",
            intro=page.intro,
            author=page.author or self.guide.author or organisation,
            organisation=organisation,
            as_of_date=get_as_of_date(page, texts),
            is_legal_information=page.is_legal_information,
            facts=tuple(build_facts(page, texts)),
            notices=tuple(build_notices(texts)),
        )

    def build_sections(self, rows: Rows) -> dict[int, OffprintSection]:
        """Each section by the key of its page."""
        texts = self.render_bodies([page for _entry, page in rows])
        return {
            page.pk: self.build_section(entry, page, html)
            for (entry, page), html in zip(rows, texts, strict=True)
        }

    def build_section(self, entry: SectionEntry, page: GuideSectionPage, html: str) -> OffprintSection:
        """A section with all that stands around its text."""
        return OffprintSection(
            anchor=f"section-{page.pk}",
            number=entry.number,
            title=page.title,
            html=html,
            url=page.get_full_url(),
            fragment=page.slug,
            intro=page.intro,
            marks=tuple(regime.label for regime in entry.regimes),
            articles=tuple(provision.label_in(self.language) for provision in get_provisions(page)),
            notices=tuple(build_section_notices(page)),
            review=describe_review(page),
            as_of_date=page.as_of_date,
            sources=tuple(build_source(block.value) for block in page.sources),
        )

    def render_bodies(self, pages: list[GuideSectionPage]) -> list[str]:
        """The text of each section as its page shows it; what all of them cite is looked up once."""
        links = CitationLinks()
        shared = {"request": self.request, "regime_labels": self.reader.labels, CITATION_LINKS: links}
        texts = [
            render_blocks(blocks, {**shared, "page": page, "footnotes": Footnotes(blocks)})
            for page, blocks in zip(pages, split_bodies([page.body for page in pages]), strict=True)
        ]
        linked = links.link(SEAM.join(texts), language=self.language, request=self.request)
        return linked.split(SEAM) if texts else []


def render_blocks(blocks: list[Any], context: dict[str, Any]) -> str:
    """Blocks by their own templates."""
    return "\n".join(str(block.render_as_block(context)) for block in blocks)


def build_title(chapter: ChapterEntry) -> str:
    """“3. Termijnen”."""
    return f"{chapter.number}. {chapter.title}" if chapter.number else chapter.title


def build_chapter(entry: ChapterEntry, sections: dict[int, OffprintSection]) -> OffprintChapter:
    """A chapter with those of its sections that were read."""
    return OffprintChapter(
        anchor=f"chapter-{entry.page.pk}",
        number=entry.number,
        title=entry.title,
        sections=tuple(sections[one.page.pk] for one in entry.sections if one.page.pk in sections),
        url=entry.page.get_full_url(),
        intro=entry.page.intro,
    )


def build_source(value: Any) -> OffprintSource:
    """A source as the editor gave it."""
    return OffprintSource(value["title"], value["url"] or "", value["consulted_date"])


def get_last_change(pages: Iterable[BasePage]) -> datetime:
    """When the last of these pages was published."""
    known = (page.last_published_at or page.first_published_at for page in pages)
    return max((moment for moment in known if moment), default=UNKNOWN)
