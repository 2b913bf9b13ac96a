"""What case law offers to other applications: the judgment that a citation means, and those on an article."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from django.db.models import F, Q
from django.http import HttpRequest

from core.citations.found import Citation, JudgmentCitation
from core.citations.keys import build_keys, build_record_keys, build_spellings
from core.citations.touching import split_code
from core.models import LegalProvision
from core.records import CitationTarget, RecordLink

from .addresses import CaseLawAddresses, choose_text_language, get_addresses
from .models import Judgment, JudgmentNumber, JudgmentProvision, RemovedJudgment

Group = TypeVar("Group", bound=Hashable)


def resolve_judgments(
    citations: Sequence[Citation], *, language: str, request: HttpRequest | None
) -> dict[Citation, CitationTarget]:
    """The judgment of ours that each citation means; two queries, none without judgments."""
    cited = [found for found in citations if isinstance(found, JudgmentCitation) and build_keys(found)]
    if not cited:
        return {}
    by_key: dict[str, dict[int, Judgment]] = defaultdict(dict)
    for judgment in get_candidates(cited):
        numbers = [judgment.number, judgment.joined_number or ""]
        for key in build_record_keys(court=judgment.court.code, numbers=numbers, ecli=judgment.ecli or ""):
            by_key[key].setdefault(judgment.pk, judgment)
    picked = {citation: pick(citation, by_key) for citation in cited}
    meant = {citation: judgment for citation, judgment in picked.items() if judgment}
    if not meant:
        return {}
    addresses = get_addresses(request)
    targets = {
        citation: build_target(judgment, language=language, addresses=addresses)
        for citation, judgment in meant.items()
    }
    return {citation: target for citation, target in targets.items() if target.url}


def get_candidates(citations: Iterable[JudgmentCitation]) -> Iterable[Any]:
    """Judgments with one of the numbers or ECLIs, withdrawn ones too, each once for every joined number."""
    eclis = {citation.ecli for citation in citations if citation.ecli}
    numbers = {
        spelling
        for citation in citations
        for number in citation.numbers
        for spelling in build_spellings(number, court=citation.court)
    }
    joined = JudgmentNumber.objects.filter(number_key__in=numbers).values("judgment_id")
    found = Judgment.objects.filter(Q(ecli__in=eclis) | Q(number_key__in=numbers) | Q(pk__in=joined))
    return found.select_related("court").annotate(joined_number=F("joined_numbers__number"))


def pick(citation: JudgmentCitation, by_key: Mapping[str, Mapping[int, Judgment]]) -> Judgment | None:
    """The one judgment that is meant: by ECLI, else by court and number on the day that the text gives."""
    for key in build_keys(citation):
        found = by_key.get(key, {}).values()
        fitting = [judgment for judgment in found if fits(citation, judgment)]
        if len(fitting) == 1:
            return fitting[0]
    return None


def fits(citation: JudgmentCitation, judgment: Judgment) -> bool:
    """Whether nothing in the text contradicts the record: one case may have several decisions."""
    if citation.ecli and judgment.ecli:
        return citation.ecli == judgment.ecli
    return citation.decided_date in (None, judgment.decided_date)


def build_target(judgment: Judgment, *, language: str, addresses: CaseLawAddresses) -> CitationTarget:
    """The judgment's page; of a withdrawn one the official text, as far as an editor gave its address."""
    title = judgment.reference_in(language)
    if judgment.is_withdrawn:
        return CitationTarget(url=judgment.official_url, title=title)
    shown = addresses.pick_language(language)
    return CitationTarget(url=addresses.path_of(judgment, shown), title=title, known=True)


def find_gone_judgment(citation: Citation, *, language: str, request: HttpRequest | None) -> str:
    """The page that says that a judgment was withdrawn or deleted; three queries at most."""
    if not isinstance(citation, JudgmentCitation) or not build_keys(citation):
        return ""
    withdrawn = [judgment for judgment in get_candidates([citation]) if judgment.is_withdrawn]
    gone = [
        (judgment.court.code, judgment.slug)
        for judgment in withdrawn
        if set(build_keys(citation)) & set(judgment.get_citation_keys())
    ]
    removed = RemovedJudgment.objects.filter(
        Q(ecli=citation.ecli, ecli__gt="") | Q(court_code=citation.court, number__in=citation.numbers)
    )
    gone += removed.order_by("pk").values_list("court_code", "slug")[:1]
    addresses = get_addresses(request)
    index = addresses.paths.get(addresses.pick_language(language))
    return f"{index}{gone[0][0]}/{gone[0][1]}/" if gone and index else ""


def find_judgments_on(
    groups: Mapping[Group, Collection[str]], *, language: str, limit: int, request: HttpRequest | None
) -> dict[Group, list[RecordLink]]:
    """Judgments that touch a group's provisions, newest first; six queries, whatever the number of groups."""
    touching = get_touching(groups)
    rows = JudgmentProvision.objects.filter(
        provision__in={pk for pks in touching.values() for pk in pks}, judgment__withdrawn_at__isnull=True
    ).order_by("-judgment__decided_date", "-judgment_id")
    newest_first = list(rows.values_list("judgment_id", "provision_id"))
    chosen = {
        group: list(dict.fromkeys(judgment for judgment, provision in newest_first if provision in pks))[
            :limit
        ]
        for group, pks in touching.items()
    }
    links = get_links({pk for pks in chosen.values() for pk in pks}, language=language, request=request)
    return {group: [links[pk] for pk in pks if pk in links] for group, pks in chosen.items() if pks}


def get_touching(groups: Mapping[Group, Collection[str]]) -> dict[Group, set[int]]:
    """The keys of the provisions that touch each group; one query for all acts that the groups name."""
    instruments = {code.partition(":")[0] for codes in groups.values() for code in codes}
    known = LegalProvision.objects.filter(instrument__code__in=instruments).order_by()
    provisions = dict(known.values_list("code", "pk"))
    within: dict[str, set[int]] = defaultdict(set)
    for code, pk in provisions.items():
        for above in split_code(code):
            within[above].add(pk)
    return {
        group: {pk for code in codes for pk in within.get(code, ())}
        | {provisions[above] for code in codes for above in split_code(code) if above in provisions}
        for group, codes in groups.items()
    }


def get_links(pks: Collection[int], *, language: str, request: HttpRequest | None) -> dict[int, RecordLink]:
    """Judgments as a list shows them, by key; no query where there are none."""
    if not pks:
        return {}
    addresses = get_addresses(request)
    judgments = Judgment.objects.public().filter(pk__in=pks).with_court().with_live_summaries()
    return {
        judgment.pk: build_link(judgment, language=language, addresses=addresses)
        for judgment in judgments
        if addresses.paths
    }


def build_link(judgment: Judgment, *, language: str, addresses: CaseLawAddresses) -> RecordLink:
    """Needs the court's labels and the live summaries to be fetched."""
    titles = {summary.language: summary.title for summary in judgment.live_summaries}
    title_language = choose_text_language(language, titles)
    return RecordLink(
        title=titles.get(title_language) or judgment.reference_in(language),
        url=addresses.path_of(judgment, addresses.pick_language(language)),
        label=judgment.citation_in(language),
        date=judgment.decided_date,
        language=title_language or language,
    )
