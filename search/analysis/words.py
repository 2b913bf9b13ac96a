"""Words in a text, how they are folded, and how identifiers are squashed; the same in every language."""

import re
import unicodedata
from functools import cache

LONGEST_WORD = 60
LONGEST_IDENTIFIER = 200

# Marks that belong to the letter before them, joiners and the soft hyphen, which part no word, and
# the Ukrainian apostrophe, which is a letter.
_INSIDE = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u0640\u00ad\u200c\u200d"
_LETTERS = r"[^\W_]+"
_ELISION = r"(?:(?:[cdjlmnstCDJLMNST]|[Qq]u|QU|(?:[Jj]us|[Ll]ors|[Pp]res|[Pp]uis|[Qq]uel|[Qq]uoi)qu)['’ʼ])?"
_JOIN = rf"(?:[{_INSIDE}]+|['’ʼ](?=[а-щьюяєіїґА-ЩЬЮЯЄІЇҐ]))"
_POSSESSIVE = r"(?:['’]s\b)?"
WORD = re.compile(rf"{_ELISION}({_LETTERS}(?:{_JOIN}(?:{_LETTERS})?)*){_POSSESSIVE}")

# Lone surrogates, control characters and direction marks, none of which a reader can mean.
_UNREADABLE = re.compile(
    "[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_SPELLINGS = str.maketrans(
    {
        "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
        "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ـ": "", "'": "", "’": "", "ʼ": "",
    }
)  # fmt: skip


def clean_text(text: str) -> str:
    """The text without characters that cannot be stored or would disturb how it is shown."""
    return _UNREADABLE.sub("", text)


def find_words(text: str) -> list[str]:
    """The words of a text as written, without French elisions and English possessives."""
    return WORD.findall(text)


def fold(word: str) -> str:
    """A word without case and accents; letters of other scripts keep what tells them apart."""
    folded = word.casefold()
    if not folded.isascii():
        composed = unicodedata.normalize("NFC", folded)
        folded = "".join(_fold_character(character) for character in composed).translate(_SPELLINGS)
    return folded[:LONGEST_WORD]


def squash(text: str) -> str:
    """An identifier without case, accents, spaces, dots, dashes and slashes: `C-163/17` is `c16317`."""
    folded = "".join(fold(word) for word in re.findall(r"[^\W_]+", clean_text(text)))
    return "".join(character for character in folded if character.isalnum())[:LONGEST_IDENTIFIER]


@cache
def _fold_character(character: str) -> str:
    if "\u0400" <= character <= "\u052f":
        return character
    decomposed = unicodedata.normalize("NFKD", character)
    return "".join(part for part in decomposed if unicodedata.category(part) not in ("Mn", "Cf"))
