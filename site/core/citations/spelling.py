"""One spelling for what people and word processors write in many: dashes, spaces, slashes, dots."""

import re
import unicodedata

SLASHES = str.maketrans({"\u2044": "/", "\u2215": "/", "\u29f8": "/", "\uff0f": "/"})


def tidy(text: str) -> str:
    """The text with plain hyphens, slashes and single spaces, and without invisible characters.

    >>> tidy("C\u2011163\u2044 17\u00a0PPU")
    'C-163/ 17 PPU'
    """
    text = unicodedata.normalize("NFKC", text.translate(SLASHES))
    characters = []
    for character in text.translate(SLASHES):
        category = unicodedata.category(character)
        if category == "Pd" or character == "\u2212":
            characters.append("-")
        elif category == "Zs" or character in "\t\r\n":
            characters.append(" ")
        elif category not in ("Cf", "Cc", "Cs"):
            characters.append(character)
    return " ".join("".join(characters).split())


def squash(text: str) -> str:
    """Only letters and digits, case folded: what two spellings of one number or name have in common.

    >>> squash("P.20.1057.N") == squash("p 20 1057 n")
    True
    """
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def hyphenate(text: str) -> str:
    """Lower-case ASCII letters and digits with single hyphens for everything between them.

    >>> hyphenate("P.20.1057.N")
    'p-20-1057-n'
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
