"""An import reaches the search index once, and only where something changed."""

from functools import partial

import pytest

from search.engines import get_engine
from search.models import IndexChange
from tests.factories.importing import build_record, build_summary, run_import


def get_indexed() -> dict[str, str]:
    return dict(get_engine().iter_fingerprints())


@pytest.mark.django_db
@pytest.mark.usefixtures("reference")
def test_every_changed_judgment_is_queued_once_and_an_unchanged_one_never():
    run_import(build_summary(), build_record(number="C-1/17"))
    IndexChange.objects.all().delete()
    run_import(build_summary(headnote="Anders."), build_record(number="C-1/17"))
    assert IndexChange.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.usefixtures("reference", "index_pages")
def test_what_is_imported_can_be_found_at_once(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        run_import(build_summary())
    assert [key.partition(":")[0] for key in get_indexed() if key.startswith("judgment:")] == ["judgment"]


@pytest.mark.django_db
@pytest.mark.usefixtures("reference")
def test_a_whole_import_asks_for_one_drain(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        run_import(*(build_record(number=f"C-{number}/17") for number in range(1, 1300)))
    # Beside it there is one run for all review tasks.
    drains = [callback for callback in callbacks if not isinstance(callback, partial)]
    assert len(drains) == 1
    assert len(callbacks) <= 2


@pytest.mark.django_db
@pytest.mark.usefixtures("reference")
def test_an_import_that_fails_asks_for_no_drain(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        run_import(build_record(topics=["dubln"]))
    assert callbacks == []
