"""The end of a judgment's address, from its number. Pure."""

import re
from collections.abc import Collection
from datetime import date

from core.citations.spelling import hyphenate


def build_slug_base(*, number: str, ecli: str | None) -> str:
    """The end of the address, from the number, else from the last part of the ECLI.

    >>> build_slug_base(number="C-163/17", ecli=None)
    'c-163-17'
    """
    return hyphenate(number or (ecli or "").rpartition(":")[2])


def choose_slug(*, number: str, ecli: str | None, decided_date: date, taken: Collection[str]) -> str:
    """An address that none of the court's other judgments has: the number, then the date, then a count."""
    base = build_slug_base(number=number, ecli=ecli) or decided_date.isoformat()
    dated = f"{base}-{decided_date.isoformat()}"
    for candidate in (base, dated):
        if candidate not in taken:
            return candidate
    count = 2
    while f"{dated}-{count}" in taken:
        count += 1
    return f"{dated}-{count}"


def is_slug_of(slug: str, *, number: str, ecli: str | None, decided_date: date) -> bool:
    """Whether an address still tells the number (or ECLI) of its judgment."""
    base = build_slug_base(number=number, ecli=ecli) or decided_date.isoformat()
    return re.fullmatch(rf"{re.escape(base)}(?:-\d{{4}}-\d\d-\d\d(?:-\d+)?)?", slug) is not None
