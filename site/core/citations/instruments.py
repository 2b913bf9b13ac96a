"""Finds the names of legal instruments in folded text, by name, date or number."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from .dates import DATE_PATTERN, read_date
from .european_acts import NUMBER_BEHIND, NUMBERED, get_kind, read_numbered, read_pair
from .folding import fold
from .instrument_names import DATED_KINDS, EUROPEAN, NAMES, PROTOCOLS

REFERENCE_FILE = Path(__file__).parent.parent / "reference" / "instruments.json"
EUROPEAN_KINDS = frozenset({"charter", "directive", "regulation", "treaty"})
#: What may follow a name and belongs to it: its date, and the rest of its title.
DATE_BEHIND = re.compile(
    r",? ?\(?(?:(?:van|du|of|dd\.?) )?" + DATE_PATTERN.replace("{separator}", "s1"), re.IGNORECASE
)
TITLE_BEHIND = re.compile(
    r",? (?:betreffende de toegang tot het grondgebied, het verblijf, de vestiging en de verwijdering van"
    r" vreemdelingen|sur l'acces au territoire, le sejour, l'etablissement et l'eloignement des etrangers"
    r"|betreffende de opvang van asielzoekers(?: en van bepaalde andere categorieen van vreemdelingen)?"
    r"|sur l'accueil des demandeurs d'asile(?: et de certaines autres categories d'etrangers)?"
    r"|betreffende de openbare centra voor maatschappelijk welzijn"
    r"|organique des centres publics d'action sociale"
    r"|betreffende het recht op maatschappelijke integratie|concernant le droit a l'integration sociale)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class InstrumentFound:
    """An instrument's code and where it is named."""

    start: int
    end: int
    code: str


@cache
def get_reference() -> Mapping[str, Mapping[str, Any]]:
    """The instruments of the reference data by their code."""
    return {row["code"]: row for row in json.loads(REFERENCE_FILE.read_text(encoding="utf-8"))}


@cache
def get_dated() -> Mapping[tuple[str, str], str]:
    """Codes of Belgian acts and decrees by the sort and date that name them."""
    sorts = {"act": "act", "decree": "rd"}
    return {
        (sorts[row["kind"]], row["date"]): code
        for code, row in get_reference().items()
        if row["kind"] in sorts and row["date"]
    }


@cache
def get_pattern() -> re.Pattern[str]:
    """All names: those of the reference data, then the others; groups are numbered in `get_codes`."""
    parts = [rf"(?P<c{index}>{pattern})" for index, (_code, pattern) in enumerate(get_names())]
    dated = [
        rf"(?P<{sort}>(?:{words}) (?:\(I+\) )?(?:(?:van|du|of|dd\.?) )?(?P<{sort}_date>"
        + DATE_PATTERN.replace("{separator}", f"{sort}_separator")
        + "))"
        for sort, words in DATED_KINDS.items()
    ]
    protocols = [
        rf"(?P<p{number}>(?:protocole?|prot\.) (?:n(?:umber)? ?[r°o]?\.? ?)?{number}(?!\d)"
        rf"|(?:{words}) (?:aanvullend )?protocole?"
        r"(?: additionnel)?)(?: (?:bij|a|to|of|de|van)? ?(?:het |la |l'|the )?(?:evrm|cedh|echr))?"
        r"(?! (?:bij|a|to|of) (?:het|the|au|the) (?:verdrag|treaty|traite))"
        for number, words in PROTOCOLS.items()
    ]
    alternatives = "|".join([*dated, *protocols, NUMBERED, *parts])
    return re.compile(rf"(?<![\w/-])(?:{alternatives})(?!\w)", re.IGNORECASE)


@cache
def get_names() -> tuple[tuple[str, str], ...]:
    """Codes with a pattern each: the names of the reference data as they stand, the longest first."""
    literal = [
        (code, fold(name).text)
        for code, row in get_reference().items()
        for name in {*row["labels"].values(), *row["short"].values()}
        if row["kind"] in EUROPEAN_KINDS or not re.search(r"\d{4}$", name)
    ]
    literal.sort(key=lambda item: -len(item[1]))
    ordered = [
        (code, f"(?-i:{re.escape(name)})" if len(name) <= 5 else re.escape(name)) for code, name in literal
    ]
    return (*ordered, *NAMES.items())


def find_instruments(text: str, regions: Iterable[tuple[int, int]]) -> list[InstrumentFound]:
    """The instruments that a folded text names inside regions, with the dates and numbers behind them."""
    found: list[InstrumentFound] = []
    for start, end in regions:
        for match in get_pattern().finditer(text, start, end):
            code = name_code(match)
            if code and not (found and found[-1].end > match.start()):
                found.append(extend(text, InstrumentFound(match.start(), match.end(), code)))
    return list(join_names(text, found))


def name_code(match: re.Match[str]) -> str:
    """The code of what a match names; nothing where a number is that of no act."""
    if match["eu_first"]:
        act = read_numbered(match)
        return act.code if act else ""
    group = next(name for name, value in match.groupdict().items() if value and name in get_groups())
    if group in DATED_KINDS:
        day = read_date(match[f"{group}_date"])
        stated = day.isoformat() if day else ""
        return get_dated().get((group, stated), f"{group}-{stated}") if stated else ""
    return get_groups()[group]


@cache
def get_groups() -> Mapping[str, str]:
    """What each group of the pattern stands for: a code, or a sort of act."""
    named = {f"c{index}": code for index, (code, _pattern) in enumerate(get_names())}
    return (
        named
        | {f"p{number}": f"echr-p{number}" for number in PROTOCOLS}
        | {sort: sort for sort in DATED_KINDS}
    )


def extend(text: str, mention: InstrumentFound) -> InstrumentFound:
    """The mention with its own date, number or title behind it."""
    end = mention.end
    day = get_reference().get(mention.code, {}).get("date", "")
    match = DATE_BEHIND.match(text, end)
    if match and day and (stated := read_date(match[0])) and stated.isoformat() == day:
        end = match.end() + (
            text[end : match.end()].count("(") and text[match.end() : match.end() + 1] == ")"
        )
    number = NUMBER_BEHIND.match(text, end)
    kind = get_kind(mention.code)
    if number and kind and (act := read_pair(kind, number["first"], number["second"])):
        return replace(mention, end=number.end(), code=act.code)
    title = TITLE_BEHIND.match(text, end)
    return replace(mention, end=title.end() if title else end)


def join_names(text: str, found: list[InstrumentFound]) -> Iterator[InstrumentFound]:
    """One mention for a name with another name of the same instrument in brackets behind it."""
    last: InstrumentFound | None = None
    for mention in found:
        if last is not None:
            gap = text[last.end : mention.start]
            same = last.code == mention.code or is_precise(last.code, mention.code)
            if gap in (" (", " ") and same:
                closing = int(gap == " (" and text[mention.end : mention.end + 1] == ")")
                last = InstrumentFound(last.start, mention.end + closing, mention.code)
                continue
            yield last
        last = mention
    if last is not None:
        yield last


def is_precise(name: str, numbered: str) -> bool:
    """Whether the second code may only say which act the first one's name means here."""
    kind = get_kind(name)
    return bool(kind) and kind == get_kind(numbered)


def is_european(code: str) -> bool:
    """Whether articles of an instrument are written in the European way."""
    row = get_reference().get(code)
    if row:
        return row["kind"] in EUROPEAN_KINDS
    return code in EUROPEAN or bool(get_kind(code)) or code.startswith("echr")
