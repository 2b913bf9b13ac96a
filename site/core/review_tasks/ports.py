"""Which texts are reviewed; applications register how theirs are found when Django starts."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from django.db.models import Model


@dataclass(frozen=True, kw_only=True)
class ReviewedText:
    """A text that rests on provisions (codes), and who keeps it up to date."""

    model: type[Model]
    pk: int
    title: str
    provisions: frozenset[str]
    responsible_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class ReviewReason:
    """What is new or has changed, in words, and the provisions (codes) that it is about."""

    model: type[Model]
    pk: int
    label: str
    provisions: frozenset[str]


#: Gives the public texts that rest on articles of these instruments (codes), in a constant number of queries.
TextFinder = Callable[[Collection[str]], Iterable[ReviewedText]]

_finders: list[TextFinder] = []


def register_reviewed_texts(finder: TextFinder) -> None:
    """Adds texts whose articles are watched."""
    if finder not in _finders:
        _finders.append(finder)


def get_text_finders() -> tuple[TextFinder, ...]:
    """All that were registered."""
    return tuple(_finders)
