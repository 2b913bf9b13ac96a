"""Judgments as documents of the public search: one a judgment, with the summaries of all languages."""

from collections.abc import Iterable, Iterator, Sequence

from django.conf import settings

from core.citations.numbers import build_spellings
from core.citations.references import format_day
from search.documents import LABEL_SEPARATOR, SearchDocument

from .addresses import CaseLawAddresses, get_addresses
from .models import Judgment
from .short_names import build_short_names

TYPE = "judgment"
KEY_PREFIX = f"{TYPE}:"


def build_keys(pks: Iterable[int]) -> Iterator[str]:
    """The keys of the documents of these judgments."""
    return (f"{KEY_PREFIX}{pk}" for pk in pks)


class JudgmentSource:
    """Offers every judgment that was not withdrawn."""

    name = TYPE

    def get_keys(self) -> Iterator[str]:
        """Every key that belongs in the index."""
        return build_keys(Judgment.objects.public().order_by("pk").values_list("pk", flat=True).iterator())

    def build(self, keys: Sequence[str]) -> Iterator[SearchDocument]:
        """Documents in about a dozen queries, whatever the number of keys."""
        addresses = get_addresses()
        if not addresses.paths:
            return
        pks = [int(key.removeprefix(KEY_PREFIX)) for key in keys]
        judgments = Judgment.objects.public().filter(pk__in=pks).with_court().with_live_summaries()
        for judgment in judgments.with_subjects():
            yield DocumentBuilder(judgment, addresses).build()


class DocumentBuilder:
    """Builds the document of one judgment whose relations were fetched."""

    def __init__(self, judgment: Judgment, addresses: CaseLawAddresses) -> None:
        self.judgment = judgment
        self.addresses = addresses
        self.summaries = {
            summary.language: summary
            for summary in judgment.live_summaries
            if summary.language in addresses.paths
        }
        self.languages = list(self.summaries) or [addresses.pick_language(None)]

    def build(self) -> SearchDocument:
        """The document, with an address only in languages that truly have the text."""
        judgment = self.judgment
        return SearchDocument(
            key=f"{KEY_PREFIX}{judgment.pk}",
            titles={language: self.get_title(language) for language in self.languages},
            texts={language: summary.get_search_text() for language, summary in self.summaries.items()},
            keywords={language: self.get_keywords(language) for language in self.languages},
            urls={language: self.addresses.path_of(judgment, language) for language in self.languages},
            labels={
                language: self.get_label(language)
                for language in dict.fromkeys([*dict(settings.LANGUAGES), *self.languages])
            },
            identifiers=self.get_identifiers(),
            facets=self.get_facets(),
            date=judgment.decided_date,
            attributes={
                "type": TYPE,
                "court": judgment.court.code,
                "number": judgment.number,
                "ecli": judgment.ecli or "",
            },
        )

    def get_title(self, language: str) -> str:
        """The summary's title, else number and name."""
        summary = self.summaries.get(language)
        return summary.title if summary else self.judgment.reference_in(language)

    def get_keywords(self, language: str) -> str:
        """The facts in words of the language."""
        judgment = self.judgment
        facts = [
            judgment.name,
            judgment.court.label_in(language),
            ", ".join(provision.label_in(language) for provision in judgment.provisions.all()),
            ", ".join(term.label_in(language) for term in judgment.topics.all()),
            ", ".join(term.label_in(language) for term in judgment.regimes.all()),
            ", ".join(term.label_in(language) for term in judgment.countries.all()),
        ]
        return "\n".join(filter(None, facts))

    def get_label(self, language: str) -> str:
        """“HvJ · 19 maart 2019 · C-163/17”."""
        judgment = self.judgment
        parts = [
            judgment.court.abbreviation_in(language),
            format_day(judgment.decided_date, language),
            judgment.number_in(language),
        ]
        return LABEL_SEPARATOR.join(filter(None, parts))

    def get_identifiers(self) -> tuple[str, ...]:
        """Numbers in all spellings, the ECLI with and without its prefix, the name in full and in short."""
        judgment = self.judgment
        numbers = [judgment.number, *(row.number for row in judgment.joined_numbers.all())]
        identifiers = [
            spelling
            for number in numbers
            if number
            for spelling in build_spellings(number, court=judgment.court.code)
        ]
        if judgment.ecli:
            identifiers += [judgment.ecli, judgment.ecli.removeprefix("ECLI:")]
        return tuple(dict.fromkeys([*identifiers, *build_short_names(judgment.name)]))

    def get_facets(self) -> dict[str, tuple[str, ...]]:
        """Codes by facet."""
        judgment = self.judgment
        return {
            "court": (judgment.court.code,),
            "year": (str(judgment.decided_date.year),),
            "language": tuple(filter(None, [judgment.language])),
            "topic": tuple(sorted(term.code for term in judgment.topics.all())),
            "country": tuple(sorted(term.code for term in judgment.countries.all())),
            "provision": tuple(sorted(provision.code for provision in judgment.provisions.all())),
            "regime": tuple(sorted(term.code for term in judgment.regimes.all())),
            "outcome": tuple(filter(None, [judgment.outcome])),
            "asof": tuple(
                sorted({str(day.year) for day in (one.as_of_date for one in self.summaries.values()) if day})
            ),
        }
