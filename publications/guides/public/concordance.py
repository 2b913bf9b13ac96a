"""The concordance: old and new articles side by side, from either side, and where provisions link into it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from core.citations.touching import split_code
from core.models import LegalInstrument, LegalProvision
from publications.guides.articles import build_sort_key, get_whole_article, split_articles
from publications.guides.models import ArticleConcordance, GuidePage, SectionProvision

from .outline import Outline, SectionEntry
from .subpages import build_subpage_frame

#: Seen from the later act: `?from=new`.
FROM_NEW = "new"


@dataclass(frozen=True, kw_only=True)
class ProvisionLine:
    """A provision as it is cited, with its official text and its line in the concordance."""

    label: str
    official_url: str
    concordance_url: str


class ConcordanceLinks:
    """Finds the line of the table that a provision belongs to; one query for any number of them."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.anchors: dict[str, str] = {}
        rows = ArticleConcordance.objects.values_list(
            "code", "old_instrument__code", "old_article", "new_instrument__code", "new_article"
        )
        for code, old_act, old_article, new_act, new_article in rows:
            for act, articles in ((old_act, old_article), (new_act, new_article)):
                for article in split_articles(articles):
                    self.anchors.setdefault(f"{act}:{article}", code)

    def find(self, provision: LegalProvision) -> str:
        """The address of the line; empty where the table has none."""
        act = provision.instrument.code
        for article in (provision.article, get_whole_article(provision.article)):
            if anchor := self.anchors.get(f"{act}:{article}"):
                return f"{self.url}#{anchor}"
        return ""

    def build_lines(self, provisions: Iterable[LegalProvision], *, language: str) -> list[ProvisionLine]:
        """The provisions in their order, as they are cited in the language."""
        return [
            ProvisionLine(
                label=provision.label_in(language),
                official_url=provision.instrument.url,
                concordance_url=self.find(provision),
            )
            for provision in provisions
        ]


@dataclass(frozen=True, kw_only=True)
class ConcordanceLine:
    """A line of the table in the reader's language, with the sections of the guide on its articles."""

    row: ArticleConcordance
    words: Any
    sections: list[SectionEntry]


def get_acts(guide: GuidePage) -> set[int]:
    """The acts that the sections of a guide explain."""
    links = SectionProvision.objects.filter(section__path__startswith=guide.path)
    return set(links.values_list("provision__instrument", flat=True))


def get_lines(
    guide: GuidePage, outline: Outline, *, language: str, is_from_new: bool
) -> list[ConcordanceLine]:
    """The lines for the guide's acts, in the order of the earlier act or of the later one."""
    acts = get_acts(guide)
    rows = ArticleConcordance.objects.with_instruments()
    rows = rows.filter(old_instrument__in=acts) | rows.filter(new_instrument__in=acts)
    sections = SectionIndex(guide, outline)
    lines = [
        ConcordanceLine(row=row, words=row.get_words(language), sections=sections.find(row))
        for row in rows.distinct().order_by("place", "code")
    ]
    if is_from_new:
        lines.sort(key=lambda line: build_sort_key(line.row.new_article))
    return lines


class SectionIndex:
    """The sections of a guide by the provisions that they explain and by those above them; one query."""

    def __init__(self, guide: GuidePage, outline: Outline) -> None:
        self.entries = {entry.page.pk: entry for entry in outline.sections}
        self.exact: dict[str, set[int]] = defaultdict(set)
        self.within: dict[str, set[int]] = defaultdict(set)
        links = SectionProvision.objects.filter(section__path__startswith=guide.path)
        for pk, code in links.values_list("section_id", "provision__code"):
            self.exact[code].add(pk)
            for above in split_code(code):
                self.within[above].add(pk)

    def find(self, row: ArticleConcordance) -> list[SectionEntry]:
        """The sections on either of a line's articles, in the order of the guide."""
        acts = ((row.old_instrument.code, row.old_article), (row.new_instrument.code, row.new_article))
        found: set[int] = set()
        for act, articles in acts:
            for article in split_articles(articles):
                code = f"{act}:{article}"
                found |= self.within.get(code, set())
                for above in split_code(code):
                    found |= self.exact.get(above, set())
        return [entry for pk, entry in self.entries.items() if pk in found]


def get_sources(lines: Sequence[ConcordanceLine]) -> list[dict]:
    """What the lines were read in, each text once."""
    sources = {block.value["url"]: block.value for line in lines for block in line.row.sources}
    return list(sources.values())


def show_concordance(guide: GuidePage, request: HttpRequest) -> HttpResponse:
    """The table, from the side that the reader asked for."""
    context = guide.get_context(request)
    language = guide.locale.language_code
    is_from_new = request.GET.get("from") == FROM_NEW
    lines = get_lines(guide, context["outline"], language=language, is_from_new=is_from_new)
    url = f"{guide.get_url(request)}{guide.reverse_subpage('concordance')}"
    first = lines[0].row if lines else None
    title = _("Concordance of articles")
    overrides = {
        **build_subpage_frame(guide, request, "concordance", title=title, reading=context["reading"]),
        "lines": lines,
        "is_from_new": is_from_new,
        "from_old_url": context["reading"].keep(url),
        "from_new_url": context["reading"].keep(f"{url}?from={FROM_NEW}"),
        "old_act": get_act_name(first and first.old_instrument, language),
        "new_act": get_act_name(first and first.new_instrument, language),
        "as_of_date": max((line.row.as_of_date for line in lines), default=None),
        "sources": get_sources(lines),
    }
    return TemplateResponse(request, "guides/concordance.html", {**context, **overrides})


def get_act_name(act: LegalInstrument | None, language: str) -> str:
    """The act as citations name it."""
    return act.short_label_in(language) if act else ""
