"""Changes reach the index through the outbox: none is lost, none is done twice with harm."""

import logging
from contextlib import suppress
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from search import indexing, tasks
from search.engines.tantivy.engine import TantivyEngine
from search.indexing import drain, get_drift, rebuild, repair
from search.models import IndexChange
from search.outbox import deferred_drain, queue_changes
from tests.factories.search import SearchDocumentFactory as Document

pytestmark = pytest.mark.django_db


@pytest.fixture
def indexed(source, engine):
    """An index of one document."""
    source.put(Document(key="memory:1", text="dublin"))
    rebuild()
    return source


@pytest.fixture
def drains(monkeypatch):
    """Counts how often a drain is asked for."""
    asked = []
    monkeypatch.setattr(tasks, "drain", lambda: asked.append(True) or 0)
    return asked


def queue_and_roll_back() -> None:
    with suppress(RuntimeError), transaction.atomic():
        queue_changes(["memory:1"])
        raise RuntimeError


def waiting() -> int:
    return IndexChange.objects.undrained().count()


def test_a_change_is_found_once_its_transaction_is_committed(
    indexed, find, django_capture_on_commit_callbacks
):
    indexed.put(Document(key="memory:2", text="dublin"))
    with django_capture_on_commit_callbacks(execute=True):
        queue_changes(["memory:2"])
        assert find("dublin") == ["memory:1"]
    assert sorted(find("dublin")) == ["memory:1", "memory:2"]
    assert waiting() == 0


def test_a_document_that_is_no_longer_public_leaves_the_index(indexed, find):
    del indexed.documents["memory:1"]
    queue_changes(["memory:1"])
    drain()
    assert find("dublin") == []


def test_a_key_of_a_source_that_is_gone_leaves_the_index(indexed, engine, find):
    engine.apply([Document(key="gone:1", text="dublin")])
    queue_changes(["gone:1"])
    drain()
    assert find("dublin") == ["memory:1"]


@pytest.mark.django_db(transaction=True)
def test_a_change_that_is_rolled_back_leaves_no_trace(indexed, drains):
    queue_and_roll_back()
    assert waiting() == 0
    assert drains == []


@pytest.mark.django_db(transaction=True)
def test_one_transaction_asks_for_one_drain(indexed, drains):
    with transaction.atomic():
        queue_changes(["memory:1"])
        with transaction.atomic():
            queue_changes(["memory:2"])
        queue_changes(["memory:3"])
    assert drains == [True]
    assert waiting() == 3


@pytest.mark.django_db(transaction=True)
def test_a_savepoint_that_is_rolled_back_takes_no_drain_along(indexed, drains):
    with transaction.atomic():
        queue_and_roll_back()
        queue_changes(["memory:2"])
    assert drains == [True]


@pytest.mark.django_db(transaction=True)
def test_a_drain_is_asked_for_after_a_savepoint_that_asked_was_rolled_back_later(indexed, drains):
    with transaction.atomic():
        queue_changes(["memory:0"])
        queue_and_roll_back()
    assert drains == [True]


@pytest.mark.django_db(transaction=True)
def test_work_on_many_documents_drains_once_at_its_end(indexed, drains):
    with deferred_drain():
        for number in range(3):
            with deferred_drain():
                queue_changes([f"memory:{number}"])
        assert drains == []
    assert drains == [True]


@pytest.mark.django_db(transaction=True)
def test_work_that_fails_half_way_still_drains_what_it_committed(indexed, drains):
    with suppress(RuntimeError), deferred_drain():
        queue_changes(["memory:1"])
        raise RuntimeError
    assert drains == [True]
    with deferred_drain():
        pass
    assert drains == [True]


def test_nothing_queued_asks_for_nothing(indexed, drains, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        queue_changes([])
    assert drains == []


def test_a_drain_that_fails_is_logged_and_its_changes_wait(
    indexed, find, monkeypatch, caplog, django_capture_on_commit_callbacks
):
    def fail(*args, **kwargs):
        raise OSError("disk full")

    with monkeypatch.context() as broken:
        broken.setattr(TantivyEngine, "apply", fail)
        with caplog.at_level(logging.ERROR), django_capture_on_commit_callbacks(execute=True):
            indexed.put(Document(key="memory:2", text="dublin"))
            queue_changes(["memory:2"])
    assert "disk full" in caplog.text
    assert waiting() == 1
    assert not get_drift().is_clean
    drain()
    assert sorted(find("dublin")) == ["memory:1", "memory:2"]


def test_draining_again_changes_nothing(indexed, engine, find):
    queue_changes(["memory:1", "memory:1"])
    assert drain() == 1
    assert drain() == 0
    assert find("dublin") == ["memory:1"]


def test_many_changes_are_drained_in_batches(indexed, find, monkeypatch, ask):
    monkeypatch.setattr(indexing, "BATCH_SIZE", 3)
    indexed.put(*(Document(key=f"memory:b{number}", text="dublin") for number in range(10)))
    queue_changes(f"memory:b{number}" for number in range(10))
    assert drain() == 10
    assert ask("dublin").total == 11


def test_drained_changes_are_kept_for_a_while_and_then_go(indexed):
    queue_changes(["memory:1"])
    drain()
    assert IndexChange.objects.count() == 1
    IndexChange.objects.update(drained_at=timezone.now() - timedelta(days=3))
    drain()
    assert IndexChange.objects.count() == 0


def test_without_an_index_a_drain_builds_the_whole(source, engine, find):
    source.put(Document(key="memory:1", text="dublin"), Document(key="memory:2", text="dublin"))
    queue_changes(["memory:2"])
    drain()
    assert sorted(find("dublin")) == ["memory:1", "memory:2"]
    assert waiting() == 0


def test_a_rebuild_takes_over_what_was_queued_and_drained_meanwhile(indexed, find, monkeypatch):
    indexed.put(*(Document(key=f"memory:{number}", text="dublin") for number in range(1, 4)))
    build = indexed.build

    def build_while_editors_work(keys):
        yield from list(build(keys))
        monkeypatch.setattr(indexed, "build", build)
        indexed.put(Document(key="memory:2", text="gewijzigd"), Document(key="memory:4", text="dublin"))
        del indexed.documents["memory:3"]
        queue_changes(["memory:2", "memory:3"])
        drain()
        queue_changes(["memory:4"])

    monkeypatch.setattr(indexed, "build", build_while_editors_work)
    rebuild()
    assert sorted(find("dublin")) == ["memory:1", "memory:4"]
    assert find("gewijzigd") == ["memory:2"]
    assert get_drift().is_clean


def test_drift_names_what_is_missing_outdated_and_surplus(indexed, engine):
    engine.apply([Document(key="memory:surplus")])
    indexed.put(Document(key="memory:1", text="anders"), Document(key="memory:missing"))
    drift = get_drift()
    assert (drift.missing, drift.outdated, drift.surplus) == (
        ("memory:missing",),
        ("memory:1",),
        ("memory:surplus",),
    )
    assert not drift.is_clean
    repair(drift)
    assert get_drift().is_clean
