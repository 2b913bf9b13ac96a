"""What identifies a cited work, whoever cites it and however: the keys that stored citations share. Pure.

A judgment has one key a number and one for its ECLI, because a text may give either.
"""

from collections.abc import Iterable

from .found import Citation, JudgmentCitation, StatuteCitation
from .numbering import get_family
from .spelling import squash

EU_COURTS = frozenset({"hvj", "gerecht-eu"})
#: What the courts in Luxembourg put behind a number; texts leave it out or write it as they like.
EU_SUFFIXES = ("", "ppu", "p", "r", "dep", "rev", "pr", "rx")
LONGEST_KEY = 200


def build_keys(citation: Citation) -> tuple[str, ...]:
    """The keys of what is cited; none of a number without a court, which says too little.

    >>> build_keys(StatuteCitation(start=0, end=1, text="", instrument="echr", articles=("3",)))
    ('provision:echr:3',)
    """
    if isinstance(citation, JudgmentCitation):
        return build_judgment_keys(courts=[citation.court], numbers=citation.numbers, ecli=citation.ecli)
    if isinstance(citation, StatuteCitation):
        return tuple(f"provision:{code}"[:LONGEST_KEY] for code in citation.provisions)
    return ()


def build_record_keys(*, court: str, numbers: Iterable[str], ecli: str) -> tuple[str, ...]:
    """Every key by which a text may cite a judgment of ours: also that of a court whose place it leaves out.

    >>> build_record_keys(court="arbh-gent", numbers=["2018/AG/1"], ecli="")
    ('judgment:arbh-gent:2018ag1', 'judgment:arbh:2018ag1')
    """
    courts = dict.fromkeys([court, get_family(court)])
    return build_judgment_keys(courts=courts, numbers=list(numbers), ecli=ecli)


def build_judgment_keys(*, courts: Iterable[str], numbers: Iterable[str], ecli: str) -> tuple[str, ...]:
    """One key for the ECLI, and one for each number with each court.

    >>> build_judgment_keys(courts=["hvj"], numbers=["C-578/16 PPU"], ecli="ECLI:EU:C:2017:127")
    ('judgment:ECLI:EU:C:2017:127', 'judgment:hvj:c57816')
    """
    keys = [f"judgment:{ecli}"] if ecli else []
    numbers = [number for number in numbers if number]
    keys += [
        f"judgment:{court}:{build_number(number, court=court)}"
        for court in courts
        if court
        for number in numbers
    ]
    return tuple(dict.fromkeys(key[:LONGEST_KEY] for key in keys))


def build_number(number: str, *, court: str) -> str:
    """A number without signs, and of the courts in Luxembourg without what stands behind it."""
    return squash(number.partition(" ")[0] if court in EU_COURTS else number)


def build_spellings(number: str, *, court: str) -> tuple[str, ...]:
    """The forms in which a record may hold a number, without signs."""
    base = build_number(number, court=court)
    return tuple(f"{base}{suffix}" for suffix in EU_SUFFIXES) if court in EU_COURTS else (base,)
