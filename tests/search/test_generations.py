"""Generations on disk: readers never wait or see half an index, writers wait for one another."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from search.engines.tantivy.engine import TantivyEngine
from search.errors import SearchUnavailable
from search.query import SearchQuery
from tests.factories.search import SearchDocumentFactory as Document
from tests.test_layout import ROOT

HOLD_THE_LOCK = """
import sys, time
sys.path[:0] = [{root!r}, {site!r}]
from search.engines.tantivy.generations import Generations
from pathlib import Path
with Generations(Path({path!r})).writing():
    print("held", flush=True)
    sys.stdin.readline()
"""


def rebuild(engine, documents, *, changed=(), deleted=(), after=lambda: None):
    return engine.rebuild(documents, catch_up=lambda: (changed, deleted), after_switch=after)


def test_a_rebuild_replaces_everything_and_leaves_one_generation(fill, find, search_index):
    fill(Document(key="memory:old", text="dublin"))
    fill(Document(key="memory:new", text="dublin"))
    assert find("dublin") == ["memory:new"]
    assert len([path for path in search_index.iterdir() if path.is_dir()]) == 1


def test_readers_keep_the_old_generation_until_the_new_one_is_complete(fill, engine, find):
    fill(Document(key="memory:old", text="dublin"))
    seen = []

    def documents():
        for number in range(3):
            seen.append(find("dublin"))
            yield Document(key=f"memory:{number}", text="dublin")

    rebuild(engine, documents())
    assert seen == [["memory:old"]] * 3
    assert sorted(find("dublin")) == ["memory:0", "memory:1", "memory:2"]


def test_writers_go_on_during_a_rebuild_and_what_they_did_is_taken_over(fill, engine, find):
    fill(Document(key="memory:1", text="dublin"))

    def documents():
        yield Document(key="memory:1", text="dublin")
        engine.apply([Document(key="memory:2", text="dublin")], delete=["memory:1"])
        assert find("dublin") == ["memory:2"]

    rebuild(engine, documents(), changed=[Document(key="memory:2", text="dublin")], deleted=["memory:1"])
    assert find("dublin") == ["memory:2"]


def test_a_rebuild_that_fails_leaves_the_old_generation(fill, engine, find):
    fill(Document(key="memory:old", text="dublin"))

    def documents():
        yield Document(key="memory:new", text="dublin")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        rebuild(engine, documents())
    assert find("dublin") == ["memory:old"]
    fill(Document(key="memory:next", text="dublin"))
    assert find("dublin") == ["memory:next"]


def test_a_reader_that_holds_an_old_generation_can_finish(fill, engine):
    fill(Document(key="memory:old", text="dublin"))
    held = engine.generations.get_searcher()
    fill(Document(key="memory:new", text="dublin"))
    from tantivy import Query

    hits = held.search(Query.all_query(), 1).hits
    assert held.doc(hits[0][1]).get_first("key") == "memory:old"


def test_another_process_sees_what_was_written_at_once(fill, search_index):
    writer = fill(Document(key="memory:1", text="dublin"))
    reader = TantivyEngine(str(search_index))
    assert reader.search(SearchQuery(text="dublin")).total == 1
    writer.apply([Document(key="memory:2", text="dublin")])
    assert reader.search(SearchQuery(text="dublin")).total == 2
    fill(Document(key="memory:3", text="dublin"))
    assert [hit.key for hit in reader.search(SearchQuery(text="dublin")).hits] == ["memory:3"]


def test_a_writer_that_fails_changes_nothing_and_gives_the_lock_back(fill, engine, find):
    fill(Document(key="memory:1", text="dublin"))

    def documents():
        yield Document(key="memory:2", text="dublin")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        engine.apply(documents(), delete=["memory:1"])
    assert find("dublin") == ["memory:1"]
    engine.apply([Document(key="memory:3", text="dublin")])
    assert len(find("dublin")) == 2


def test_threads_that_write_at_once_wait_for_one_another(fill, engine, ask):
    fill()
    failures = []

    def write(number):
        try:
            engine.apply([Document(key=f"memory:{number}", text="dublin")])
        except Exception as error:  # a thread's failure is otherwise not seen
            failures.append(error)

    threads = [threading.Thread(target=write, args=[number]) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert ask("dublin").total == 6


def test_a_writer_waits_for_another_process(fill, engine, ask, search_index):
    fill()
    code = HOLD_THE_LOCK.format(root=str(ROOT), site=str(ROOT / "site"), path=str(search_index))
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline().strip() == "held"
        writing = threading.Thread(target=lambda: engine.apply([Document(text="dublin")]))
        writing.start()
        time.sleep(0.2)
        assert writing.is_alive()
        assert ask("dublin").total == 0
        other.communicate("go on\n")
    writing.join(timeout=30)
    assert ask("dublin").total == 1


def test_writing_may_be_nested(fill, engine, ask):
    fill()
    with engine.writing():
        engine.apply([Document(text="dublin")])
    assert ask("dublin").total == 1


@pytest.mark.parametrize("damage", ["no pointer", "no generation", "no meta", "other version", "garbage"])
def test_a_damaged_index_is_unavailable_and_can_be_rebuilt(fill, search_index, damage):
    fill(Document(text="dublin"))
    pointer = search_index / "CURRENT"
    generation = search_index / pointer.read_text()
    if damage == "no pointer":
        pointer.unlink()
    elif damage == "no generation":
        remove(generation)
    elif damage == "no meta":
        (generation / "meta.json").unlink()
    elif damage == "other version":
        pointer.write_text("v0-abc")
    else:
        (generation / "meta.json").write_text("{")
    fresh = TantivyEngine(str(search_index))
    with pytest.raises(SearchUnavailable):
        fresh.search(SearchQuery(text="dublin"))
    rebuild(fresh, [Document(text="dublin")])
    assert fresh.search(SearchQuery(text="dublin")).total == 1


def test_damaged_segments_are_unavailable_and_no_crash(fill, search_index):
    fill(*(Document(text=f"dublin {number}") for number in range(50)))
    generation = search_index / (search_index / "CURRENT").read_text()
    for path in generation.iterdir():
        if path.suffix in {".term", ".idx", ".store", ".fast"}:
            # Another file in its place: to cut one that is mapped into memory ends the process.
            path.unlink()
            path.write_bytes(b"")
    with pytest.raises(SearchUnavailable):
        TantivyEngine(str(search_index)).search(SearchQuery(text="dublin"))


def test_the_index_tells_its_size_and_keys(fill):
    document = Document(key="memory:1", text="dublin")
    engine = fill(document, *(Document() for _ in range(1_500)))
    stats = engine.stats()
    assert stats.documents == 1_501
    assert stats.size_in_bytes > 0
    fingerprints = dict(engine.iter_fingerprints())
    assert len(fingerprints) == 1_501
    assert fingerprints["memory:1"] == document.fingerprint


def remove(directory: Path) -> None:
    for path in directory.iterdir():
        path.unlink()
    directory.rmdir()
