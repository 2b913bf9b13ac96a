"""Everything that the page of a judgment shows, in the language of the page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest

from core.citation_formats import LINE_LANGUAGES, CitationFormat, get_formats
from core.citations.references import Reference, WorkKind
from core.citing.finding import get_cited_judgments, get_citing
from core.records import RecordLink
from core.translations import get_language_name
from publications.case_law.addresses import CaseLawAddresses, choose_text_language
from publications.case_law.citing import build_group
from publications.case_law.models import CaseSummary, Judgment

from .diagram import Diagram
from .lineage import LineageItem, draw_lineage, get_lineage
from .similar import SimilarDecisions, get_similar
from .structured_data import build_judgment_data
from .terms import NamedTerm, get_provisions, get_terms


@dataclass(frozen=True)
class JudgmentPage:
    """A judgment with the one summary to show and the facts beside it."""

    judgment: Judgment
    language: str
    summaries: Mapping[str, CaseSummary]
    text_language: str
    terms: Mapping[str, list[NamedTerm]]
    provisions: list[NamedTerm]
    lineage: list[LineageItem]
    diagram: Diagram | None
    similar: SimilarDecisions
    joined_numbers: list[str]
    cited: list[RecordLink]
    citing: list[RecordLink]
    addresses: CaseLawAddresses

    @property
    def summary(self) -> CaseSummary | None:
        """The text to show; None where nobody wrote one yet."""
        return self.summaries.get(self.text_language)

    @property
    def is_fallback(self) -> bool:
        """Whether the text is in another language than the page."""
        return bool(self.text_language) and self.text_language != self.language

    @property
    def reference(self) -> str:
        """“HvJ C-163/17 (Jawo)”: what names the judgment in a heading."""
        court = self.judgment.court.abbreviation_in(self.language)
        return f"{court} {self.judgment.reference_in(self.language)}"

    @property
    def court_name(self) -> str:
        """The court's full name."""
        return self.judgment.court.label_in(self.language)

    @property
    def number(self) -> str:
        """The number as printed in the language of the page."""
        return self.judgment.number_in(self.language)

    @property
    def citation(self) -> str:
        """The line to copy."""
        return self.judgment.citation_in(self.language)

    @property
    def formats(self) -> tuple[CitationFormat, ...]:
        """The citation in every form."""
        lines = {code: self.judgment.citation_in(code) for code in LINE_LANGUAGES}
        return get_formats(self.get_reference(), language=self.language, lines=lines)

    def get_reference(self) -> Reference:
        """The judgment for reference managers."""
        judgment, addresses = self.judgment, self.addresses
        return Reference(
            kind=WorkKind.CASE,
            key=f"{judgment.court.code}-{judgment.slug}",
            title=judgment.name or self.reference,
            publisher=self.court_name,
            number=self.number,
            ecli=judgment.ecli or "",
            date=judgment.decided_date,
            language=judgment.language,
            url=addresses.full_url_of(judgment, addresses.pick_language(self.language)),
        )

    @property
    def description(self) -> str:
        """What search engines show: the beginning of the holding."""
        return " ".join(self.summary.headnote.split())[:300] if self.summary else self.citation

    @property
    def language_of_decision(self) -> str:
        """The name of the language that the court wrote in; empty where nobody noted it."""
        code = self.judgment.language
        return get_language_name(code, self.language) if code else ""

    @property
    def text_language_name(self) -> str:
        """The name of the language that the summary is shown in."""
        return get_language_name(self.text_language, self.language)

    @property
    def page_language_name(self) -> str:
        """The name of the language of the page."""
        return get_language_name(self.language, self.language)

    @property
    def other_languages(self) -> list[tuple[str, str]]:
        """(language, path) of the page in the other languages that have a summary."""
        return [
            (code, self.addresses.path_of(self.judgment, code))
            for code in self.summaries
            if code != self.language and code in self.addresses.paths
        ]

    def get_frame_context(self) -> dict[str, Any]:
        """What the frame around the page needs: canonical address, alternates, language switch."""
        judgment, addresses = self.judgment, self.addresses
        with_text = [code for code in self.summaries if code in addresses.full]
        canonical = self.text_language if self.text_language in with_text else addresses.pick_language(None)
        return {
            "canonical_url": addresses.full_url_of(judgment, canonical),
            "alternate_urls": {code: addresses.full_url_of(judgment, code) for code in with_text}
            if len(with_text) > 1
            else {},
            "language_urls": {code: addresses.path_of(judgment, code) for code in addresses.paths},
            "structured_data": [build_judgment_data(self)],
            "meta_description": self.description,
            "share_title": self.reference,
        }


def get_summaries(judgment: Judgment) -> dict[str, CaseSummary]:
    """The live summaries by language; one query."""
    summaries = CaseSummary.objects.live().filter(judgment=judgment).select_related("locale")
    return {summary.language: summary for summary in summaries.order_by("locale_id")}


def get_citing_judgment(
    judgment: Judgment, *, language: str, request: HttpRequest | None
) -> list[RecordLink]:
    """The public texts that cite the judgment, its own summaries aside."""
    return get_citing(
        judgment.get_citation_keys(),
        decided_date=judgment.decided_date,
        language=language,
        exclude=build_group(judgment.pk),
        request=request,
    )


def get_cited_by(
    judgment: Judgment,
    summaries: Mapping[str, CaseSummary],
    *,
    language: str,
    request: HttpRequest | None,
) -> list[RecordLink]:
    """Other judgments of ours that the summaries cite, in whatever language."""
    pks = [summary.pk for summary in summaries.values() if summary.pk]
    links = get_cited_judgments(CaseSummary, pks, language=language, request=request)
    own = f"/{judgment.court.code}/{judgment.slug}/"
    return [link for link in links if not link.url.endswith(own)]


def get_judgment_page(
    judgment: Judgment,
    *,
    language: str,
    addresses: CaseLawAddresses,
    draft: CaseSummary | None = None,
    request: HttpRequest | None = None,
) -> JudgmentPage:
    """Fetches it all in a constant number of queries; `draft` stands in for the summary in its language."""
    prefetch_related_objects([judgment], "joined_numbers")
    summaries = get_summaries(judgment)
    if draft is not None:
        summaries[draft.language] = draft
    lineage = get_lineage(judgment, language=language, addresses=addresses)
    terms, provisions = get_terms(judgment, language), get_provisions(judgment, language)
    return JudgmentPage(
        judgment=judgment,
        language=language,
        summaries=summaries,
        text_language=draft.language if draft else choose_text_language(language, summaries),
        terms=terms,
        provisions=provisions,
        lineage=lineage,
        diagram=draw_lineage(judgment, lineage, language=language),
        similar=get_similar(judgment, language=language, terms=terms, provisions=provisions),
        joined_numbers=[row.number for row in judgment.joined_numbers.all()],
        cited=get_cited_by(judgment, summaries, language=language, request=request),
        citing=get_citing_judgment(judgment, language=language, request=request),
        addresses=addresses,
    )
