"""Citations inside sentences: which part belongs to which, and where each begins and ends."""

import pytest

from core.citations.found import JudgmentCitation, StatuteCitation
from core.citations.scanner import find_citations

RULING_ON_A_RULING = (
    "In arrest nr. 233.168 van 8 december 2015 vernietigt de Raad van State (RvS) arrest nr. 140.873 van"
    " 12 maart 2015 van de Raad voor Vreemdelingenbetwistingen (RvV)."
)


def judgments(text: str) -> list[tuple[str, str, str]]:
    """Court, number and date of each judgment."""
    return [
        (found.court, found.number, found.decided_date.isoformat() if found.decided_date else "")
        for found in find_citations(text)
        if isinstance(found, JudgmentCitation)
    ]


def statutes(text: str) -> list[tuple[str, str]]:
    """Instrument and articles of each statute."""
    return [
        (found.instrument, found.article)
        for found in find_citations(text)
        if isinstance(found, StatuteCitation)
    ]


def test_a_ruling_belongs_to_the_court_named_behind_it_and_not_to_the_one_that_quashes_it():
    assert judgments(RULING_ON_A_RULING) == [
        ("rvs", "233.168", "2015-12-08"),
        ("rvv", "140873", "2015-03-12"),
    ]


def test_a_verb_and_the_court_as_its_subject_are_no_part_of_the_passage():
    assert [found.text for found in find_citations(RULING_ON_A_RULING)] == [
        "nr. 233.168 van 8 december 2015",
        "nr. 140.873 van 12 maart 2015 van de Raad voor Vreemdelingenbetwistingen",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "RvV nrs. 239.137 en 242.762",
        "RvV nr. 239.137 en nr. 242.762",
        "RvV nr. 239.137; RvV nr. 242.762",
        "CCE, arrêts n° 239 137 et 242 762",
    ],
)
def test_numbers_of_the_council_in_a_row_are_judgments_of_their_own(text):
    assert judgments(text) == [("rvv", "239137", ""), ("rvv", "242762", "")]


def test_a_list_of_numbers_goes_on_behind_the_second():
    found = judgments("CCE, arrêts n° 219 682, 225 451 et 229 288")
    assert [number for _court, number, _day in found] == ["219682", "225451", "229288"]


def test_an_amount_behind_a_number_is_no_second_judgment():
    assert judgments("Zie RvV nr. 239.137 en 12 345 personen.") == [("rvv", "239137", "")]


def test_the_court_is_left_out_before_a_second_date_and_number():
    text = "C. const., 27 février 2020, n° 32/2020 et 25 février 2021, n° 23/2021"
    assert judgments(text) == [("gwh", "32/2020", "2020-02-27"), ("gwh", "23/2021", "2021-02-25")]


def test_citations_side_by_side_keep_their_own_dates():
    text = "HvJ 19 maart 2019, C-163/17, Jawo, en EHRM 21 januari 2011, nr. 30696/09, M.S.S. t. België"
    assert judgments(text) == [("hvj", "C-163/17", "2019-03-19"), ("ehrm", "30696/09", "2011-01-21")]


def test_cases_that_a_sentence_names_one_by_one_are_not_joined():
    text = "In N.S. (C-411/10), Abdullahi (C-394/12) and Puid (C-4/11) the Court held otherwise."
    assert [number for _court, number, _day in judgments(text)] == ["C-411/10", "C-394/12", "C-4/11"]


def test_a_case_with_company_keeps_its_date_and_ecli():
    text = "CJEU C-228/21 and others (30.11.2023, ECLI:EU:C:2023:934)"
    assert judgments(text) == [("hvj", "C-228/21", "2023-11-30")]


def test_an_application_in_brackets_behind_a_name_is_one():
    assert judgments("Zie ook Tarakhel (29217/12).") == [("ehrm", "29217/12", "")]
    assert judgments("Zie dossier (29217/12) en Polis (29217/12).") == []


def test_a_sentence_ends_a_citation():
    text = "Dat zegt de Raad van State. RvV 26 mei 2020, nr. 236.016 gaat verder."
    assert judgments(text) == [("rvv", "236016", "2020-05-26")]


def test_a_blank_line_ends_a_citation_and_a_line_break_does_not():
    assert judgments("RvV 26 mei 2020,\nnr. 236.016") == [("rvv", "236016", "2020-05-26")]
    assert judgments("EHRM\n\n26 mei 2020") == []


def test_a_law_on_a_court_is_no_judgment_of_it():
    assert judgments("de wetten op de Raad van State van 12 januari 1973") == []


def test_courts_of_other_states_are_not_taken_for_the_belgian_ones():
    assert judgments("Afdeling bestuursrechtspraak van de Raad van State 3 juli 2019, nr. 201.604") == []
    assert judgments("Conseil d'État français, 16 octobre 2009, n° 311.793") == []


def test_the_end_of_a_directives_number_is_not_the_council_of_state():
    assert judgments("Directive 2005/85/CE, 1er décembre 2005") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("art. 3 EVRM en 4 Handvest", [("echr", "3"), ("charter", "4")]),
        ("art. 51/5 Vw. juncto art. 17 Dublin III", [("aliens-act", "51/5"), ("reg-604-2013", "17")]),
        (
            "articles 144, 149 de la Constitution, 1134 du Code civil, 23, 578, 1°, du Code judiciaire",
            [("constitution", "144; 149"), ("civil-code", "1134"), ("judicial-code", "23; 578 1°")],
        ),
        (
            "Art. 3, 13 CEDH – Art. 47 Charte – Art. 57 Loi du 8 juillet 1976",
            [("echr", "3; 13"), ("charter", "47"), ("pcsw-act", "57")],
        ),
        ("artikel 13 samen met artikel 3 EVRM", [("echr", "13; 3")]),
        ("artikel 9ter geeft verblijf. De Vreemdelingenwet regelt dit.", []),
    ],
)
def test_each_article_goes_with_its_own_act(text, found):
    assert statutes(text) == found


def test_offsets_count_in_the_text_as_given():
    text = "Zie\u00a0RvV\u00a026\u00a0mei\u00a02020, nr.\u00a0236\u202f016, en C\u2011163/17\u00a0(Jawo)."
    for citation in find_citations(text):
        assert text[citation.start : citation.end] == citation.text
    assert judgments(text) == [("rvv", "236016", "2020-05-26"), ("hvj", "C-163/17", "")]


def test_invisible_characters_and_split_accents_do_not_hide_a_citation():
    assert judgments("C\u00ad-163/17") == [("hvj", "C-163/17", "")]
    assert judgments("C.C.E., 23 de\u0301cembre 2022, n\u00ba 282\u2009524") == [
        ("rvv", "282524", "2022-12-23")
    ]


def test_digits_of_other_scripts_are_read():
    assert statutes("art. ٣ EVRM") == [("echr", "3")]
