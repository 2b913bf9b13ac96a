"""Rows of two languages stand side by side by the ids of their blocks."""

import pytest
from wagtail import blocks

from publications.checklists.blocks import TICKED, GroupBlock, ItemsBlock
from publications.checklists.pairing import build_groups, merge_orders
from tests.factories.checklists import build_group, build_item


def read(*groups):
    return blocks.StreamBlock([("group", GroupBlock())]).to_python(list(groups))


def show(groups):
    """The titles in each language by group."""
    return [
        [[side.value["title"] if side.value else None for side in row.sides] for row in group.rows]
        for group in groups
    ]


def test_one_language_gives_its_items_in_their_order():
    groups = build_groups([("nl", read(build_group("g", build_item("a"), build_item("b"))))])
    assert show(groups) == [[["a"], ["b"]]]


def test_items_of_one_id_stand_side_by_side_whatever_their_order():
    dutch = read(build_group("g", build_item("a"), build_item("b")))
    arabic = read(build_group("g", build_item("b", title="ب"), build_item("a", title="أ")))
    assert show(build_groups([("nl", dutch), ("ar", arabic)])) == [[["a", "أ"], ["b", "ب"]]]


def test_an_item_without_a_counterpart_stands_alone():
    dutch = read(build_group("g", build_item("a"), build_item("b")))
    french = read(build_group("g", build_item("a")))
    assert show(build_groups([("nl", dutch), ("fr", french)])) == [[["a", "a"], ["b", None]]]


def test_what_only_the_second_language_has_follows_what_it_follows_there():
    dutch = read(build_group("g", build_item("a"), build_item("c")))
    french = read(build_group("g", build_item("a"), build_item("b"), build_item("c")))
    assert show(build_groups([("nl", dutch), ("fr", french)])) == [[["a", "a"], [None, "b"], ["c", "c"]]]


def test_a_group_that_only_the_second_language_has_is_shown_with_its_items():
    dutch = read(build_group("g", build_item("a")))
    french = read(build_group("h", build_item("b"), title="Groupe"), build_group("g", build_item("a")))
    groups = build_groups([("nl", dutch), ("fr", french)])
    assert [group.key for group in groups] == ["h", "g"]
    assert [side.value["title"] if side.value else None for side in groups[0].sides] == [None, "Groupe"]
    assert show(groups) == [[[None, "b"]], [["a", "a"]]]


def test_an_item_that_stands_in_another_group_of_the_second_language_is_shown_once():
    dutch = read(build_group("g", build_item("a")), build_group("h", build_item("b")))
    french = read(build_group("g"), build_group("h", build_item("b"), build_item("a")))
    assert show(build_groups([("nl", dutch), ("fr", french)])) == [[["a", "a"]], [["b", "b"]]]


def test_items_that_were_never_saved_are_all_shown():
    unsaved = {"title": "Groep", "text": "", "items": [("step", {"title": "a"}), ("step", {"title": "b"})]}
    stream = blocks.StreamBlock([("group", GroupBlock())])
    assert show(build_groups([("nl", stream.normalize([("group", unsaved)]))])) == [[["a"], ["b"]]]


@pytest.mark.parametrize("kind", list(ItemsBlock().child_blocks))
def test_what_one_does_is_ticked_and_what_one_reads_is_not(kind):
    (group,) = build_groups([("nl", read(build_group("g", build_item("a", kind))))])
    assert group.rows[0].is_ticked is (kind in {"step", "document", "phrase", "question"})


def test_every_ticked_kind_is_a_kind_of_item():
    assert set(ItemsBlock().child_blocks) >= TICKED


@pytest.mark.parametrize(
    ("orders", "merged"),
    [
        ([["a", "b"], []], ["a", "b"]),
        ([[], ["a", "b"]], ["a", "b"]),
        ([["b"], ["a", "b", "c"]], ["a", "b", "c"]),
        ([["a", "b"], ["b", "x", "a", "y"]], ["a", "y", "b", "x"]),
    ],
)
def test_the_first_order_is_kept(orders, merged):
    assert merge_orders(orders) == merged
