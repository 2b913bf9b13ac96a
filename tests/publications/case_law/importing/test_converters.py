"""The converters of the benchmarks give records that the import accepts, and invent nothing."""

import importlib.util
from pathlib import Path

import pytest

from publications.case_law.importing.schema import get_validator

BENCHMARKS = Path(__file__).parents[3] / "benchmarks"

ABSTRACTS = {
    "ecli": "ECLI:BE:CASS:2021:ARR.20210302.2N.22",
    "court": "CASS",
    "date": "2021-03-02",
    "role": "P.20.1057.N;P.20.1058.N",
    "fr": [],
    "nl": ["De rechter \u0093oordeelt\u0094.", "Tweede regel."],
    "cites": [
        ["eli_loi_1980_12_15_1980121550_justel", "9ter"],
        ["eli_loi_1980_12_15_1980121550_justel", "general"],
        ["eli_loi_1967_10_10_1967101055_justel", "1"],
    ],
}
LEADING = {
    "court": "CJEU",
    "number": "C-297/17",
    "date": "2019-03-19",
    "ecli": "ECLI:EU:C:2019:219",
    "name": "Ibrahim and Others (joined C-318/17, C-319/17)",
    "language_of_case": "German",
    "applicant_country_of_origin": "Syria; stateless (Lebanon)",
    "provisions": "Dir. 2013/32 art. 33(2)(a); Charter arts 4, 19(2); Dir. 2011/95; "
    "Reg. 604/2013 art. 29(1)-(2)",
    "topics": "status-other-member-state;procedure",
    "outcome": "Inadmissibility allowed",
    "holding_fact": "The Court held.",
    "relates_to": "C-163/17",
    "source_url": "https://a.example/ ; https://b.example/",
}


def load(name: str):
    spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def juportal():
    return load("convert_juportal")


@pytest.fixture
def leading():
    return load("convert_leading_cases")


def convert_leading(leading, **values):
    return leading.convert(LEADING | values, courts={"C-163/17": "hvj"})


def test_abstracts_become_a_headnote_in_their_language(juportal):
    record = juportal.convert(ABSTRACTS)
    assert get_validator().is_valid(record)
    assert list(record["summaries"]) == ["nl"]
    assert record["summaries"]["nl"]["headnote"] == "De rechter “oordeelt”.\n\nTweede regel."


def test_only_acts_that_map_surely_become_provisions(juportal):
    assert juportal.convert(ABSTRACTS)["provisions"] == ["aliens-act", "aliens-act:9ter"]


def test_several_role_numbers_are_a_number_and_its_joined_ones(juportal):
    record = juportal.convert(ABSTRACTS)
    assert (record["number"], record["joined_numbers"]) == ("P.20.1057.N", ["P.20.1058.N"])


@pytest.mark.parametrize(
    ("role", "language"), [("P.20.1057.N", "nl"), ("C.06.0427.F", "fr"), ("3346", None), (None, None)]
)
def test_the_language_is_told_by_the_last_letter_of_the_role_and_else_left_out(juportal, role, language):
    assert juportal.convert(ABSTRACTS | {"role": role}).get("language") == language


def test_a_leading_case_becomes_a_record_of_the_import(leading):
    record = convert_leading(leading)
    assert get_validator().is_valid(record)
    assert (record["court"], record["name"], record["joined_numbers"]) == (
        "hvj",
        "Ibrahim and Others",
        ["C-318/17", "C-319/17"],
    )
    assert record["provisions"] == [
        "dir-2013-32:33(2)(a)",
        "charter:4",
        "charter:19(2)",
        "dir-2011-95",
        "reg-604-2013:29(1)",
        "reg-604-2013:29(2)",
    ]
    assert record["related"] == [{"kind": "RELATED", "decision": "hvj C-163/17"}]
    assert record["sources"] == ["https://a.example/", "https://b.example/"]


def test_an_origin_without_a_code_is_left_out(leading):
    assert convert_leading(leading)["countries_of_origin"] == ["SY"]


def test_an_outcome_that_its_words_do_not_settle_stays_empty(leading):
    unclear = convert_leading(leading, court="CALL", outcome="Westernisation linked to religion or opinion")
    assert unclear["outcome"] == ""
    assert convert_leading(leading, court="CALL", outcome="Refusal annulled")["outcome"] == "ANNULLED"


@pytest.mark.parametrize(
    ("name", "kind", "is_final"),
    [("Ahmed (order)", "ORDER", None), ("V.M. and Others (Chamber)", "JUDGMENT", False)],
)
def test_orders_and_judgments_that_are_not_final_are_told_by_the_name(leading, name, kind, is_final):
    record = convert_leading(leading, name=name)
    assert (record["kind"], record.get("is_final")) == (kind, is_final)
    assert "(" not in record["name"]
