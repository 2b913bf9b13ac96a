"""The sections of a chapter in full, in a number of queries that does not grow with them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from wagtail.blocks import StreamValue

from core.footnotes import Footnotes
from core.models import LegalProvision
from core.records import RecordLink, get_judgments_on_each
from publications.guides.models import GuideChapterPage, GuideSectionPage
from publications.guides.public.concordance import ConcordanceLinks, ProvisionLine

from .outline import Outline, SectionEntry

MOST_JUDGMENTS_A_SECTION = 8


@dataclass(frozen=True, kw_only=True)
class FullSection:
    """A section as the page of its chapter shows it; `prefix` sets its anchors apart from those of others."""

    entry: SectionEntry
    page: GuideSectionPage
    blocks: list[StreamValue.StreamChild]
    footnotes: Footnotes
    prefix: str
    provisions: list[ProvisionLine]
    judgments: list[RecordLink]


def get_full_sections(
    chapter: GuideChapterPage, frame: Mapping[str, Any], request: HttpRequest
) -> list[FullSection]:
    """The chapter's live sections in the order of the contents; `frame` is that of the chapter's page."""
    outline: Outline = frame["outline"]
    entry = outline.find_chapter(chapter)
    rows = get_pages(entry.sections if entry else ())
    language = chapter.locale.language_code
    bodies = split_bodies([page.body for _entry, page in rows])
    judgments = get_judgments_on_each(
        {page.pk: [provision.code for provision in get_provisions(page)] for _entry, page in rows},
        language=language,
        limit=MOST_JUDGMENTS_A_SECTION,
        request=request,
    )
    concordance = ConcordanceLinks(frame.get("concordance_url", ""))
    return [
        FullSection(
            entry=one,
            page=page,
            blocks=blocks,
            prefix=f"{page.slug}--",
            footnotes=Footnotes(blocks, prefix=f"{page.slug}--"),
            provisions=concordance.build_lines(get_provisions(page), language=language),
            judgments=judgments.get(page.pk, []),
        )
        for (one, page), blocks in zip(rows, bodies, strict=True)
    ]


def get_pages(entries: Sequence[SectionEntry]) -> list[tuple[SectionEntry, GuideSectionPage]]:
    """The sections with their texts and articles, in the order of their entries."""
    found = GuideSectionPage.objects.filter(pk__in=[entry.page.pk for entry in entries])
    pages = {
        page.pk: page
        for page in found.select_related("locale").prefetch_related(
            "provision_links__provision__instrument__labels"
        )
    }
    return [(entry, pages[entry.page.pk]) for entry in entries if entry.page.pk in pages]


def get_provisions(page: GuideSectionPage) -> list[LegalProvision]:
    """The articles that a section explains, in the editor's order."""
    return [link.provision for link in page.provision_links.all()]


def split_bodies(bodies: Iterable[StreamValue]) -> list[list[Any]]:
    """The blocks of each body, read as if they stood in one: what they point at is fetched once for all."""
    bodies = list(bodies)
    if not bodies:
        return []
    raw = [block for body in bodies for block in body.raw_data]
    joint = list(bodies[0].stream_block.to_python(raw))
    blocks: list[list[Any]] = []
    start = 0
    for body in bodies:
        length = len(body.raw_data)
        blocks.append(joint[start : start + length])
        start += length
    return blocks
