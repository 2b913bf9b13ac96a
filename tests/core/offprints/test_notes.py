"""Where the notes of a text stand on paper."""

from core.offprints.notes import place_notes

MARK = '<sup class="footnote-mark" id="d-mark-{0}"><a href="#d-note-{0}" role="doc-noteref">{0}</a></sup>'


def build(*notes: str, marks: str) -> str:
    items = "".join(f'<li id="d-note-{number}">{note}</li>' for number, note in enumerate(notes, start=1))
    return f'<p>Tekst{marks}.</p><section class="footnotes"><h3>Noten</h3><ol>{items}</ol></section>'


def test_a_note_follows_its_mark_and_keeps_its_number_and_address():
    placed = place_notes(build("Bron, <i>p. 3</i>", marks=MARK.format(1)))
    assert '</sup><span class="footnote" data-number="1" id="d-note-1">Bron, <i>p. 3</i></span>.' in placed
    assert 'href="#d-note-1"' in placed
    assert "Noten" not in placed


def test_a_second_mark_leads_to_the_same_note():
    placed = place_notes(build("Bron", marks=MARK.format(1) + MARK.format(1)))
    assert placed.count('class="footnote"') == 1
    assert placed.count('href="#d-note-1"') == 2


def test_a_note_without_a_mark_stays_in_the_list():
    placed = place_notes(build("Een", "Twee", marks=MARK.format(1)))
    assert '<li id="d-note-2" value="2">Twee</li>' in placed
    assert '<li id="d-note-1"' not in placed


def test_a_note_with_a_list_in_it_stays_in_the_list():
    placed = place_notes(build("<ul><li>Een</li></ul>", marks=MARK.format(1)))
    assert '<li id="d-note-1" value="1"><ul>' in placed
    assert 'class="footnote"' not in placed
