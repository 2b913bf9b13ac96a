"""`manage.py find_citations`."""

import io
import json

import pytest
from django.core.management import CommandError, call_command


def run(*args: str) -> list[dict]:
    output = io.StringIO()
    call_command("find_citations", *args, stdout=output)
    return [json.loads(line) for line in output.getvalue().splitlines()]


def test_each_citation_is_a_json_object_on_a_line(tmp_path):
    file = tmp_path / "text.txt"
    file.write_text("Zie art. 3, lid 2 Dublin III en C\u2011163/17.", encoding="utf-8")
    assert run(str(file)) == [
        {
            "start": 4,
            "end": 28,
            "text": "art. 3, lid 2 Dublin III",
            "kind": "statute",
            "court": "",
            "number": "",
            "date": "",
            "ecli": "",
            "law": "reg-604-2013",
            "article": "3(2)",
            "url": "http://data.europa.eu/eli/reg/2013/604/oj",
        },
        {
            "start": 32,
            "end": 40,
            "text": "C\u2011163/17",
            "kind": "judgment",
            "court": "hvj",
            "number": "C-163/17",
            "date": "",
            "ecli": "",
            "law": "",
            "article": "",
            "url": "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:62017CJ0163",
        },
    ]


def test_several_files_are_named(tmp_path):
    files = [tmp_path / name for name in ("a.txt", "b.txt")]
    for file in files:
        file.write_text("GwH 23/2021", encoding="utf-8")
    assert [row["file"] for row in run(*map(str, files), "--language", "fr")] == [str(file) for file in files]


def test_standard_input_is_read(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"RvV nr. 239.137")))
    assert [row["number"] for row in run("-")] == ["239137"]


def test_a_text_without_citations_prints_nothing(tmp_path):
    file = tmp_path / "text.txt"
    file.write_text("", encoding="utf-8")
    assert run(str(file)) == []


def test_a_file_that_is_missing_or_no_text_is_named(tmp_path):
    binary = tmp_path / "image.bin"
    binary.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CommandError, match=r"image\.bin: this is no text in UTF-8"):
        run(str(binary))
    with pytest.raises(CommandError, match="No such file"):
        run(str(tmp_path / "missing.txt"))
