"""Two texts, paragraph by paragraph and word by word."""

from wagtail.blocks import StreamValue

from core.blocks.body import BodyBlock
from core.differences import Kind, build_differences, fold_unchanged, has_changes
from core.paragraphs import find_paragraphs, split_rich_text


def tell(old, new):
    return [
        (difference.kind, [(piece.kind, piece.text) for piece in difference.pieces])
        for difference in build_differences(old, new)
    ]


def test_a_changed_word_is_told_inside_its_paragraph():
    assert tell(["De termijn is twee maanden lang."], ["De termijn is drie maanden lang."]) == [
        (
            Kind.CHANGED,
            [
                (Kind.SAME, "De termijn is "),
                (Kind.REMOVED, "twee "),
                (Kind.ADDED, "drie "),
                (Kind.SAME, "maanden lang."),
            ],
        )
    ]


def test_a_paragraph_without_a_like_one_came_or_went_whole():
    assert [kind for kind, _pieces in tell(["Alfa beta gamma."], ["Heel iets anders nu."])] == [
        Kind.ADDED,
        Kind.REMOVED,
    ]


def test_words_added_at_the_end_do_not_mark_the_last_word_that_was_there():
    [(_kind, pieces)] = tell(["een twee drie"], ["een twee drie vier"])
    assert pieces == [(Kind.SAME, "een twee drie "), (Kind.ADDED, "vier")]


def test_unchanged_paragraphs_far_from_a_change_are_counted_and_left_out():
    old = [f"Alinea {number} blijft." for number in range(9)]
    new = [*old[:8], "Alinea 8 wijzigt."]
    folded = fold_unchanged(build_differences(old, new))
    assert [(one.kind, one.count) for one in folded] == [
        (Kind.SKIPPED, 7),
        (Kind.SAME, 0),
        (Kind.CHANGED, 0),
    ]


def test_equal_texts_have_no_changes():
    assert not has_changes(build_differences(["Een."], ["Een."]))


def test_every_word_of_both_texts_is_in_the_differences():
    old = ["Een twee drie.", "Vier vijf.", "Zes zeven acht."]
    new = ["Nul.", "Een twee drie vier.", "Zes acht.", "Negen."]
    pieces = [piece for one in build_differences(old, new) for piece in one.pieces]
    before = " ".join(piece.text for piece in pieces if piece.kind != Kind.ADDED).split()
    after = " ".join(piece.text for piece in pieces if piece.kind != Kind.REMOVED).split()
    assert sorted(before) == sorted(" ".join(old).split())
    assert after == " ".join(new).split()


def test_rich_text_is_split_at_paragraphs_items_and_breaks():
    source = "<p>Eén <b>woord</b>.</p><ul><li>A &amp; B</li><li>C</li></ul><p>D<br/>E</p>"
    assert split_rich_text(source) == ["Eén woord.", "A & B", "C", "D", "E"]


def test_each_kind_of_block_gives_its_words_in_their_order():
    stream = BodyBlock()
    body: StreamValue = stream.to_python(
        [
            {"type": "heading", "value": {"text": "Kop", "level": "2", "anchor": ""}},
            {
                "type": "table",
                "value": {"caption": "Bijschrift", "table": {"data": [["a", None], ["b", "c"]]}},
            },
            {"type": "signed_list", "value": {"title": "Doe", "kind": "do", "items": ["Een", "Twee"]}},
        ]
    )
    paragraphs = list(find_paragraphs(stream, body))
    for text in ("Kop", "Bijschrift", "a | ", "b | c", "Doe", "Een", "Twee"):
        assert text in paragraphs
