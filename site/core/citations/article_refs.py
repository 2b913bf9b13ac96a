"""The grammar of references to articles: `57/6, § 3, 3°`, `3, lid 2`, `18(1)(b)-(d)`. Folded text.

A reference is a base (`57/6`) and steps down from it; lists share what stands before their last step.
"""

import re
from dataclasses import dataclass
from enum import IntEnum

LATIN = (
    r"(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|novies|decies|undecies|duodecies|terdecies"
    r"|quaterdecies|quinquiesdecies|quindecies|sexiesdecies|sedecies|vicies)"
)
_ORDINALS = (
    "eerste premier premiere 1er first|tweede deuxieme seconde second 2e|derde troisieme third 3e"
    "|vierde quatrieme fourth 4e|vijfde cinquieme fifth 5e|zesde sixieme sixth 6e|zevende septieme seventh 7e"
    "|achtste huitieme eighth 8e|negende neuvieme ninth 9e|tiende dixieme tenth 10e"
)
ORDINALS = {
    word: str(rank) for rank, words in enumerate(_ORDINALS.split("|"), start=1) for word in words.split()
}
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
HEAD = re.compile(r"(?<![\w-])(?P<word>artikel(?:s|en)?|articles?|artt?\.?|arts\.?) ?(?=\d)", re.IGNORECASE)
PLURAL_HEADS = ("artikelen", "artikels", "articles", "artt", "arts")
SINGULAR_HEADS = ("artikel", "article", "art")
FULL_HEADS = ("artikel", "article")
#: An article may have up to this many references; more is no citation.
MOST_REFERENCES = 60
LONGEST_RANGE = 40


class Step(IntEnum):
    """A step down inside an article."""

    PARAGRAPH = 1  # § 2
    MEMBER = 2  # lid 2: a paragraph in European law, an alinea in Belgian
    SUBPARAGRAPH = 3  # alinea 2
    POINT = 4  # 3°
    LETTER = 5  # a)
    NUMBER = 6  # (2), or a bare number
    ROMAN = 7  # (ii)


@dataclass(frozen=True)
class Reference:
    """One article with its steps."""

    base: str
    steps: tuple[tuple[Step, str], ...] = ()


BASE = re.compile(
    rf"\d{{1,4}}(?:er\b|ste\b)?(?: ?{LATIN}\b(?:/\d{{1,3}}(?![\da-z]))?"
    rf"|/\d{{1,3}}(?:{LATIN})?(?:/\d{{1,3}})?)?"
    r"(?:[.,]? ?(?:(?:onder|section|sectie|afdeling"
    r"|punt) )?\(?(?P<section>[A-F])(?![\w'])(?!\. ?[A-Za-z])\)?)?",
)


def _ranked(name: str) -> str:
    return rf"(?P<{name}>\d{{1,2}}(?:er{LATIN}|{LATIN}|er|e|ste|de)?)(?![\w/])"


STEP_PATTERNS: tuple[tuple[Step, re.Pattern[str]], ...] = (
    (Step.PARAGRAPH, re.compile(r"§{1,2} ?" + _ranked("value"))),
    (
        Step.PARAGRAPH,
        re.compile(r"(?:paragra(?:phe?s?|af|fen)|par\.) ?(?:n° ?)?" + _ranked("value"), re.IGNORECASE),
    ),
    (Step.PARAGRAPH, re.compile(r"(?P<ordinal>first|second|third|fourth|fifth) paragraph\b", re.IGNORECASE)),
    (Step.MEMBER, re.compile(r"(?:lid|leden) (?P<value>\d{1,2})(?![\w/])", re.IGNORECASE)),
    (Step.MEMBER, re.compile(rf"(?P<ordinal>{_ORDINAL}|laatste) lid\b", re.IGNORECASE)),
    (
        Step.SUBPARAGRAPH,
        re.compile(r"(?:al\.|alineas?|subpara(?:graph)?s?\.?) ?" + _ranked("value"), re.IGNORECASE),
    ),
    (
        Step.SUBPARAGRAPH,
        re.compile(rf"(?P<ordinal>{_ORDINAL}|dernier|last) (?:sub-?paragraph|alinea)\b", re.IGNORECASE),
    ),
    (Step.POINT, re.compile(rf"(?P<value>\d{{1,2}})°(?P<latin>{LATIN})?")),
    (
        Step.LETTER,
        re.compile(
            r"(?:onder(?:deel)?|sub|sous|points?|punt|litt?era|lit\.|letter|aanhef en onder)"
            r" ?\(?(?P<value>[a-z]{1,2}|\d{1,2})(?![\w/.])\)?",
            re.IGNORECASE,
        ),
    ),
    (Step.LETTER, re.compile(r"\((?P<value>[a-z]|aa|bb|[ivx]{2,4})\)")),
    (Step.LETTER, re.compile(r"(?P<value>[a-z])\)")),
    (Step.NUMBER, re.compile(r"\((?P<value>\d{1,2}[a-z]?)\)")),
)
DOTTED = re.compile(r"\.(?P<value>\d{1,2}|[a-z])(?![\w/])\)?")
#: A letter in brackets right behind another one is a Roman numeral.
ROMAN = re.compile(r" ?\((?P<value>i{1,3}|iv|vi{0,3}|ix|x)\)")
#: Steps in the plural announce bare numbers: `leden 1 en 2`.
PLURAL_STEP = re.compile(
    r",? ?(?:specialement )?(?:§§|leden|paragra(?:phes|phs|fen)|alineas|points|punten)", re.IGNORECASE
)
#: Parts of a paragraph that records do not tell apart.
IGNORED = re.compile(
    rf",? ?(?:(?:{_ORDINAL}|laatste|derniere?|last) (?:streepje|tiret|gedachtestreepje|vol?zin|zin|phrase"
    rf"|sentence|indent)"
    r"|in fine|\((?:oud|nieuw|ancien|nouveau|old|new)\))",
    re.IGNORECASE,
)
BARE_LETTER = re.compile(r", ?(?P<value>[a-z])(?= (?:van|du|de|of|uit)\b|,|$| [A-Z])")
BARE_NUMBER = re.compile(r", ?(?P<value>\d{1,2})(?![\w/°.)]|bis|ter)")
GLUE = re.compile(r",? ?(?:(?:specialement|inzonderheid|in het bijzonder|meer bepaald|notamment) )?")
AND = re.compile(
    r",? ?(?:(?:read )?in conjunction with|read together with|(?:gelezen )?in samenhang met"
    r"|samen (?:gelezen )?met|lus? en combinaison avec|combines? avec"
    r"|en|et|and|und|&|or|of|ou|alsook|evenals|juncto|jo\.?|j°|iuncto"
    r"|ainsi que) (?:met )?|, ?| ?- ?(?=\d)|; ?(?=\d)|/(?=\d)"
)
TO = re.compile(r" ?(?:-|a|tot(?: en met)?|to|t/m|t\.?e\.?m\.?|jusqu'a) ?(?=[\d(§a-z])")
HEAD_AGAIN = re.compile(
    r"(?:(?:de |het |les? |l'|the )?(?:artikel(?:en|s)?|articles?|artt?\.?|arts\.?) ?)(?=\d)", re.IGNORECASE
)


def read_base(match: re.Match[str]) -> str:
    """`1er` is 1, `1, D` and `1(D)` are 1D."""
    text = match[0]
    if match["section"]:
        text = re.match(r"\d+", text)[0] + match["section"]  # type: ignore[index]
    return re.sub(r"^(\d+)(?:er|ste)\b", r"\1", text).replace(" ", "")


def read_value(match: re.Match[str]) -> str:
    """What a step states: `1er` is 1, `1erbis` is 1bis, `tweede` is 2."""
    groups = match.groupdict()
    if groups.get("ordinal"):
        return ORDINALS.get(groups["ordinal"].lower(), groups["ordinal"].lower())
    value = groups["value"]
    value = re.sub(r"^(\d+)(?:er|ste|de|e)(?=$|[a-z])", r"\1", value) if value[0].isdigit() else value.lower()
    return value + (groups.get("latin") or "")


def find_step(text: str, at: int) -> tuple[Step, str, int] | None:
    """The step that begins at a place, and where it ends."""
    for step, pattern in STEP_PATTERNS:
        match = pattern.match(text, at)
        if match:
            return step, read_value(match), match.end()
    return None
