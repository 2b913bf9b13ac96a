"""The commands of the search application."""

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from search.indexing import rebuild
from search.outbox import queue_changes
from tests.factories.search import SearchDocumentFactory as Document

pytestmark = pytest.mark.django_db


@pytest.fixture
def run():
    def run_command(*arguments, **options):
        out = StringIO()
        call_command(*arguments, stdout=out, **options)
        return out.getvalue()

    return run_command


@pytest.fixture
def indexed(source, engine):
    source.put(
        Document(
            key="memory:1",
            title="Jawo",
            text="dublin overdracht",
            identifiers=("C-163/17",),
            facets={"court": ("hvj",), "type": ("judgment",)},
            date=date(2019, 3, 19),
            attributes={"ecli": "ECLI:EU:C:2019:218", "court": "hvj", "number": "C-163/17"},
        ),
        Document(key="memory:2", text="dublin", facets={"court": ("cass",), "type": ("judgment",)}),
    )
    rebuild()
    return source


def test_rebuilding_tells_how_many_documents_there_are(source, engine, run):
    source.put(Document(), Document())
    assert "2 documents" in run("rebuild_search_index")


def test_rebuilding_only_where_an_index_is_missing(source, engine, run, find):
    source.put(Document(key="memory:1"))
    run("rebuild_search_index", "--if-missing")
    source.put(Document(key="memory:2"))
    assert "nothing to do" in run("rebuild_search_index", "--if-missing")
    assert find() == ["memory:1"]


def test_a_clean_index_passes_the_check(indexed, run):
    assert run("check_search_index").split() == [
        *("documents:", "2", "missing:", "0", "outdated:", "0", "surplus:", "0", "waiting:", "0")
    ]


@pytest.mark.parametrize("drift", ["missing", "outdated", "surplus", "waiting"])
def test_drift_fails_the_check_until_it_is_repaired(indexed, engine, run, drift):
    if drift == "missing":
        indexed.put(Document(key="memory:3"))
    elif drift == "outdated":
        indexed.put(Document(key="memory:2", text="anders"))
    elif drift == "surplus":
        engine.apply([Document(key="memory:3")])
    else:
        queue_changes(["memory:2"])
    out = StringIO()
    with pytest.raises(CommandError) as failure:
        call_command("check_search_index", stdout=out)
    assert failure.value.returncode == 1
    assert f"{drift}: 1" in out.getvalue()
    run("check_search_index", "--repair")
    run("check_search_index")


def test_a_missing_index_fails_the_check_and_repairing_builds_it(source, engine, run):
    source.put(Document())
    with pytest.raises(CommandError):
        run("check_search_index")
    run("check_search_index", "--repair")
    run("check_search_index")


def test_searching_prints_hits_and_facets(indexed, run):
    printed = run("search", "c 163/17")
    assert "1. [judgment] Jawo (nl)" in printed
    assert "court: hvj 1" in printed


def test_searching_gives_json(indexed, run):
    answer = json.loads(run("search", "dublin overdracht", "--json", "--limit", "1"))
    assert answer["total"] == 2
    (hit,) = answer["hits"]
    assert hit["score"] > 0
    assert {
        name: hit[name]
        for name in ("type", "title", "address", "language", "ecli", "court", "number", "date")
    } == {
        "type": "judgment",
        "title": "Jawo",
        "address": "/nl/memory/1/",
        "language": "nl",
        "ecli": "ECLI:EU:C:2019:218",
        "court": "hvj",
        "number": "C-163/17",
        "date": "2019-03-19",
    }
    assert hit["highlights"]["text"] == "<mark>dublin</mark> <mark>overdracht</mark>"
    assert {"code": "cass", "count": 1} in answer["facets"]["court"]


def test_searching_filters_and_sorts(indexed, run):
    answer = json.loads(run("search", "dublin", "--filter", "court=cass", "--filter", "court=rvv", "--json"))
    assert [hit["key"] for hit in answer["hits"]] == ["memory:2"]
    answer = json.loads(run("search", "dublin", "--sort", "date", "--json"))
    assert [hit["key"] for hit in answer["hits"]] == ["memory:1", "memory:2"]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dublin", "--filter", "nonsense=1"],
        ["dublin", "--filter", "court"],
        ["dublin", "--limit", "0"],
        ["--topics", "x"],
    ],
)
def test_a_wrong_call_is_told(indexed, run, arguments):
    with pytest.raises(CommandError):
        run("search", *arguments)


def test_a_run_names_eclis_and_else_addresses(indexed, run, tmp_path):
    topics, out = tmp_path / "topics.tsv", tmp_path / "run.txt"
    topics.write_text('1\tnl\tdublin overdracht\n2\tfr\t"onvindbaar\n\n3\tnl\tC-163/17\n', encoding="utf-8")
    run("search", "--topics", str(topics), "--run", str(out))
    rows = [line.split() for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row[:4] for row in rows] == [
        ["1", "Q0", "ECLI:EU:C:2019:218", "1"],
        ["1", "Q0", "/nl/memory/2/", "2"],
        ["3", "Q0", "ECLI:EU:C:2019:218", "1"],
    ]
    assert float(rows[0][4]) > float(rows[1][4])


def test_a_file_of_topics_with_other_columns_is_told(indexed, run, tmp_path):
    topics = tmp_path / "topics.tsv"
    topics.write_text("1\tdublin\n", encoding="utf-8")
    with pytest.raises(CommandError, match="line 1"):
        run("search", "--topics", str(topics), "--run", str(tmp_path / "run.txt"))


def test_searching_without_an_index_is_told(run):
    with pytest.raises(CommandError, match="no search index"):
        run("search", "dublin")
