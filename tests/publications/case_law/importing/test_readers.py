"""Files of every format become raw rows, or a clear error."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from publications.case_law.importing.readers import FileFormat, ImportFileError, guess_format, read_rows
from publications.case_law.importing.readers.json_forms import unfold_record

LINE = "court{0}number{0}decided_on\nhvj{0}C-163/17{0}2019-03-19\n"


def read(path: Path, file_format: FileFormat):
    return list(read_rows(path, file_format=file_format))


def read_csv(tmp_path: Path, text: str, *, encoding: str = "utf-8"):
    path = tmp_path / "file.csv"
    path.write_bytes(text.encode(encoding))
    return read(path, FileFormat.CSV)


def read_xlsx(tmp_path: Path, *rows):
    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    workbook.save(tmp_path / "file.xlsx")
    return read(tmp_path / "file.xlsx", FileFormat.XLSX)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_csv_is_read_with_any_delimiter_and_with_or_without_byte_order_mark(tmp_path, delimiter, encoding):
    rows = read_csv(tmp_path, LINE.format(delimiter), encoding=encoding)
    assert [row.values for row in rows] == [
        {"court": "hvj", "number": "C-163/17", "decided_on": "2019-03-19"}
    ]


def test_a_semicolon_inside_a_list_is_no_delimiter(tmp_path):
    (row,) = read_csv(tmp_path, 'court,topics\nhvj,"dublin; transfer ;"\n')
    assert row.values["topics"] == ["dublin", "transfer"]


def test_rows_of_csv_are_numbered_by_the_line_they_begin_on(tmp_path):
    rows = read_csv(tmp_path, 'court,headnote_nl\nhvj,"one\n\ntwo"\n\nehrm,three\n')
    assert [row.number for row in rows] == [2, 6]


def test_flattened_columns_become_summaries_by_language(tmp_path):
    (row,) = read_csv(tmp_path, "court,headnote_nl,reviewed_by_fr\nhvj,Regel,Iemand\n")
    assert row.values["summaries"] == {"nl": {"headnote": "Regel"}, "fr": {"reviewed_by": "Iemand"}}


def test_relations_and_sources_are_split_in_tables(tmp_path):
    (row,) = read_csv(
        tmp_path,
        "court\trelated\tsources\nhvj\tfollows=ECLI:EU:C:2019:218;related=rvv 203684\tEUAA | https://a.eu/;https://b.eu/\n",
    )
    assert row.values["related"] == [
        {"kind": "follows", "decision": "ECLI:EU:C:2019:218"},
        {"kind": "related", "decision": "rvv 203684"},
    ]
    assert row.values["sources"] == [{"title": "EUAA", "url": "https://a.eu/"}, "https://b.eu/"]


def test_an_empty_cell_says_nothing_and_a_hyphen_clears(tmp_path):
    (row,) = read_csv(tmp_path, "court,name,outcome\nhvj,,-\n")
    assert row.values == {"court": "hvj", "outcome": None}


@pytest.mark.parametrize(("text", "value"), [("ja", True), ("FALSE", False), ("0", False), ("oui", True)])
def test_true_and_false_are_read_in_three_languages(tmp_path, text, value):
    (row,) = read_csv(tmp_path, f"court,is_final\nhvj,{text}\n")
    assert row.values["is_final"] is value


def test_a_relation_without_kind_is_a_problem_of_its_row_only(tmp_path):
    first, second = read_csv(tmp_path, "court,related\nhvj,ECLI:EU:C:2019:218\nehrm,\n")
    assert first.problem_field == "related"
    assert "=ECLI:EU:C:2019:218" in first.problem
    assert not second.problem


def test_a_misspelt_column_is_named(tmp_path):
    with pytest.raises(ImportFileError, match="headnot_nl"):
        read_csv(tmp_path, "court,headnot_nl\nhvj,x\n")


def test_a_repeated_column_is_named(tmp_path):
    with pytest.raises(ImportFileError, match="court"):
        read_csv(tmp_path, "court,number,court\nhvj,1,ehrm\n")


def test_a_cell_outside_the_columns_is_a_problem(tmp_path):
    (row,) = read_csv(tmp_path, "court,number\nhvj,C-1/17,astray\n")
    assert row.problem


def test_csv_in_another_encoding_is_refused(tmp_path):
    with pytest.raises(ImportFileError, match="UTF-8"):
        read_csv(tmp_path, "court,name\nhvj,Diakité\n", encoding="latin-1")


@pytest.mark.parametrize("text", ["", "\n", ",,\n"])
def test_csv_without_columns_is_refused(tmp_path, text):
    with pytest.raises(ImportFileError):
        read_csv(tmp_path, text)


def test_a_quotation_that_never_ends_is_refused(tmp_path):
    with pytest.raises(ImportFileError, match="2"):
        read_csv(tmp_path, 'court,name\nhvj,"Jawo\n')


def test_numbers_and_dates_of_a_sheet_become_text(tmp_path):
    (row,) = read_xlsx(
        tmp_path, ["court", "number", "decided_on", "is_final"], ["rvv", 203684, date(2018, 5, 8), True]
    )
    assert row.values == {"court": "rvv", "number": "203684", "decided_on": "2018-05-08", "is_final": True}


def test_rows_of_a_sheet_are_numbered_as_the_sheet_does(tmp_path):
    rows = read_xlsx(tmp_path, ["court"], [None], ["hvj"])
    assert [row.number for row in rows] == [3]


@pytest.mark.parametrize("cell", [203.68, date(2020, 8, 1)])
def test_a_number_that_the_sheet_changed_is_a_problem_and_not_guessed(tmp_path, cell):
    (row,) = read_xlsx(tmp_path, ["court", "number"], ["rvv", cell])
    assert row.problem_field == "number"
    assert not row.values


@pytest.mark.parametrize("content", [b"", b"no workbook", b"PK\x03\x04broken"])
def test_what_is_no_workbook_is_refused(tmp_path, content):
    path = tmp_path / "file.xlsx"
    path.write_bytes(content)
    with pytest.raises(ImportFileError):
        read(path, FileFormat.XLSX)


def read_lines(tmp_path: Path, content: bytes):
    path = tmp_path / "file.jsonl"
    path.write_bytes(content)
    return read(path, FileFormat.JSONL)


def test_blank_lines_are_skipped_and_still_counted(tmp_path):
    rows = read_lines(tmp_path, b'\xef\xbb\xbf{"court": "hvj"}\n\n{"court": "ehrm"}\n')
    assert [(row.number, row.values["court"]) for row in rows] == [(1, "hvj"), (3, "ehrm")]


@pytest.mark.parametrize(
    "line",
    [b"{", b"[]", b'"text"', b"NaN", b'{"a": Infinity}', b'{"a": 1, "a": 2}', b"1" * 5000, b"[" * 100_000],
)
def test_a_line_that_is_no_object_is_a_problem_of_that_row(tmp_path, line):
    first, second = read_lines(tmp_path, line + b'\n{"court": "hvj"}\n')
    assert first.problem
    assert second.values == {"court": "hvj"}


def test_json_lines_in_another_encoding_are_refused_with_the_line(tmp_path):
    with pytest.raises(ImportFileError, match="2"):
        read_lines(tmp_path, b'{"court": "hvj"}\n{"name": "Diakit\xe9"}\n')


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ImportFileError):
        read(tmp_path / "none.csv", FileFormat.CSV)


@pytest.mark.parametrize(
    ("name", "expected"), [("a.CSV", "csv"), ("a.tsv", "csv"), ("a.xlsx", "xlsx"), ("a.ndjson", "jsonl")]
)
def test_the_format_is_told_by_the_name(name, expected):
    assert guess_format(name) == expected


def test_an_unknown_ending_asks_for_the_format():
    with pytest.raises(ImportFileError):
        guess_format("judgments.pdf")


def test_shorter_json_forms_are_read_as_the_schemas_own():
    record = unfold_record(
        {
            "court": "rvv",
            "number": 203684,
            "topics": "dublin; transfer",
            "is_final": "true",
            "related": [["follows", "ECLI:EU:C:2019:218"], "related=rvv 203 684", "annuls: rvv 1"],
            "sources": [{"title": "EDAL", "url": None}],
            "summaries": {"nl": None, "fr": {"sources": "A; B"}},
        }
    )
    assert record == {
        "court": "rvv",
        "number": "203684",
        "topics": ["dublin", "transfer"],
        "is_final": True,
        "related": [
            {"kind": "follows", "decision": "ECLI:EU:C:2019:218"},
            {"kind": "related", "decision": "rvv 203 684"},
            {"kind": "annuls", "decision": "rvv 1"},
        ],
        "sources": [{"title": "EDAL"}],
        "summaries": {"fr": {"sources": ["A", "B"]}},
    }


def test_no_summaries_at_all_is_nothing_to_complain_of():
    assert unfold_record({"court": "rvv", "summaries": None}) == {"court": "rvv"}
