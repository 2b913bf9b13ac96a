"""Every file of the demonstration, as the official checkers see it: not one fault."""

from pathlib import Path

import pytest

from home.demo.registry import get_demo_pages
from tests.services import require_weasyprint

pytestmark = [pytest.mark.tooling, pytest.mark.xdist_group("demo")]


@pytest.fixture(scope="module")
def files(demo_site) -> list[Path]:
    """All files that the demonstration's pages offer."""
    require_weasyprint()
    made = demo_site.manage("make_offprints")
    assert made.returncode == 0, made.stderr
    return sorted((Path(demo_site.environment["DATA_DIR"]) / "media" / "offprints").glob("page-*"))


def count_texts(kind: str) -> int:
    """How many pages of a kind there are, each language counted."""
    return sum(len(page.texts) for page in get_demo_pages() if page.kind == kind)


def test_every_guide_has_its_files_and_every_chapter_a_pdf(files):
    kinds = [path.suffix for path in files]
    guides, chapters = count_texts("guide"), count_texts("guide-chapter")
    assert guides
    assert chapters
    assert (kinds.count(".pdf"), kinds.count(".epub")) == (guides + chapters, guides)


def test_every_pdf_of_the_demonstration_can_be_followed_by_a_screen_reader(files, check_pdfs):
    pdfs = [path for path in files if path.suffix == ".pdf"]
    assert check_pdfs(pdfs) == {path.name: [] for path in pdfs}


def test_every_epub_of_the_demonstration_is_valid(files, check_epub):
    epubs = [path for path in files if path.suffix == ".epub"]
    assert {path.name: check_epub(path) for path in epubs} == {path.name: [] for path in epubs}
