"""Files are made once, whole, by one at a time."""

import threading

import pytest

from core.offprints.errors import OffprintBusy, OffprintFailed
from core.offprints.store import OffprintStore


@pytest.fixture
def store(tmp_path):
    return OffprintStore(tmp_path / "offprints")


def make(store, fingerprint="a", *, key="page-1", ending="pdf", content=b"x", patience=5):
    return store.get_or_make(key, fingerprint, ending, make=lambda: content, patience=patience)


def test_a_file_is_made_once(store):
    assert make(store, content=b"first") == make(store, content=b"second")
    assert make(store).read_bytes() == b"first"


def test_a_new_state_takes_the_place_of_the_former(store):
    former = make(store, "a")
    other = [make(store, "a", ending="epub"), make(store, "a", key="page-11"), make(store, "a", key="page-2")]
    make(store, "b")
    assert not former.exists()
    assert all(path.exists() for path in other)


def test_whoever_waits_gets_the_file_that_the_first_one_makes(store):
    started, go_on = threading.Event(), threading.Event()
    made = []

    def make_slowly():
        made.append(1)
        started.set()
        go_on.wait(30)
        return b"x"

    def ask():
        store.get_or_make("page-1", "a", "pdf", make=make_slowly, patience=30)

    threads = [threading.Thread(target=ask) for _ in range(2)]
    threads[0].start()
    started.wait(30)
    threads[1].start()
    go_on.set()
    for thread in threads:
        thread.join(30)
    assert made == [1]


def test_whoever_has_no_patience_is_told_that_another_file_is_being_made(store):
    def ask_meanwhile():
        with pytest.raises(OffprintBusy):
            make(store, "b", patience=0.01)
        return b"x"

    store.get_or_make("page-1", "a", "pdf", make=ask_meanwhile, patience=5)


def test_a_failure_leaves_nothing_behind_and_the_next_one_may_try(store):
    def fail():
        raise OffprintFailed("no")

    with pytest.raises(OffprintFailed):
        store.get_or_make("page-1", "a", "pdf", make=fail, patience=5)
    assert make(store).read_bytes() == b"x"
    assert sorted(path.name for path in store.root.iterdir()) == ["making.lock", "page-1-a.pdf"]


def test_what_belongs_to_no_page_any_more_is_taken_away(store):
    kept, gone = make(store, key="page-1"), make(store, key="page-2")
    (store.root / ".half-a-file").write_bytes(b"")
    assert store.keep_only({"page-1"}) == 2
    assert kept.exists()
    assert not gone.exists()
