"""How far an import is."""

from typing import Protocol


class Progress(Protocol):
    """Told after each batch how many of the rows a stage has done."""

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        """`stage` is a text for people; `total` is None where it is not known yet."""


def ignore_progress(stage: str, done: int, total: int | None) -> None:
    """Nobody is watching."""
