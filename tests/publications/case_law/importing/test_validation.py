"""A row becomes a normalised record, or errors and warnings by field."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from publications.case_law.importing.readers import RawRow
from publications.case_law.importing.records import Source
from publications.case_law.importing.report import Issue
from publications.case_law.importing.schema import build_record_schema
from publications.case_law.importing.validation import validate_row
from tests.factories.importing import JAWO_ECLI, build_record, build_summary, build_vocabulary


def validate(vocabulary, *, is_table: bool = False, **values):
    record, issues = validate_row(
        RawRow(number=7, values=build_record(**values), is_table=is_table), vocabulary=vocabulary
    )
    return record, issues


def get_codes(issues: list[Issue]) -> list[tuple[str, str]]:
    return [(issue.field, issue.code) for issue in issues]


def test_the_smallest_record_is_enough(vocabulary):
    record, issues = validate(vocabulary)
    assert (record.court, record.number, record.ecli, issues) == ("hvj", "C-163/17", "", [])


@pytest.mark.parametrize("key", ["court", "decided_on"])
def test_a_missing_required_key_is_named(vocabulary, key):
    values = build_record()
    del values[key]
    record, issues = validate_row(RawRow(number=1, values=values), vocabulary=vocabulary)
    assert record is None
    assert get_codes(issues) == [(key, "required")]


@pytest.mark.parametrize("values", [{"number": ""}, {"number": None}, {"number": "  "}])
def test_without_number_and_ecli_nothing_can_be_found(vocabulary, values):
    record, issues = validate(vocabulary, **values)
    assert record is None
    assert get_codes(issues) == [("number", "required")]


def test_an_ecli_alone_is_enough(vocabulary):
    record, issues = validate(vocabulary, number="", ecli="eu:c:2019:218")
    assert (record.number, record.ecli, issues) == ("", JAWO_ECLI, [])


@pytest.mark.parametrize("court", ["HVJ", "HvJ-EU", "hvj_eu", "HvJ EU"])
def test_courts_are_known_by_code_and_alias_in_any_spelling(vocabulary, court):
    record, _issues = validate(vocabulary, court=court)
    assert record.court == "hvj"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("court", "supreme-court-of-nowhere"),
        ("kind", "decree"),
        ("outcome", "won"),
        ("topics", ["dubln"]),
        ("regimes", ["dublin-iv"]),
        ("countries_of_origin", ["XX"]),
        ("provisions", ["reg-1-1900:3"]),
        ("language", "zz"),
        ("related", [{"kind": "FRIENDS", "decision": JAWO_ECLI}]),
    ],
)
def test_an_unknown_code_is_an_error_of_its_field(vocabulary, field, value):
    record, issues = validate(vocabulary, **{field: value})
    assert record is None
    assert get_codes(issues) == [(field, "unknown-code")]


def test_an_unknown_code_comes_with_the_nearest_known_one(vocabulary):
    _record, (issue,) = validate(vocabulary, topics=["dubln"])
    assert "“dublin”" in issue.reason


def test_codes_are_read_in_any_case_with_hyphen_or_underscore(vocabulary):
    record, issues = validate(
        vocabulary,
        kind="judgment",
        outcome="Partly-Annulled",
        topics=["EFFECTIVE_REMEDY", "effective-remedy"],
        regimes=["Dublin_III"],
        countries_of_origin=["af"],
        provisions=["REG_604_2013:3(2)"],
        related=[{"kind": "appeal-from", "decision": "call nr. 203 684"}],
    )
    assert issues == []
    assert (record.kind, record.facts["outcome"]) == ("JUDGMENT", "PARTLY_ANNULLED")
    assert record.facts["topics"] == ("effective-remedy",)
    assert record.facts["provisions"] == ("reg-604-2013:3(2)",)
    assert record.facts["countries_of_origin"] == ("AF",)
    (relation,) = record.related
    assert (relation.kind, relation.decision.court, relation.decision.number) == (
        "APPEAL_FROM",
        "rvv",
        "203684",
    )


@pytest.mark.parametrize(
    ("court", "written", "stored"),
    [
        ("rvv", "nr. 203\u00a0684", "203684"),
        ("rvs", "259259", "259.259"),
        ("cass", "p 20 1057 n", "P.20.1057.N"),
    ],
)
def test_numbers_are_stored_in_the_spelling_of_the_court(vocabulary, court, written, stored):
    record, _issues = validate(vocabulary, court=court, number=written)
    assert record.number == stored


def test_a_number_that_the_court_cannot_have_given_is_an_error(vocabulary):
    _record, issues = validate(vocabulary, court="rvv", number="C-163/17")
    assert get_codes(issues) == [("number", "bad-number")]


def test_a_joined_number_that_is_the_number_itself_is_dropped(vocabulary):
    record, _issues = validate(vocabulary, joined_numbers=["C-163/17", "C-164/17", "C 164/17"])
    assert record.facts["joined_numbers"] == ("C-164/17",)


@pytest.mark.parametrize("day", ["2019-02-30", "19-03-2019", "2019-3-19", "yesterday", "2019-03-19T10:00"])
def test_a_day_that_is_not_one_is_an_error(vocabulary, day):
    record, issues = validate(vocabulary, decided_on=day)
    assert record is None
    assert {issue.field for issue in issues} == {"decided_on"}


def test_a_decision_of_tomorrow_is_an_error(vocabulary):
    _record, issues = validate(vocabulary, decided_on="2026-06-02")
    assert get_codes(issues) == [("decided_on", "future-date")]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"ecli": "ECLI:EU:C:2019"}, "bad-ecli"),
        ({"ecli": "ECLI:BE:CASS:2019:ARR.20190319.1"}, "ecli-mismatch"),
        ({"ecli": "ECLI:EU:C:2018:218"}, "ecli-mismatch"),
        ({"court": "rvv", "number": "1", "ecli": "ECLI:BE:RVV:2019:ARR.1"}, "ecli-mismatch"),
        (
            {"court": "ehrm", "number": "30696/09", "ecli": "ECLI:CE:ECHR:2019:0319JUD002921712"},
            "ecli-mismatch",
        ),
    ],
)
def test_an_ecli_that_contradicts_the_record_is_an_error(vocabulary, values, code):
    record, issues = validate(vocabulary, **values)
    assert record is None
    assert get_codes(issues) == [("ecli", code)]


def test_a_belgian_ecli_of_another_day_is_only_a_warning(vocabulary):
    record, (issue,) = validate(
        vocabulary, court="cass", number="P.19.1.N", ecli="ECLI:BE:CASS:2019:ARR.20190320.1"
    )
    assert record is not None
    assert (issue.field, issue.is_warning) == ("ecli", True)


def test_a_third_party_s_page_is_no_official_text(vocabulary):
    _record, issues = validate(vocabulary, official_url="https://www.asylumlawdatabase.eu/en/case")
    assert get_codes(issues) == [("official_url", "third-party")]


def test_an_official_address_that_nobody_knows_is_a_warning(vocabulary):
    record, (issue,) = validate(vocabulary, official_url="https://example.org/decision")
    assert record is not None
    assert issue.is_warning


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://curia.europa.eu/", "curia.europa.eu"])
def test_only_web_addresses_are_links(vocabulary, url):
    _record, issues = validate(vocabulary, official_url=url, sources=[{"title": "A", "url": url}])
    assert get_codes(issues) == [("official_url", "bad-url"), ("sources", "bad-url")]


def test_a_full_name_with_a_belgian_court_is_a_warning(vocabulary):
    record, (issue,) = validate(vocabulary, court="rvv", number="203684", name="Jan Peeters t. Fedasil")
    assert record.facts["name"] == "Jan Peeters t. Fedasil"
    assert (issue.field, issue.code, issue.is_warning) == ("name", "full-name", True)


def test_a_name_that_a_european_court_published_is_no_warning(vocabulary):
    _record, issues = validate(vocabulary, name="Abubacarr Jawo v Bundesrepublik Deutschland")
    assert issues == []


def test_a_source_is_an_address_or_an_object_and_gets_a_title(vocabulary):
    record, _issues = validate(
        vocabulary, sources=["https://www.refworld.org/x", {"title": "Press release"}, "A book"]
    )
    assert record.facts["sources"] == (
        Source(title="refworld.org", url="https://www.refworld.org/x"),
        Source(title="Press release"),
        Source(title="A book"),
    )


@pytest.mark.parametrize("decision", ["nowhere 12", "C-163/17", "ECLI:EU:C", "rvv", ""])
def test_a_related_decision_that_cannot_be_read_is_an_error(vocabulary, decision):
    record, issues = validate(vocabulary, related=[{"kind": "RELATED", "decision": decision}])
    assert record is None
    assert {issue.field for issue in issues} == {"related"}


def test_a_court_of_several_words_may_stand_before_a_number(vocabulary):
    record, _issues = validate(
        vocabulary, related=[{"kind": "RELATED", "decision": "Raad van State nr. 259.259"}]
    )
    assert (record.related[0].decision.court, record.related[0].decision.number) == ("rvs", "259.259")


def test_a_summary_in_a_language_that_the_site_lacks_is_an_error(vocabulary):
    _record, issues = validate(vocabulary, summaries={"de": {"headnote": "Regel"}})
    assert get_codes(issues) == [("summaries.de", "bad-language")]


def test_two_spellings_of_one_language_are_an_error(vocabulary):
    _record, issues = validate(vocabulary, summaries={"nl": {"headnote": "a"}, "NL": {"headnote": "b"}})
    assert get_codes(issues) == [("summaries.nl", "bad-language")]


@pytest.mark.parametrize(
    ("values", "missing"),
    [({"reviewed_by": "A"}, "reviewed_at"), ({"reviewed_at": "2026-05-01"}, "reviewed_by")],
)
def test_a_review_needs_a_name_and_a_day(vocabulary, values, missing):
    _record, issues = validate_row(RawRow(number=1, values=build_summary(**values)), vocabulary=vocabulary)
    assert get_codes(issues) == [(f"summaries.nl.{missing}", "required")]


def test_a_moment_of_review_is_read_as_its_day(vocabulary):
    values = build_summary(reviewed_by="A", reviewed_at="2026-05-01T10:00:00+02:00")
    record, _issues = validate_row(RawRow(number=1, values=values), vocabulary=vocabulary)
    assert str(record.summaries[0].values["reviewed_at"]) == "2026-05-01"


def test_paragraphs_keep_one_blank_line_between_them(vocabulary):
    values = build_summary(headnote=" One. \r\n\r\n\r\n\r\nTwo.\r\nStill two.\n")
    record, _issues = validate_row(RawRow(number=1, values=values), vocabulary=vocabulary)
    assert record.summaries[0].values["headnote"] == "One.\n\nTwo.\nStill two."


def test_fields_are_named_as_the_columns_of_a_table(vocabulary):
    _record, issues = validate(vocabulary, is_table=True, summaries={"nl": {"as_of": "soon"}})
    assert [issue.field for issue in issues] == ["as_of_nl"]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"nmae": "Jawo"}, "nmae"),
        ({"topics": "dublin"}, "topics"),
        ({"is_final": "perhaps"}, "is_final"),
        ({"name": "x" * 256}, "name"),
        ({"name": 3}, "name"),
        ({"summaries": {"nl": {"headnot": "x"}}}, "headnot"),
        ({"summaries": {"nl": None}}, "summaries.nl"),
        ({"summaries": {"no language": {}}}, "summaries"),
        ({"related": [{"kind": "RELATED"}]}, "decision"),
        ({"sources": [{}]}, "sources"),
        ({"sources": [3]}, "sources"),
    ],
)
def test_a_value_of_another_form_is_an_error_of_its_field(vocabulary, values, field):
    record, issues = validate(vocabulary, **values)
    assert record is None
    assert [issue.field for issue in issues] == [field]


@pytest.mark.parametrize("character", ["\0", "\x1b", "\ud800", "\uffff"])
def test_a_character_that_cannot_be_stored_is_an_error(vocabulary, character):
    record, (issue,) = validate(vocabulary, summaries={"nl": {"headnote": f"before{character}after"}})
    assert record is None
    assert (issue.field, issue.code) == ("summaries.nl.headnote", "bad-character")


def test_right_to_left_marks_emoji_and_late_controls_are_kept(vocabulary):
    text = "\u200fالمحكمة\u200e 👩🏽‍⚖️ \u0091quoted\u0092"
    record, _issues = validate(vocabulary, summaries={"nl": {"headnote": text}})
    assert record.summaries[0].values["headnote"] == text


def test_a_key_with_a_lone_surrogate_is_reported_in_plain_text(vocabulary):
    _record, issues = validate(vocabulary, **{"\ud800": 1})
    json.dumps([issue.as_dict() for issue in issues]).encode("ascii")
    "".join(issue.as_line() for issue in issues).encode("utf-8")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
KEYS = st.sampled_from(sorted(build_record_schema()["properties"])) | st.text(max_size=5)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(values=st.dictionaries(KEYS, VALUES, max_size=6))
def test_no_values_whatever_make_validation_fail(values):
    record, issues = validate_row(
        RawRow(number=1, values=build_record(**values)), vocabulary=build_vocabulary()
    )
    assert (record is None) == any(not issue.is_warning for issue in issues)
    for issue in issues:
        issue.as_line().encode("utf-8")


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=40))
def test_any_text_in_any_text_field_is_stored_or_refused(text):
    values = build_record(
        court=text,
        number=text,
        ecli=text,
        name=text,
        related=[{"kind": text, "decision": text}],
        provisions=[text or "-"],
        summaries={"nl": {"headnote": text, "reviewed_by": text}},
    )
    _record, issues = validate_row(RawRow(number=1, values=values), vocabulary=build_vocabulary())
    assert issues
