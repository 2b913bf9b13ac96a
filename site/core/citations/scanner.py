"""Finds every citation in a text."""

from .folding import fold
from .found import Citation
from .judgments import find_judgments
from .statutes import find_statutes


def find_citations(text: str) -> list[Citation]:
    """The citations of judgments and statute articles, in their order; spans never overlap.

    >>> [(found.kind, found.text) for found in find_citations("Zie art. 3 EVRM en RvV nr. 239.137.")]
    [('statute', 'art. 3 EVRM'), ('judgment', 'RvV nr. 239.137')]
    """
    folded = fold(text)
    statutes = list(find_statutes(folded))
    judgments = find_judgments(folded, taken=[span for _citation, span in statutes])
    return sorted([*(citation for citation, _span in statutes), *judgments], key=lambda found: found.start)
