"""Citations of judgments in folded text."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from .case_numbers import Marker, NumberFound, Shape
from .clusters import LAW_BEFORE, LIST, OF_COURT, SENTENCE_START, Cluster, strip_marks
from .courts import is_foreign
from .dates import DateFound
from .folding import FoldedText
from .found import JudgmentCitation
from .gaps import PARTIES, Bond, judge
from .numbering import get_family, guess_court, is_courts_ruling, is_shape_of
from .numbers import InvalidNumberError, normalise_number
from .parts import Part, Span, find_parts
from .states import build_state_pattern

#: How far the words around a number are looked at.
LOOK_AROUND = 120
LONGEST_RANGE = 30
#: Headers of the Council's judgments name the parties and the chamber: `in de zaak X / II`.
HEADER = re.compile(
    r",? ?(?:in de zaak(?: van)?|dans l'affaire) (?:RvV |CCE )?(?:X|\d[\d .]*) ?/ ?(?:[IVX]+|AV|V|A|CR)\b",
    re.IGNORECASE,
)
DATE_LINK = re.compile(r"(?: van| du| of|,) $")
BUSINESS = re.compile(
    r"(?<!\w)(?:dossiers?|factu(?:ur|re)|invoice|polis|police|klant(?:en)?|client|order|bestel|kamer|room"
    r"|tel|fax|gsm"
    r"|rekening|compte|account|ticket|ref|kenmerk|PB|JO|OJ|L|p|pp|blz)[.:]?,? ?(?:met )?\(?$",
    re.IGNORECASE,
)
#: `Tarakhel (29217/12)`: shorter pairs in brackets may be anything.
LONG_PAIR = len("2260/10")
NAMED = re.compile(
    r"(?:^|[\s(])[A-Z][\w.'-]+(?: (?:and|en|et|e\.a|others|autres|anderen)\.?){0,3}\)?,? ?\(?$"
)


@cache
def get_state_before() -> re.Pattern[str]:
    """A case name that ends with a State of the Council of Europe, right before a number."""
    states = build_state_pattern()
    return re.compile(
        rf" (?:v|vs|c|t|contre|tegen|gegen)\.? (?:the |la |le |les |l'|het |de |den )?(?:{states})"
        rf"(?:(?:,| and| en| et) (?:the |la |le |l')?(?:{states})){{0,3}}[ ,]*"
        r"(?:[\[(](?:GC|GK|dec\.?|no\. \d|Gde Ch\.?)[\])][ ,]*)?[(]?$",
        re.IGNORECASE,
    )


def find_judgments(folded: FoldedText, *, taken: Sequence[Span] = ()) -> Iterator[JudgmentCitation]:
    """The citations of judgments outside the spans that are taken."""
    for cluster in gather(folded.text, find_parts(folded.text, taken=taken)):
        citation = build(folded, cluster)
        if citation is not None:
            yield citation


def gather(text: str, parts: Sequence[Part]) -> Iterator[Cluster]:
    """Puts each part to the citation before it, or begins a new one."""
    cluster = Cluster()
    for part in parts:
        gap = text[cluster.end : part.start] if cluster.parts and part.start > cluster.end else ""
        if cluster.parts and cluster.take(part, gap):
            continue
        following = begin_after(cluster, part, gap)
        if cluster.parts:
            yield cluster
        cluster = following
        cluster.begins_sentence = (
            SENTENCE_START.search(text[max(0, part.start - LOOK_AROUND) : part.start]) is not None
        )
        cluster.take(part, "")
    if cluster.parts:
        yield cluster


def begin_after(cluster: Cluster, part: Part, gap: str) -> Cluster:
    """A cluster for a part that did not fit: of the same court where the text only goes on counting."""
    court = cluster.court or (guess_court(cluster.numbers[-1]) if cluster.numbers else "")
    if not court or not cluster.numbers or LIST.fullmatch(strip_marks(gap)) is None:
        return Cluster()
    if isinstance(part, DateFound):
        return cluster.inherit()
    if not isinstance(part, NumberFound) or not is_shape_of(part, court):
        return Cluster()
    is_bare = not part.is_marked and part.shape in (Shape.GROUPED, Shape.PLAIN)
    if is_bare and not cluster.is_counting:
        return Cluster()
    following = cluster.inherit()
    following.court = court
    return following


def build(folded: FoldedText, cluster: Cluster) -> JudgmentCitation | None:
    """The citation that a cluster makes, or nothing where too little is known."""
    court = decide_court(folded.text, cluster)
    if court is not None and is_foreign(court):
        return None
    numbers = read_numbers(cluster, court) if court is not None else ()
    if not numbers and cluster.ecli is None and not (court and stands_on_date(folded.text, cluster)):
        return None
    facts = cluster.ecli.facts if cluster.ecli else None
    if not numbers and facts and facts.number:
        numbers = (facts.number,)
    start, end = folded.locate(cluster.start, close_bracket(folded.text, cluster.start, cluster.end))
    return JudgmentCitation(
        start=start,
        end=end,
        text=folded.source[start:end],
        court=court or "",
        numbers=numbers,
        decided_date=cluster.day or (facts.decided_date if facts else None),
        ecli=facts.ecli if facts else "",
    )


def close_bracket(text: str, start: int, end: int) -> int:
    """The end of a span, with the bracket that closes one opened inside it."""
    inside = text[start:end]
    is_open = inside.count("(") > inside.count(")") and text[end : end + 1] == ")"
    return end + is_open


def decide_court(text: str, cluster: Cluster) -> str | None:
    """The court's code; empty where a court's ruling does not say whose; nothing where it is no ruling."""
    if cluster.court:
        return cluster.court
    if not cluster.numbers:
        return "" if cluster.ecli else None
    number = cluster.numbers[0]
    if number.shape is Shape.EU_LOOSE and number.marker is Marker.NONE:
        return None
    court = guess_court(number)
    if court:
        return court
    before = text[max(0, number.start - LOOK_AROUND) : number.start]
    ahead = DATE_LINK.sub("", text[max(0, cluster.start - LOOK_AROUND) : cluster.start])
    if number.shape is Shape.PAIR and (is_application(number, before) or get_state_before().search(ahead)):
        return "ehrm"
    if number.shape in (Shape.GROUPED, Shape.PLAIN):
        return decide_council(text, cluster, number)
    if number.shape is Shape.YEARED and is_courts_ruling(number):
        return "gwh"
    return "" if number.shape is Shape.ROLE and number.marker is Marker.ROLE else None


def is_application(number: NumberFound, before: str) -> bool:
    """Whether a number is an application to Strasbourg: behind the name of a case."""
    if get_state_before().search(before):
        return True
    is_marked = number.marker is Marker.NUMBER or (before.endswith(" (") and len(number.raw) >= LONG_PAIR)
    return is_marked and bool(NAMED.search(before)) and not BUSINESS.search(before)


def decide_council(text: str, cluster: Cluster, number: NumberFound) -> str | None:
    """The Council for Alien Law Litigation by its header; empty for a ruling of a court not named."""
    if number.marker is Marker.ROLE:
        return None
    if HEADER.match(text, cluster.end):
        return "rvv"
    return "" if is_courts_ruling(number) else None


def stands_on_date(text: str, cluster: Cluster) -> bool:
    """Whether a court and a date cite a judgment without a number."""
    if cluster.day is None or cluster.is_weak or cluster.is_inherited:
        return False
    if LAW_BEFORE.search(text[max(0, cluster.start - LOOK_AROUND) : cluster.start]):
        return False
    gap = cluster.date_gap
    if cluster.is_date_first:
        return bool(OF_COURT.search(text[max(0, cluster.start - 24) : cluster.start]))
    if judge(gap) is Bond.NAME:
        return bool(PARTIES.search(gap)) or bool(OF_COURT.search(gap))
    bare = re.fullmatch(
        r"[ ,.-]*(?:\((?:gde|gr|grote|grande|gk|gc|\d)[^()]{0,24}\)[ ,]*)?", gap, re.IGNORECASE
    )
    return bare is not None or bool(OF_COURT.search(gap))


def read_numbers(cluster: Cluster, court: str) -> tuple[str, ...]:
    """The numbers in the court's own spelling, ranges spelled out."""
    numbers: list[str] = []
    for index, found in enumerate(cluster.numbers):
        try:
            number = normalise(found, court)
        except InvalidNumberError:
            continue
        if index in cluster.ranges and numbers:
            numbers += spell_range(numbers[-1], number)
        numbers.append(number)
    return tuple(dict.fromkeys(numbers))


def normalise(found: NumberFound, court: str) -> str:
    """One number in the court's own spelling."""
    raw = found.raw.partition("/")[0] if found.shape is Shape.CASSATION else found.raw
    if found.shape is Shape.GROUPED:
        raw = raw.replace(",", ".")
    if get_family(court) == "gwh" and found.shape is Shape.PAIR:
        count, _slash, year = raw.partition("/")
        raw = f"{count}/{'19' if int(year) > LAST_TWO_DIGIT_YEAR else '20'}{year}"
    if not court:
        raw = raw.replace(" ", "").replace(".", "") if found.shape is not Shape.ROLE else raw
    return normalise_number(raw, court=court)


#: The Court of Arbitration began in 1985.
LAST_TWO_DIGIT_YEAR = 84


def spell_range(first: str, last: str) -> list[str]:
    """The numbers between two cases of one year: C-149/13 between C-148/13 and C-150/13."""
    ends = [re.fullmatch(r"(C-|T-|)(\d+)/(\d\d)", number) for number in (first, last)]
    if not ends[0] or not ends[1] or ends[0].group(1, 3) != ends[1].group(1, 3):
        return []
    low, high = int(ends[0][2]), int(ends[1][2])
    if not low < high <= low + LONGEST_RANGE:
        return []
    return [f"{ends[0][1]}{count}/{ends[0][3]}" for count in range(low + 1, high)]
