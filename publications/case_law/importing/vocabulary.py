"""The codes that a file may use, as the database knows them when the import begins."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from wagtail.models import Locale

from core.citations.spelling import squash
from core.models import Country, LegalInstrument, LegalRegime, TextOrigin, Topic
from core.models.taxonomy import Term

from ..models import Court, JudgmentKind, Outcome, RelationKind


@dataclass(frozen=True, kw_only=True)
class CourtFacts:
    """What validation asks of a court."""

    pk: int
    code: str
    jurisdiction: str
    ecli_code: str
    website: str
    names_parties: bool


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """Codes by their folded spelling, courts by code and alias, and the day on which the import runs."""

    courts: Mapping[str, CourtFacts]
    topics: Mapping[str, str]
    countries: Mapping[str, str]
    regimes: Mapping[str, str]
    instruments: Mapping[str, str]
    kinds: Mapping[str, str]
    outcomes: Mapping[str, str]
    relation_kinds: Mapping[str, str]
    origins: Mapping[str, str]
    locales: frozenset[str]
    today: date


def fold(text: str) -> str:
    """What two spellings of one code have in common.

    >>> fold("DUBLIN_III") == fold(" dublin-iii ")
    True
    """
    text = unicodedata.normalize("NFKC", text).casefold().replace("_", "-")
    return re.sub(r"\s+", " ", text).strip()


def find_court(text: str, courts: Mapping[str, CourtFacts]) -> CourtFacts | None:
    """The court with this code, name or alias in any spelling."""
    return courts.get(squash(text))


def find_nearest(value: str, codes: Iterable[str]) -> str:
    """The known spelling nearest to a mistaken one, or nothing."""
    return next(iter(difflib.get_close_matches(fold(value), list(codes), n=1, cutoff=0.75)), "")


def get_vocabulary(*, today: date) -> Vocabulary:
    """The codes in use now; a constant number of queries."""
    return Vocabulary(
        courts=_get_courts(),
        topics=_get_codes(Topic),
        countries=_get_codes(Country),
        regimes=_get_codes(LegalRegime),
        instruments=_get_codes(LegalInstrument),
        kinds=_fold_codes(JudgmentKind.values),
        outcomes=_fold_codes(Outcome.values),
        relation_kinds=_fold_codes(RelationKind.values),
        origins=_fold_codes(TextOrigin.values),
        locales=frozenset(Locale.objects.values_list("language_code", flat=True)),
        today=today,
    )


def _fold_codes(codes: Iterable[str]) -> dict[str, str]:
    return {fold(code): code for code in codes}


def _get_codes(model: type[Term]) -> dict[str, str]:
    return _fold_codes(model.objects.values_list("code", flat=True))


def _get_courts() -> dict[str, CourtFacts]:
    """Courts by every name that stands for one of them only; a code goes before any other name."""
    named: dict[str, set[CourtFacts]] = {}
    by_code: dict[str, CourtFacts] = {}
    for court in Court.objects.prefetch_related("labels", "aliases"):
        facts = _describe(court)
        by_code[squash(court.code)] = facts
        names = [text for label in court.labels.all() for text in (label.text, label.abbreviation)]
        names += [alias.text for alias in court.aliases.all()]
        for name in names:
            named.setdefault(squash(name), set()).add(facts)
    named.pop("", None)
    return {name: next(iter(facts)) for name, facts in named.items() if len(facts) == 1} | by_code


def _describe(court: Court) -> CourtFacts:
    return CourtFacts(
        pk=court.pk,
        code=court.code,
        jurisdiction=court.jurisdiction,
        ecli_code=court.ecli_code,
        website=court.website,
        names_parties=court.names_parties,
    )
