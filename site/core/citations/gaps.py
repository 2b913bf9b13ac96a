"""How closely two parts of a citation hang together, judged by the words between them. Folded text."""

import re
from enum import IntEnum


class Bond(IntEnum):
    """What the text between two parts is."""

    NONE = 0  # the end of a sentence, or too much
    LOOSE = 1  # other words of the same sentence
    NAME = 2  # the name of a case
    TIGHT = 3  # signs and words that only tie a citation together


LONGEST_NAME, LONGEST_LOOSE = 220, 80
WORD = re.compile(r"\w+")
#: Words that tie the parts of a citation together, in four languages.
_TYING = """
arrest arresten arrests arret arrets judgment judgments judgement ruling decision beslissing
ordonnance order beschikking vonnis jugement uitspraak beschluss urteil urt v vom van du de des d of
dd the het le la in met avec with onder nummer nummers nr nrs no nos n number numero zaak zaken case
cases joined gevoegde verenigde aff affaire affaires jointes jtes rs req requete requetes
application applications appl app verzoekschrift ar rg r g a rolnummer rol role gde gr ch grand
grande chamber chambre grote kamer kamers gk gc k e er voltallige plenaire zitting av ag ve
assemblee generale pleniere nl fr f belgium belgie belgique belgian belgisch belgische eu ue hvj rvv
cce rvs ce gwh ehrm s hof court cour raad conseil council sectie section afdeling afd division div ie
iie iiie x i ii iii iv vi vii viii ix xi xii xiii xiv xv bis premiere deuxieme troisieme quatrieme
cinquieme eerste tweede derde vierde vijfde first second third fourth fifth te at dated date
uitgesproken rendu delivered
"""
TYING = frozenset(_TYING.split())
#: Small words inside names of parties.
_PARTICLES = """
v vs c t tegen contre gegen against e a ea belge belges en et and und others autres anderen ander
andere alii o van voor der het de den of for the to aux au du des la le les l d dit dite zum zur die
das fur y i az es del della di da do dos von bij al
"""
PARTICLES = frozenset(_PARTICLES.split())
PARTIES = re.compile(r" (?:v|vs|c|t)\.? |(?<= )(?:tegen|contre|gegen|against) | / ")
#: What stands in brackets right behind a court: its chamber or section.
CHAMBER = re.compile(r"^ ?\([^()\d]{1,40}\)")
ENDING = re.compile(r"[;\n]|[!?] |\. (?=[A-Z\"'«])")
BEFORE_DOT = re.compile(r"(\w+)\)?$")
#: Abbreviations of four letters and more that no sentence ends with.
_ABBREVIATED = """
trav const arbh arbrb trib appl jtes cass civ crim rolnr nrs jur numm resp
"""
ABBREVIATED = frozenset(_ABBREVIATED.split())
SHORTEST_LAST_WORD = 4


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends inside a text: `aff. C` does not, `zaak. C` does."""
    for match in ENDING.finditer(text):
        if match[0] != ". ":
            return True
        word = BEFORE_DOT.search(text[max(0, match.start() - 30) : match.start()])
        if word and is_last_word(word[1]):
            return True
    return False


def is_last_word(word: str) -> bool:
    """Whether a dot behind a word ends a sentence: a year or a full word, not an abbreviation."""
    if word.isdigit():
        return True
    return word.islower() and len(word) >= SHORTEST_LAST_WORD and word not in ABBREVIATED


def judge(gap: str) -> Bond:
    """The bond that the text between two parts makes.

    >>> judge(", arret X. c. Pays-Bas, "), judge(" oordeelde dat "), judge(". De zaak van ")
    (<Bond.NAME: 2>, <Bond.LOOSE: 1>, <Bond.NONE: 0>)
    """
    gap = CHAMBER.sub("", gap)
    if len(gap) > LONGEST_NAME or ends_sentence(gap):
        return Bond.NONE
    words = WORD.findall(gap)
    if all(word.lower() in TYING or is_mark(word) for word in words):
        return Bond.TIGHT
    if is_name(words):
        return Bond.NAME
    return Bond.LOOSE if len(gap) <= LONGEST_LOOSE else Bond.NONE


def is_mark(word: str) -> bool:
    """A chamber or an initial: `X`, `2e`."""
    return (len(word) == 1 and word.isupper()) or bool(re.fullmatch(r"\d{1,2}(?:e|de|ste|th|er)", word))


def is_name(words: list[str]) -> bool:
    """Whether words read as the name of a case: capitals with small words between them."""
    return all(
        word[0].isupper() or word.lower() in PARTICLES or word.lower() in TYING or word.isdigit()
        for word in words
    )
