"""The file of an offprint: which state it holds, and what happens where it cannot be made."""

from dataclasses import replace

import pytest

from core.offprints.errors import OffprintFailed
from core.offprints.fingerprints import get_fingerprint
from core.offprints.formats import EPUB, PDF
from core.offprints.making import get_offprint_file
from tests.factories.offprints import build_sample


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.OFFPRINTS_ROOT = str(tmp_path / "offprints")


def test_the_same_words_have_one_fingerprint_and_other_words_another():
    sample = build_sample(html="<p>Tekst</p>")
    assert get_fingerprint(sample, EPUB) == get_fingerprint(build_sample(html="<p>Tekst</p>"), EPUB)
    assert get_fingerprint(sample, EPUB) != get_fingerprint(build_sample(html="<p>Anders</p>"), EPUB)
    assert get_fingerprint(sample, EPUB) != get_fingerprint(sample, PDF)


def test_a_file_is_made_from_the_words_and_kept():
    sample = build_sample(html="<p>Tekst</p>")
    path = get_offprint_file(sample, EPUB, key="page-1")
    assert path.read_bytes()[:2] == b"PK"
    made_at = path.stat().st_mtime_ns
    assert get_offprint_file(sample, EPUB, key="page-1").stat().st_mtime_ns == made_at


def test_what_has_just_failed_is_not_tried_again_by_every_visitor():
    tried = []

    def fail(offprint):
        tried.append(offprint)
        raise OffprintFailed("the letters are missing")

    form = replace(PDF, build=fail)
    for _visitor in range(3):
        with pytest.raises(OffprintFailed, match="the letters are missing"):
            get_offprint_file(build_sample(html=""), form, key="page-1")
    assert len(tried) == 1
