"""Finds the published texts that cite a work, and the judgments that texts cite."""

from collections import defaultdict
from collections.abc import Collection, Hashable
from dataclasses import replace
from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.http import HttpRequest

from core.citations.found import JudgmentCitation
from core.models import StoredCitation
from core.records import RecordLink, find_records
from core.translations import get_reading_order

from .kinds import CitingWork, get_citing_kinds

#: More places than these help nobody; the search finds them all.
MOST_CITING = 100
JUDGMENT_PREFIX = "judgment:"


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


def get_cited_judgments(
    model: type[Model], pks: Collection[int], *, language: str, request: HttpRequest | None = None
) -> list[RecordLink]:
    """The judgments of ours that these records' texts cite, each once, in the words of the texts."""
    rows = StoredCitation.objects.in_records(model, pks).filter(key__startswith=JUDGMENT_PREFIX)
    cited = [read_citation(row) for row in rows.order_by("pk")]
    targets = find_records(cited, language=language, request=request)
    links: dict[str, RecordLink] = {}
    for citation in cited:
        target = targets.get(citation)
        if target and target.known:
            label = target.title if target.title not in citation.text else ""
            links.setdefault(target.url, RecordLink(title=citation.text, url=target.url, label=label))
    return list(links.values())


def read_citation(row: StoredCitation) -> JudgmentCitation:
    """The citation that a row was made of, as far as its key tells."""
    name = row.key.removeprefix(JUDGMENT_PREFIX)
    court, _colon, number = name.partition(":")
    is_ecli = court == "ECLI"
    return JudgmentCitation(
        start=0,
        end=len(row.text),
        text=row.text,
        court="" if is_ecli else court,
        numbers=() if is_ecli else (number,),
        ecli=name if is_ecli else "",
        decided_date=row.decided_date,
    )


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
