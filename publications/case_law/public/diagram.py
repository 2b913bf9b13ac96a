"""A judgment's relations as a drawing: decisions down a line of time, arcs from the one that acts. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

#: In units of the drawing, which is shown at about one to one on a phone.
WIDTH = 320
ROW = 52
MARGIN = 26
LINE = 44
ARC = 34
HEAD = 6
#: More decisions make no drawing that anybody takes in at a glance.
MOST_NODES = 12
LONGEST_LABEL = 32


@dataclass(frozen=True, kw_only=True)
class Related:
    """A decision that the judgment has to do with.

    `is_reverse` where the other one acts on the judgment, `is_mutual` where neither acts on the other.
    """

    label: str
    decided_date: date
    relation: str
    is_reverse: bool = False
    is_mutual: bool = False


@dataclass(frozen=True, kw_only=True)
class Node:
    """A decision in its place."""

    y: int
    label: str
    note: str
    is_own: bool = False


@dataclass(frozen=True, kw_only=True)
class Arc:
    """The tie between two decisions, and the head of its arrow where it has one."""

    path: str
    head: str


@dataclass(frozen=True, kw_only=True)
class Diagram:
    """Everything that the template draws."""

    height: int
    nodes: tuple[Node, ...]
    arcs: tuple[Arc, ...]
    width: int = WIDTH
    line: int = LINE


def build_diagram(label: str, decided_date: date, related: Sequence[Related]) -> Diagram | None:
    """The drawing; none where there is nothing to draw, or too much."""
    if not related or len(related) >= MOST_NODES:
        return None
    others = sorted(related, key=lambda one: (one.decided_date, one.label))
    earlier = [one for one in others if one.decided_date <= decided_date]
    later = [one for one in others if one.decided_date > decided_date]
    own_y = MARGIN + ROW * len(earlier)
    rows = [(MARGIN + ROW * place, one) for place, one in enumerate(earlier)]
    rows += [(own_y + ROW * place, one) for place, one in enumerate(later, start=1)]
    nodes = [
        Node(y=y, label=shorten(one.label), note=f"{one.decided_date.year} · {one.relation}")
        for y, one in rows
    ]
    own = Node(y=own_y, label=shorten(label), note=str(decided_date.year), is_own=True)
    nodes.insert(len(earlier), own)
    return Diagram(
        height=2 * MARGIN + ROW * len(related),
        nodes=tuple(nodes),
        arcs=tuple(build_arc(own_y, y, one) for y, one in rows),
    )


def build_arc(own: int, other: int, related: Related) -> Arc:
    """The tie from the decision that acts to the one that it acts on, to the left of the line of time."""
    start, end = (other, own) if related.is_reverse else (own, other)
    # Heads that meet at one decision stand apart, above and below its middle.
    tip = end + (4 if start > end else -4)
    depth = min(ARC, 12 + abs(own - other) // 6)
    edge = LINE - 9
    return Arc(
        path=f"M{edge} {start}C{edge - depth} {start} {edge - depth} {tip} {edge - HEAD} {tip}",
        head="" if related.is_mutual else f"M{edge} {tip}l-{HEAD + 2} -4v8z",
    )


def shorten(text: str) -> str:
    """A label that fits beside the line."""
    return text if len(text) <= LONGEST_LABEL else f"{text[: LONGEST_LABEL - 1].rstrip()}…"
