"""A checklist in one or two languages, row by row: what has the same block id stands side by side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .blocks import TICKED

#: A language's groups or items by their id.
Form = tuple[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Side:
    """One language's form of a group or an item; no value where that language lacks it."""

    language: str
    value: Any


@dataclass(frozen=True)
class Row:
    """An item, in each of the languages shown."""

    key: str
    kind: str
    sides: tuple[Side, ...]

    @property
    def is_ticked(self) -> bool:
        """Whether it is something to tick."""
        return self.kind in TICKED


@dataclass(frozen=True)
class Group:
    """A group of rows with its title, in each of the languages shown."""

    key: str
    sides: tuple[Side, ...]
    rows: tuple[Row, ...]

    @property
    def is_ticked(self) -> bool:
        """Whether there is something to tick in it, and so a place for notes."""
        return any(row.is_ticked for row in self.rows)


def build_groups(texts: Sequence[tuple[str, Iterable[Any]]]) -> list[Group]:
    """The groups of a checklist's texts, (language, groups) each; the first one gives the order."""
    forms = [(language, index_by_id(groups)) for language, groups in texts]
    contents = [
        {key: index_by_id(group.value["items"], below=key) for key, group in groups.items()}
        for _language, groups in forms
    ]
    items = [
        (language, {key: item for group in content.values() for key, item in group.items()})
        for (language, _groups), content in zip(forms, contents, strict=True)
    ]
    result = []
    for key in merge_orders([list(groups) for _language, groups in forms]):
        own, *others = [list(content.get(key, ())) for content in contents]
        # What the first language has in another group is shown there, and once.
        others = [[item for item in order if item in own or item not in items[0][1]] for order in others]
        rows = tuple(build_row(item, items) for item in merge_orders([own, *others]))
        result.append(Group(key=key, sides=build_sides(key, forms), rows=rows))
    return result


def index_by_id(children: Iterable[Any], *, below: str = "") -> dict[str, Any]:
    """Blocks by their id, else, in a preview of what was never saved, by their place."""
    return {child.id or f"{below}-{place}": child for place, child in enumerate(children)}


def build_row(key: str, items: Sequence[Form]) -> Row:
    """An item in each language."""
    kind = next(found[key].block_type for _language, found in items if key in found)
    return Row(key=key, kind=kind, sides=build_sides(key, items))


def build_sides(key: str, forms: Sequence[Form]) -> tuple[Side, ...]:
    """The value with this id in each language."""
    return tuple(Side(language, found[key].value if key in found else None) for language, found in forms)


def merge_orders(orders: Sequence[Sequence[str]]) -> list[str]:
    """The order of the first; what only a later one has follows what stands before it there."""
    merged = list(orders[0])
    for order in orders[1:]:
        place = 0
        for key in order:
            if key not in merged:
                merged.insert(place, key)
            place = merged.index(key) + 1
    return merged
