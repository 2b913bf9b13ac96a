"""Notices names of people where the court published none. Pure."""

import re
from itertools import pairwise

from core.citations.spelling import tidy

SEPARATORS = re.compile(r"\s(?:v|vs|t|c|tegen|contre|gegen|against)\.?\s|\s/\s|[;,()]", re.IGNORECASE)
WORD = re.compile(r"(?:[^\W\d_]{2,}|[^\W\d_](?=['’-]))(?:['’-][^\W\d_]+)*")
# Capitalised words that stand side by side in the names of institutions.
INSTITUTIONS = frozenset(
    """
    advocaten algemeen appel arbeidshof arbeidsrechtbank avocats barreaux belge belgisch belgische belgium
    bruxelles brussel brussels bureau caritas centre centrum cire centraal civil commissaris commissaire
    commissioner committee commune conseil council cour court cpas dienst directeur dvz etat état fedasil
    first gemeente general gent ghent grondwettelijk hoge hof home instance instantie
    international kingdom labour leuven liga ligue liège luik maatschappelijk migratie migration minister
    ministre nansen ocmw office orde ordre others overheid procureur raad rechtbank red refugee
    refugees region région rijksdienst royal rode kruis croix rouge secretary secrétaire service sociaal
    social staat staatssecretaris state stad statelessness tribunal tribunaal unhcr union unie
    vlaams vlaamse vlaanderen vluchtelingen vluchtelingenwerk voor welzijn ville asylum asiel asile anvers
    antwerpen antwerp mons bergen
    """.split()  # noqa: SIM905
)


def find_full_name(name: str) -> str:
    """The first two words side by side that look like a person's full name, else an empty text.

    >>> find_full_name("Jan Peeters t. Belgische Staat")
    'Jan Peeters'
    >>> find_full_name("X. v. Fedasil")
    ''
    """
    for part in SEPARATORS.split(tidy(name)):
        words = part.split()
        for first, second in pairwise(words):
            if looks_personal(first) and looks_personal(second):
                return f"{first} {second}"
    return ""


def looks_personal(word: str) -> bool:
    """Whether a capitalised word is neither initials nor part of an institution's name."""
    letters = word.strip(".'’\"“”")
    if not WORD.fullmatch(letters) or not letters[0].isupper():
        return False
    return letters.casefold() not in INSTITUTIONS
