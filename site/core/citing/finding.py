"""Finds the published texts that cite a work."""

from collections import defaultdict
from collections.abc import Collection, Hashable
from dataclasses import replace
from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest

from core.models import StoredCitation
from core.records import RecordLink
from core.translations import get_reading_order

from .kinds import CitingWork, get_citing_kinds

#: More places than these help nobody; the search finds them all.
MOST_CITING = 100


def get_citing(
    keys: Collection[str],
    *,
    language: str,
    decided_date: date | None = None,
    exclude: Hashable = None,
    request: HttpRequest | None = None,
) -> list[RecordLink]:
    """The public texts that cite the work with these keys, each once and in the reader's best language.

    One query where nothing cites it, else a constant number. `exclude` is the group of the work itself.
    """
    anchors = get_anchors(keys, decided_date=decided_date)
    best: dict[Hashable, tuple[int, RecordLink]] = {}
    order = {code: rank for rank, code in enumerate(get_reading_order(language))}
    for kind in get_citing_kinds():
        found = anchors.get(ContentType.objects.get_for_model(kind.model).pk)
        if not found:
            continue
        for pk, work in kind.get_works(found.keys(), language, request).items():
            rank = order.get(work.language, len(order))
            if work.group != exclude and (work.group not in best or rank < best[work.group][0]):
                best[work.group] = (rank, build_link(work, found[pk]))
    links = sorted((link for _rank, link in best.values()), key=lambda link: (link.label, link.title))
    return links[:MOST_CITING]


def get_anchors(keys: Collection[str], *, decided_date: date | None) -> dict[int, dict[int, str]]:
    """By content type and record: the first anchor near which it cites the work; one query."""
    anchors: dict[int, dict[int, str]] = defaultdict(dict)
    rows = StoredCitation.objects.of(keys, decided_date=decided_date).order_by("pk")
    for content_type, pk, anchor in rows.values_list("content_type_id", "object_id", "anchor"):
        anchors[content_type].setdefault(pk, anchor)
    return anchors


def build_link(work: CitingWork, anchor: str) -> RecordLink:
    """The link to a work, at the anchor near the citation."""
    return replace(work.link, url=f"{work.link.url}#{anchor}") if anchor else work.link
