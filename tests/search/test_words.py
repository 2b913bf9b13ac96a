"""Which words find which: the pairs that matter in this field."""

import pytest

from search.analysis.analyzers import analyze_text, get_analyzer
from search.analysis.compounds import split_compound
from search.analysis.words import clean_text, find_words, fold, squash
from tests.factories.search import SearchDocumentFactory

MATCHING = [
    ("nl", "kind", "kinderen"),
    ("nl", "plaatsen", "plaats"),
    ("nl", "vluchteling", "vluchtelingen"),
    ("nl", "vreemdelingen", "vreemdeling"),
    ("nl", "echtgenote", "echtgenoot"),
    ("nl", "lidstaten", "lidstaat"),
    ("nl", "gezinsleden", "gezinslid"),
    ("nl", "gemeenten", "gemeente"),
    ("nl", "gerechten", "gerecht"),
    ("nl", "geweigerd", "weigering"),
    ("nl", "regulariseren", "regularisatie"),
    ("nl", "beslissingen", "beslist"),
    ("nl", "minderjarigen", "minderjarige"),
    ("nl", "overdracht", "overgedragen"),
    ("nl", "coordinatie", "coördinatie"),
    ("nl", "gezinshereniging", "gezinsherenigingsaanvraag"),
    ("nl", "aanvraag", "gezinsherenigingsaanvraag"),
    ("nl", "gezinsherenigingsaanvraag", "gezinshereniging"),
    ("nl", "gezinsherenigingsaanvragen", "aanvraag"),
    ("nl", "gezinshereniging", "hereniging van het gezin"),
    ("nl", "kinderrechten", "rechten van het kind"),
    ("nl", "gezin", "pleeggezinnen"),
    ("nl", "opvang", "opvangplaatsen"),
    ("fr", "étranger", "l’étranger"),
    ("fr", "etranger", "des étrangères"),
    ("fr", "réfugiée", "les réfugiés"),
    ("fr", "asile", "demande d'asile"),
    ("fr", "decision", "décisions"),
    ("fr", "loi", "lois"),
    ("fr", "familiale", "familiaux"),
    ("fr", "expulsion", "expulsé"),
    ("en", "remedy", "remedies"),
    ("en", "refugees", "refugee’s"),
    ("en", "detained", "detaining"),
    ("uk", "сім'я", "Сім’я"),
    ("uk", "ЇЖАК", "їжак"),
    ("ar", "الأسرة", "الأُسْرَة"),
    ("de", "flüchtling", "FLUCHTLING"),
    ("fa", "خانوادهها", "خانواده‌ها"),
]
DIFFERENT = [
    ("nl", "zin", "gezin"),
    ("nl", "recht", "gerecht"),
    ("nl", "loof", "geloof"),
    ("nl", "gezin", "zinnen"),
    ("nl", "gezinshereniging", "gezin"),
    ("nl", "gezinshereniging", "hereniging"),
    ("nl", "volg", "gevolgen"),
    ("nl", "meen", "gemeente"),
    ("nl", "land", "landloper"),
    ("en", "refuge", "refugee"),
    ("en", "police", "policy"),
    ("fr", "loisir", "loi"),
    ("uk", "кит", "кіт"),
]


@pytest.mark.parametrize(("language", "question", "text"), MATCHING)
def test_a_word_finds_its_other_forms(fill, find, language, question, text):
    fill(SearchDocumentFactory(key="memory:1", language=language, text=text))
    assert find(question) == ["memory:1"]


@pytest.mark.parametrize(("language", "question", "text"), DIFFERENT)
def test_a_word_does_not_find_another_word(fill, find, language, question, text):
    fill(SearchDocumentFactory(language=language, text=text))
    assert find(question) == []


def test_the_word_as_written_comes_before_its_other_forms(fill, find):
    fill(
        SearchDocumentFactory(key="memory:forms", text="de vluchtelingen"),
        SearchDocumentFactory(key="memory:word", text="de vluchteling"),
    )
    assert find("vluchteling") == ["memory:word", "memory:forms"]


def test_a_compound_comes_before_works_with_only_a_part_of_it(fill, find):
    fill(
        SearchDocumentFactory(key="memory:part", text="een aanvraag"),
        SearchDocumentFactory(key="memory:whole", text="een gezinsherenigingsaanvraag"),
    )
    assert find("gezinsherenigingsaanvraag") == ["memory:whole", "memory:part"]


def test_a_compound_splits_into_the_fewest_known_words():
    assert split_compound("gezinsherenigingsaanvraag") == ("gezinshereniging", "aanvraag")


def test_a_word_that_leaves_a_rest_is_not_split():
    assert split_compound("aanvraagxyz") == ()


def test_elisions_and_possessives_are_no_words():
    assert find_words("l’étranger, d'asile, qu'il, court's, foto's") == [
        "étranger",
        "asile",
        "il",
        "court",
        "foto",
    ]


def test_a_soft_hyphen_parts_no_word():
    assert fold(find_words("gezins\u00adhereniging")[0]) == "gezinshereniging"


def test_letters_that_are_not_latin_keep_what_tells_them_apart():
    assert fold("Їжак") != fold("Іжак")
    assert fold("Ёлка") != fold("Елка")


@pytest.mark.parametrize(
    ("written", "squashed"),
    [
        ("C‑163/17", "c16317"),
        ("269\u00a0083", "269083"),
        ("M.S.S.", "mss"),
        ("P.20.1057.N", "p201057n"),
        ("ECLI:EU:C:2019:218", "eclieuc2019218"),
        ("Š.Ž.", "sz"),
        ("–", ""),
    ],
)
def test_identifiers_lose_all_but_letters_and_digits(written, squashed):
    assert squash(written) == squashed


def test_cleaning_removes_what_cannot_be_stored_and_keeps_what_can():
    assert clean_text("a\ud800b\x00c\u202ed\u200ce\n🙂") == "abcd\u200ce\n🙂"


def test_a_language_without_rules_is_folded_and_nothing_more():
    assert analyze_text("Größere Häuser", "de") == "grossere hauser"
    assert get_analyzer("de") is get_analyzer("pl")


def test_endless_words_are_cut_so_that_they_can_be_indexed(fill, find):
    fill(SearchDocumentFactory(key="memory:1", text="x" * 100_000))
    assert find("x" * 500) == ["memory:1"]
