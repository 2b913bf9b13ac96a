"""What is marked and shown of a hit, and in which language."""

import re

import pytest

from search.highlights import EXCERPT_LENGTH
from tests.factories.search import SearchDocumentFactory as Document


@pytest.fixture
def excerpt(ask):
    return lambda text, **kwargs: ask(text, **kwargs).hits[0].highlights["text"]


def test_words_are_marked_in_all_their_forms(fill, excerpt):
    fill(Document(text="Een vluchteling en de vluchtelingen."))
    assert excerpt("vluchteling") == "Een <mark>vluchteling</mark> en de <mark>vluchtelingen</mark>."


def test_a_compound_is_marked_whole_where_a_part_was_asked(fill, excerpt):
    fill(Document(text="De gezinsherenigingsaanvraag."))
    assert excerpt("aanvraag") == "De <mark>gezinsherenigingsaanvraag</mark>."


def test_marks_stand_right_after_letters_of_many_bytes(fill, excerpt):
    fill(Document(language="fr", text="🙂 Émigré à l’étranger — recours “effectif”."))
    assert excerpt("recours") == "🙂 Émigré à l’étranger — <mark>recours</mark> “effectif”."


def test_a_part_of_a_word_is_not_marked(fill, excerpt):
    fill(Document(text="recht, rechter, onrechtmatig"))
    assert excerpt("recht") == "<mark>recht</mark>, rechter, onrechtmatig"


def test_only_the_phrase_itself_is_marked(fill, excerpt):
    fill(Document(language="en", text="remedy; effective; an effective remedy, effective-remedy"))
    assert (
        excerpt('"effective remedy"')
        == "remedy; effective; an <mark>effective remedy</mark>, <mark>effective-remedy</mark>"
    )


def test_a_number_is_marked_as_one(fill, excerpt):
    fill(Document(text="zaak C‑163/17 punt 17"))
    assert excerpt("C-163/17") == "zaak <mark>C‑163/17</mark> punt 17"


def test_excluded_words_and_stop_words_are_not_marked(fill, excerpt):
    fill(Document(text="het recht van de mens"))
    assert excerpt("het recht -iets") == "het <mark>recht</mark> van de mens"


def test_markup_in_titles_and_texts_is_shown_as_text(fill, ask):
    fill(
        Document(
            title='<script>"recht"</script>', text="<img src=x onerror=alert(1)> recht & <mark>wet</mark>"
        )
    )
    highlights = ask("recht").hits[0].highlights
    assert highlights["title"] == "&lt;script&gt;&quot;<mark>recht</mark>&quot;&lt;/script&gt;"
    assert highlights["text"] == (
        "&lt;img src=x onerror=alert(1)&gt; <mark>recht</mark> &amp; &lt;mark&gt;wet&lt;/mark&gt;"
    )


def test_the_passage_with_most_of_the_words_is_shown(fill, excerpt):
    filler = "woord " * 2_000
    fill(Document(text=f"dublin {filler} transfer dublin detentie {filler} transfer"))
    shown = excerpt("dublin transfer detentie")
    assert re.findall("<mark>(.*?)</mark>", shown) == ["transfer", "dublin", "detentie"]
    assert shown.startswith("…\u00a0")
    assert shown.endswith("\u00a0…")


def test_an_excerpt_is_short_and_cuts_no_word(fill, excerpt):
    words = [f"woord{number}" for number in range(1_000)]
    fill(Document(text=" ".join([*words, "dublin", *words])))
    shown = re.sub("</?mark>|…", "", excerpt("dublin")).strip()
    assert len(shown) <= EXCERPT_LENGTH
    assert set(shown.split()) <= {*words, "dublin"}


def test_a_hit_without_a_match_in_the_text_shows_its_beginning(fill, excerpt):
    fill(Document(title="Dublin", text="Het begin van de tekst."))
    assert excerpt("dublin") == "Het begin van de tekst."


def test_a_hit_is_shown_in_the_readers_language_where_that_is_live(fill, ask):
    fill(Document(titles={"nl": "Titel", "fr": "Titre"}, texts={"nl": "iets", "fr": "recours effectif"}))
    hit = ask("recours", language="nl").hits[0]
    assert (hit.language, hit.title, hit.highlights["text"]) == ("nl", "Titel", "iets")
    assert ask("recours", language="fr").hits[0].language == "fr"


def test_a_hit_is_else_shown_in_the_language_that_matches_best(fill, ask):
    fill(
        Document(
            key="memory:1",
            titles={"fr": "Titre", "en": "Title"},
            texts={"fr": "le transfert", "en": "an effective remedy against a transfer"},
        )
    )
    hit = ask("effective remedy", language="nl").hits[0]
    assert (hit.language, hit.url) == ("en", "/en/memory/1/")
    assert hit.languages == ("fr", "en")


def test_a_text_that_is_not_live_is_never_shown(fill, ask):
    fill(
        Document(
            titles={"nl": "Titel", "fr": "Titre"},
            texts={"nl": "iets", "fr": "recours"},
            urls={"nl": "/nl/1/"},
        )
    )
    assert ask("recours", language="fr").hits[0].language == "nl"


def test_texts_in_languages_without_rules_are_shown_as_their_own(fill, ask):
    fill(Document(titles={"uk": "Кімната", "ar": "غرفة"}, texts={"uk": "для сім’ї", "ar": "للأسرة"}))
    assert ask("сім'ї", language="nl").hits[0].highlights["text"] == "для <mark>сім’ї</mark>"
    assert ask("кімната", language="ar").hits[0].highlights["text"] == "للأسرة"


def test_the_label_speaks_the_readers_language_where_it_can(fill, ask):
    fill(Document(titles={"nl": "Titel"}, labels={"nl": "HvJ · 19 maart", "fr": "CJUE · 19 mars"}))
    hit = ask(language="fr").hits[0]
    assert (hit.language, hit.label, hit.label_language) == ("nl", "CJUE · 19 mars", "fr")
    hit = ask(language="en").hits[0]
    assert (hit.label, hit.label_language) == ("HvJ · 19 maart", "nl")


def test_keywords_are_found_and_never_quoted(fill, ask):
    fill(Document(text="De verzoeker kreeg gelijk.", keywords={"nl": "Opvangwet art. 11"}))
    hit = ask("opvangwet").hits[0]
    assert "Opvangwet" not in hit.highlights["text"]
