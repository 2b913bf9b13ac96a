"""The table of contents of a page: made of the headings in its body. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

# With fewer headings a reader sees what there is without a list of it.
FEWEST_HEADINGS = 3


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading that a table of contents links to, and the subheadings below it."""

    anchor: str
    title: str
    sections: tuple["Section", ...] = ()


def build_contents(blocks: Iterable[Any]) -> tuple[Section, ...]:
    """The sections of a body's blocks; none where there are too few headings to be worth a list.

    A subheading without a heading before it stands beside the headings.
    """
    headings = [block.value for block in blocks if block.block_type == "heading" and block.value.fragment]
    if len(headings) < FEWEST_HEADINGS:
        return ()
    groups: list[list[Any]] = []
    for heading in headings:
        if heading["level"] == "3" and groups and groups[-1][0]["level"] != "3":
            groups[-1].append(heading)
        else:
            groups.append([heading])
    return tuple(
        Section(anchor=first.fragment, title=first["text"], sections=tuple(map(_build_section, others)))
        for first, *others in groups
    )


def find_repeated_headings(blocks: Iterable[Any]) -> list[int]:
    """The places of headings whose anchor an earlier heading has already."""
    seen: set[str] = set()
    repeated = []
    for place, block in enumerate(blocks):
        if block.block_type == "heading" and block.value.fragment:
            if block.value.fragment in seen:
                repeated.append(place)
            seen.add(block.value.fragment)
    return repeated


def _build_section(heading: Any) -> Section:
    return Section(anchor=heading.fragment, title=heading["text"])
