"""The letters that the site's languages use, and how often."""

from string import ascii_letters, digits
from unicodedata import category


def spell(*ranges: tuple[int, int], also: str = "") -> frozenset[str]:
    """The characters of these ranges, ends included, without gaps in Unicode, and those named one by one."""
    codes = (code for first, last in ranges for code in range(first, last + 1))
    return frozenset(also) | {char for char in map(chr, codes) if category(char) != "Cn"}


def with_capitals(letters: str) -> str:
    """These letters small and large; a letter without a single large form stays alone."""
    return letters + "".join(letter.upper() for letter in letters if len(letter.upper()) == 1)


DUTCH = with_capitals("áàâäéèêëíïóôöúûü")
# The capital of ÿ begins no word and is packaged with the letters of names.
FRENCH = with_capitals("àâæçéèêëîïôœùûü") + "ÿ"
NEIGHBOURS = with_capitals("ãäåæìðñòõöøüýþß") + "ı"
ASCII_SIGNS = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
SPACES = "\u00a0\u00ad\u2009\u2010\u2011\u202f"
#: In every file, and declared for the Latin one alone: on paper a run of words is set from one file.
WORD_SPACES = frozenset(" \u00a0")
QUOTES = "‘’‚“”„‹›«»ʼ′″"
SIGNS = "–—…·•§¶°©®™ªº¡¿€£µ×÷±−≤≥←↑→↓↗"
SMALL_FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹¼½¾"

LATIN = frozenset(ascii_letters + digits + DUTCH + FRENCH + NEIGHBOURS + ASCII_SIGNS + SPACES + QUOTES)
LATIN |= frozenset(SIGNS + SMALL_FIGURES)

# Names of people, places and courts; a page that has none never fetches these.
NAMES_BY_LANGUAGE = {
    "French, all in capitals": "Ÿ",
    "Turkish and Azerbaijani": with_capitals("ğışə") + "İ",
    "Polish": with_capitals("ąćęłńśźż"),
    "Romanian": with_capitals("ășțşţ"),
    "Serbian and Croatian": with_capitals("čćđšž"),
    "Czech and Slovak": with_capitals("čďěľĺňřŕšťůž"),
    "Kurdish": with_capitals("ş"),
    "Hungarian": with_capitals("őű"),
    "Baltic": with_capitals("āčėēģīįķļņšūųž"),
    "signs": "†₺₴",
}
LATIN_EXTENDED = frozenset("".join(NAMES_BY_LANGUAGE.values())) - LATIN

UKRAINIAN = with_capitals("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя")
RUSSIAN = with_capitals("ёъыэ")
CYRILLIC = frozenset(UKRAINIAN + RUSSIAN + "№")

ARABIC = spell((0x621, 0x63A), (0x640, 0x655), (0x660, 0x66D), also="\u0670ٱ،؛؟")
PERSIAN = spell((0x6F0, 0x6F9), also="پچژکگۀی\u200c\u200d")
PASHTO = frozenset("ټځڅډړږښګڼېۍۇ")
URDU_AND_KURDISH = frozenset("ٹڈڑںھہۂۃےۓڕڵۆۊێڤۋە۔")
DIRECTION_MARKS = frozenset("\u061c\u200e\u200f")
ARABIC_SCRIPT = ARABIC | PERSIAN | PASHTO | URDU_AND_KURDISH

ETHIOPIC = spell((0x1200, 0x137C))

# Occurrences in a thousand characters of running text: the site's own in Dutch, French and English,
# and Ukrainian as its national corpus counts it.
LATIN_FREQUENCIES = {
    " ": 133, "e": 118, "n": 64, "t": 59, "a": 56, "i": 55, "r": 52, "s": 46, "o": 46, "l": 36, "d": 31,
    "u": 30, "c": 21, "p": 18, "h": 19, "g": 18, "m": 16, "v": 12, ".": 11, "f": 10, "b": 10, "w": 9, "2": 7,
    "k": 7, ",": 6, "é": 6, "j": 6, "0": 4, "y": 4, "1": 4, "I": 3, "(": 3, ")": 3, "-": 3, "A": 3, "z": 3,
    "x": 3, "’": 3, "5": 3, "q": 2, ":": 2, "D": 2, "C": 2, "R": 2, "V": 2, "3": 2, "S": 2, "E": 2, "4": 2,
    "L": 2, "M": 2, "6": 2, "T": 2,
}  # fmt: skip
SPACES_PER_LETTER = 0.17
CYRILLIC_FREQUENCIES = {
    "о": 94, "а": 72, "и": 61, "і": 57, "н": 65, "в": 52, "т": 55, "е": 47, "р": 45, "с": 41, "к": 35,
    "л": 36, "д": 33, "у": 32, "м": 29, "п": 29, "я": 21, "з": 23, "ь": 18, "б": 17, "г": 15, "ч": 14,
    "х": 11, "ц": 10, "ю": 9, "ж": 9, "й": 12, "ї": 6, "є": 5, "щ": 6, "ш": 7, "ф": 3, "П": 3, "В": 3,
    "У": 2, "З": 2, "Н": 2,
}  # fmt: skip
