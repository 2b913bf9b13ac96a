"""What changed between two texts, paragraph by paragraph and word by word. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(r"\S+\s*")
#: Below this share of words in common, two paragraphs are told as one that went and one that came.
LEAST_ALIKE = 0.4
#: Unchanged paragraphs shown on either side of a change.
AROUND = 1


class Kind(StrEnum):
    """What became of a paragraph, or of words inside it."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    #: Stands for unchanged paragraphs that are not shown.
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Piece:
    """Words that share their fate."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Difference:
    """A paragraph with its pieces; of skipped ones `count` tells how many there are."""

    kind: Kind
    pieces: tuple[Piece, ...] = ()
    count: int = 0


def build_differences(old: Sequence[str], new: Sequence[str]) -> list[Difference]:
    """Every paragraph of either text, with what became of it."""
    found: list[Difference] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for operation, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if operation == "equal":
            found += [_build_whole(Kind.SAME, text) for text in new[new_start:new_end]]
        else:
            found += _pair(old[old_start:old_end], new[new_start:new_end])
    return found


def fold_unchanged(differences: Sequence[Difference]) -> list[Difference]:
    """The same with unchanged paragraphs left out, but for those next to a change."""
    near = {
        place + step
        for place, difference in enumerate(differences)
        if difference.kind != Kind.SAME
        for step in range(-AROUND, AROUND + 1)
    }
    folded: list[Difference] = []
    for place, difference in enumerate(differences):
        if difference.kind != Kind.SAME or place in near:
            folded.append(difference)
        elif folded and folded[-1].kind == Kind.SKIPPED:
            folded[-1] = Difference(Kind.SKIPPED, count=folded[-1].count + 1)
        else:
            folded.append(Difference(Kind.SKIPPED, count=1))
    return folded


def has_changes(differences: Sequence[Difference]) -> bool:
    """Whether any word differs."""
    return any(difference.kind != Kind.SAME for difference in differences)


def _pair(old: Sequence[str], new: Sequence[str]) -> Iterator[Difference]:
    """Sets each new paragraph beside the first old one that it is like; what has no partner went or came."""
    start = 0
    for text in new:
        place = next((at for at in range(start, len(old)) if _are_alike(old[at], text)), None)
        if place is None:
            yield _build_whole(Kind.ADDED, text)
            continue
        yield from (_build_whole(Kind.REMOVED, gone) for gone in old[start:place])
        yield Difference(Kind.CHANGED, tuple(_compare(old[place], text)))
        start = place + 1
    yield from (_build_whole(Kind.REMOVED, gone) for gone in old[start:])


def _are_alike(old: str, new: str) -> bool:
    return SequenceMatcher(None, old.split(), new.split(), autojunk=False).ratio() >= LEAST_ALIKE


def _compare(old: str, new: str) -> Iterator[Piece]:
    before, after = _WORD.findall(old), _WORD.findall(new)
    # Compared without the space behind them, which the last word of a paragraph lacks.
    bare = SequenceMatcher(
        None, [word.strip() for word in before], [word.strip() for word in after], autojunk=False
    )
    for operation, old_start, old_end, new_start, new_end in bare.get_opcodes():
        gone, come = "".join(before[old_start:old_end]), "".join(after[new_start:new_end])
        if operation == "equal":
            yield Piece(Kind.SAME, come)
            continue
        if gone:
            yield Piece(Kind.REMOVED, gone)
        if come:
            yield Piece(Kind.ADDED, come)


def _build_whole(kind: Kind, text: str) -> Difference:
    return Difference(kind, (Piece(kind, text),))
