"""Decisions like a judgment, as the search engine finds them."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.records import RecordLink
from publications.case_law.models import Judgment
from publications.case_law.search import TYPE, build_keys
from search.engines import get_engine
from search.errors import SearchUnavailable
from search.similarity import SimilarityQuery

from .terms import NamedTerm

logger = logging.getLogger(__name__)
MOST_SIMILAR = 5
#: What a code in common is worth: an article says more than a topic, a topic more than a country.
WEIGHTS = {"provision": 3.0, "topic": 1.5, "country": 1.0}


@dataclass(frozen=True)
class SimilarDecisions:
    """The decisions, or that the engine could not be asked."""

    links: tuple[RecordLink, ...] = ()
    is_available: bool = True


def get_similar(
    judgment: Judgment,
    *,
    language: str,
    terms: Mapping[str, Sequence[NamedTerm]],
    provisions: Sequence[NamedTerm],
) -> SimilarDecisions:
    """Other decisions on the same subject, best first; no query to the database."""
    named = {**terms, "provision": provisions}
    query = SimilarityQuery(
        key=next(iter(build_keys([judgment.pk]))),
        language=language,
        limit=MOST_SIMILAR,
        filters={"type": [TYPE]},
        shared={
            facet: ([term.code for term in named.get(facet, ())], weight) for facet, weight in WEIGHTS.items()
        },
    )
    try:
        found = get_engine().find_similar(query)
    except SearchUnavailable:
        logger.exception("The page of a judgment has no search engine to ask for similar decisions.")
        return SimilarDecisions(is_available=False)
    return SimilarDecisions(
        tuple(
            RecordLink(title=work.title, url=work.url, label=work.label, language=work.language)
            for work in found
        )
    )
