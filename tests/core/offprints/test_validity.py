"""What the official checkers say of the files: veraPDF (PDF/UA-1) and EPUBCheck, without one fault."""

from dataclasses import replace

import pytest

from core.blocks.body import BodyBlock
from core.offprints.epub import build_epub
from core.offprints.pdf import build_pdf
from tests.factories.case_law import JudgmentFactory
from tests.factories.core import SiteImageFactory
from tests.factories.offprints import TEXTS, build_chapter_sample, build_sample
from tests.services import require_weasyprint

pytestmark = [pytest.mark.tooling, pytest.mark.xdist_group("checkers")]


@pytest.fixture
def everything(home, rf):
    """A publication whose text has every block that there is, with what its own preview shows."""
    SiteImageFactory()
    JudgmentFactory()
    html = "\n".join(
        str(block.render(block.get_preview_value(), {"request": rf.get("/nl/"), "page": home}))
        for name, block in BodyBlock().child_blocks.items()
        if name != "footnotes"
    )
    return replace(build_sample(html=html), title="Alles")


def write(folder, samples, build, ending):
    paths = []
    for number, sample in enumerate(samples):
        path = folder / f"{number}-{sample.language}.{ending}"
        path.write_bytes(build(sample))
        paths.append(path)
    return paths


def build_samples(everything):
    return [everything, *(build_sample(language) for language in TEXTS)]


def test_every_pdf_can_be_followed_by_a_screen_reader(check_pdfs, everything, tmp_path):
    require_weasyprint()
    paths = write(tmp_path, [*build_samples(everything), build_chapter_sample()], build_pdf, "pdf")
    assert check_pdfs(paths) == {path.name: [] for path in paths}


def test_every_epub_is_valid(check_epub, everything, tmp_path):
    paths = write(tmp_path, build_samples(everything), build_epub, "epub")
    assert {path.name: check_epub(path) for path in paths} == {path.name: [] for path in paths}


def test_the_checker_of_pdfs_finds_what_is_wrong(check_pdfs, tmp_path):
    (tmp_path / "wrong.pdf").write_bytes(b"%PDF-1.7\n%%EOF\n")
    assert check_pdfs([tmp_path / "wrong.pdf"])["wrong.pdf"]


def test_the_checker_of_epubs_finds_what_is_wrong(check_epub, tmp_path):
    book = build_epub(build_sample(html='<p id="a">x</p><p id="a">y</p>'))
    (tmp_path / "wrong.epub").write_bytes(book)
    assert any("Duplicate" in fault for fault in check_epub(tmp_path / "wrong.epub"))
