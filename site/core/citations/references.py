"""References to copy and to take into a reference manager: lines by language, RIS and BibTeX. Pure.

What the forms follow is told with sources in docs/citations.md.
"""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from babel import Locale as BabelLocale
from babel.dates import format_date as babel_format_date

from .spelling import hyphenate

NO_BREAK_SPACE = "\u00a0"
LINE_END = "\r\n"
#: Signs that mean something to TeX.
TEX_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


class WorkKind(Enum):
    """What sort of work is referred to: its type in RIS and in BibTeX."""

    CASE = ("CASE", "misc")
    SECTION = ("CHAP", "incollection")
    REPORT = ("RPRT", "techreport")
    PAGE = ("ELEC", "misc")


@dataclass(frozen=True, kw_only=True)
class Reference:
    """A work to refer to.

    `author` wrote it, `publisher` gave it or put it out, `container` is what it is part of; `number`
    is the case's or the section's; `as_of` is the state of the law that a text describes.
    """

    kind: WorkKind
    key: str
    title: str
    url: str
    author: str = ""
    publisher: str = ""
    container: str = ""
    number: str = ""
    ecli: str = ""
    date: datetime.date | None = None
    as_of: datetime.date | None = None
    language: str = ""

    @property
    def file_name(self) -> str:
        """The name of a file with the reference, without its ending."""
        return hyphenate(self.key) or "reference"


def format_day(day: datetime.date, language: str) -> str:
    """A day as running text writes it: `26 maart 2024`, `1er août 2025`."""
    text = babel_format_date(day, "d MMMM y", locale=BabelLocale.parse(language, sep="-"))
    return f"1er{text[1:]}" if language == "fr" and day.day == 1 else text


def build_line(reference: Reference, language: str) -> str:
    """One line that names a text of the site, in the way of those who write in Dutch, French or English."""
    form = {"nl": build_dutch_line, "fr": build_french_line}.get(language, build_english_line)
    return form(reference)


def build_dutch_line(reference: Reference) -> str:
    """Author, title in quotation marks, “in” what it is part of, state of the law, address."""
    part = f"“{reference.title}”" if reference.container else reference.title
    within = f"in {reference.container}" if reference.container else ""
    place = join(" ", [part, within])
    number = f"nr.{NO_BREAK_SPACE}{reference.number}" if reference.number else ""
    as_of = f"stand van het recht op {format_day(reference.as_of, 'nl')}" if reference.as_of else ""
    return join(", ", [reference.author or reference.publisher, place, number, as_of, reference.url]) + "."


def build_french_line(reference: Reference) -> str:
    """Author, title in guillemets, what it is part of, number, state of the law, address."""
    space = NO_BREAK_SPACE
    part = f"«{space}{reference.title}{space}»" if reference.container else reference.title
    number = f"n°{space}{reference.number}" if reference.number else ""
    as_of = f"état du droit au {format_day(reference.as_of, 'fr')}" if reference.as_of else ""
    author = reference.author or reference.publisher
    address = f"disponible sur {reference.url}" if reference.url else ""
    return join(", ", [author, part, reference.container, number, as_of, address]) + "."


def build_english_line(reference: Reference) -> str:
    """Author, title in quotation marks, what it is part of, number, state of the law, address."""
    part = f"‘{reference.title}’" if reference.container else reference.title
    number = f"section{NO_BREAK_SPACE}{reference.number}" if reference.number else ""
    as_of = f"law as of {format_day(reference.as_of, 'en')}" if reference.as_of else ""
    author = reference.author or reference.publisher
    address = f"<{reference.url}>" if reference.url else ""
    return join(", ", [author, part, reference.container, number, as_of, address]) + "."


def join(separator: str, parts: Iterable[str]) -> str:
    """The parts that there are."""
    return separator.join(part for part in parts if part)


def build_ris(reference: Reference) -> str:
    """The reference as reference managers exchange it, lines ending as the format asks."""
    day = reference.date or reference.as_of
    is_case = reference.kind is WorkKind.CASE
    tags = [
        ("TY", reference.kind.value[0]),
        ("ID", reference.file_name),
        ("TI", reference.title),
        ("AU", reference.author),
        ("T2", reference.container),
        ("PB", reference.publisher),
        ("PY", f"{day.year:04}" if day else ""),
        ("DA", f"{day:%Y/%m/%d}/" if day else ""),
        ("CN" if is_case else "SE", reference.number),
        ("LA", reference.language),
        ("N1", reference.ecli),
        ("UR", reference.url),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in tags if value]
    return LINE_END.join([*lines, "ER  - ", ""])


def build_bibtex(reference: Reference) -> str:
    """The reference for BibTeX; every field that TeX would change is kept as it is written."""
    day = reference.date or reference.as_of
    is_case = reference.kind is WorkKind.CASE
    author = reference.author or reference.publisher
    fields = [
        ("author", f"{{{escape_tex(author)}}}" if author else ""),
        ("title", f"{{{escape_tex(reference.title)}}}"),
        ("booktitle", f"{{{escape_tex(reference.container)}}}" if reference.container else ""),
        ("publisher", "" if is_case else escape_tex(reference.publisher)),
        ("year", f"{day.year:04}" if day else ""),
        ("date", day.isoformat() if day else ""),
        ("number" if is_case else "chapter", escape_tex(reference.number)),
        ("note", escape_tex(reference.ecli)),
        ("langid", reference.language),
        ("url", reference.url),
    ]
    body = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields if value)
    key = re.sub(r"[^A-Za-z0-9-]+", "-", reference.file_name)
    return f"@{reference.kind.value[1]}{{{key},\n{body}\n}}\n"


def escape_tex(text: str) -> str:
    """A text in which TeX sees nothing but letters."""
    return "".join(TEX_SIGNS.get(character, character) for character in " ".join(text.split()))
