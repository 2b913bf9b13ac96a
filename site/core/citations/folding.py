"""A plain copy of a text to search in, which knows where each character came from."""

import unicodedata
from dataclasses import dataclass
from functools import cache

from .spelling import SLASHES

ORDINALS = "\u00ba\u02da"
APOSTROPHES = "\u2018\u2019\u02bc`\u00b4"
#: A blank line ends whatever was being said; a single line break does not.
PARAGRAPH = "\n"


@dataclass(frozen=True)
class FoldedText:
    """The text without accents, with plain signs and single spaces; `origins` are places in the source."""

    source: str
    text: str
    origins: tuple[int, ...]

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """The span in the source of a span in the folded text."""
        return self.origins[start], self.origins[end - 1] + 1


@cache
def fold_character(character: str) -> str:
    """What stands for one character: nothing for invisible signs and accents.

    >>> fold_character("é"), fold_character("\u2011"), fold_character("\u00a0"), fold_character("º")
    ('e', '-', ' ', '°')
    """
    if character in ORDINALS:
        return "°"
    if character in APOSTROPHES:
        return "'"
    if character in "\n\r\u2028\u2029":
        return "\n"
    plain = []
    for part in unicodedata.normalize("NFKD", character.translate(SLASHES)).translate(SLASHES):
        category = unicodedata.category(part)
        if category == "Pd" or part == "\u2212":
            plain.append("-")
        elif category == "Zs" or part == "\t":
            plain.append(" ")
        elif category == "Nd":
            plain.append(str(unicodedata.decimal(part)))
        elif category[0] not in "CM":
            plain.append(part)
    return "".join(plain)


def fold(source: str) -> FoldedText:
    """Folds a text in one pass; case stays, because abbreviations live by it."""
    characters: list[str] = []
    origins: list[int] = []
    breaks = 0
    for index, character in enumerate(source):
        for part in fold_character(character):
            if part not in " \n":
                characters.append(part)
                breaks = 0
            elif characters and characters[-1] in " \n":
                breaks += part == "\n"
                characters[-1] = PARAGRAPH if breaks > 1 else " "
                continue
            else:
                breaks = int(part == "\n")
                characters.append(" ")
            origins.append(index)
    return FoldedText(source, "".join(characters), tuple(origins))
