"""Gives the file of an offprint: the one that is there, or one made now."""

from pathlib import Path

from django.conf import settings
from django.core.cache import cache

from .documents import Offprint
from .errors import OffprintFailed
from .fingerprints import get_fingerprint
from .formats import OffprintFormat
from .store import OffprintStore

#: How long a request waits for another file to be ready; below what the proxy in front allows.
PATIENCE_SECONDS = 20
#: What has just failed is not tried again by every visitor.
FAILURE_KEPT_SECONDS = 300


def get_store() -> OffprintStore:
    """Where the files are kept."""
    return OffprintStore(Path(settings.OFFPRINTS_ROOT))


def get_offprint_file(
    offprint: Offprint, form: OffprintFormat, *, key: str, patience: float | None = None
) -> Path:
    """The file, or an OffprintError that says why there is none.

    `key` stands for the publication and language: a new state of it takes the place of the former.
    `patience` is how many seconds to wait for another file; by default what a request may wait.
    """
    patience = PATIENCE_SECONDS if patience is None else patience
    fingerprint = get_fingerprint(offprint, form)
    failure_key = f"offprint-failed:{form.code}:{fingerprint}"

    def make() -> bytes:
        if reason := cache.get(failure_key):
            raise OffprintFailed(reason)
        try:
            return form.build(offprint)
        except OffprintFailed as error:
            cache.set(failure_key, str(error), FAILURE_KEPT_SECONDS)
            raise

    return get_store().get_or_make(key, fingerprint, form.code, make=make, patience=patience)
