"""What makes two works alike: the words that tell one from others, and the codes that they share. Pure."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

MOST_SIMILAR = 5
#: So many words say what a work is about; more of them only take time.
MOST_TERMS = 30
SHORTEST_TERM = 3
#: What more than this share of all works has tells nothing; in a small collection, little does.
MOST_COMMON_SHARE = 0.25
FEWEST_FOR_SHARE = 40
#: A work is alike when it is worth at least this share of what the work itself is worth.
LEAST_SHARE = 0.09


@dataclass(frozen=True, kw_only=True)
class SimilarityQuery:
    """Asks for works like the one with this key.

    `filters` (codes by facet) say among which, `shared` which codes count in favour, by facet with the
    weight of one of them.
    """

    key: str
    language: str
    limit: int = MOST_SIMILAR
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    shared: Mapping[str, tuple[Sequence[str], float]] = field(default_factory=dict)


def choose_terms(
    terms: Iterable[str], *, get_frequency: Callable[[str], int], works: int
) -> list[tuple[str, float]]:
    """The terms that tell a text from others, each with its weight, the most telling first.

    `get_frequency` gives the number of works that have a term, this one included.
    """
    most = works * MOST_COMMON_SHARE if works > FEWEST_FOR_SHARE else works - 1
    weighed = []
    for term, count in Counter(terms).items():
        frequency = get_frequency(term) if len(term) >= SHORTEST_TERM else 0
        # What no other work has finds no other work.
        if 1 < frequency <= most:
            weight = 1 + math.log(count)
            weighed.append((weight * math.log(1 + works / frequency), term, weight))
    weighed.sort(key=lambda row: (-row[0], row[1]))
    return [(term, weight) for _score, term, weight in weighed[:MOST_TERMS]]
