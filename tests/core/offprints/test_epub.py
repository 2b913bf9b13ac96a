"""The EPUB: its parts, its order, its links."""

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from core.offprints.epub import build_epub
from core.offprints.errors import OffprintFailed
from tests.factories.core import SiteImageFactory
from tests.factories.offprints import SITE, build_sample

XHTML = {"x": "http://www.w3.org/1999/xhtml", "opf": "http://www.idpf.org/2007/opf"}


def open_book(offprint) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(build_epub(offprint)))


def read(book: zipfile.ZipFile, name: str) -> str:
    return book.read(f"EPUB/{name}").decode()


def test_the_kind_of_file_is_known_from_its_first_bytes():
    book = open_book(build_sample(html="<p>Tekst</p>"))
    first = book.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert book.read("mimetype") == b"application/epub+zip"


def test_the_same_text_gives_the_same_bytes():
    assert build_epub(build_sample(html="<p>Tekst</p>")) == build_epub(build_sample(html="<p>Tekst</p>"))


def test_a_chapter_is_a_file_and_stands_in_the_reading_order_after_title_and_contents():
    book = open_book(build_sample(html="<p>Tekst</p>"))
    package = ElementTree.fromstring(read(book, "package.opf"))  # noqa: S314 - our own text
    order = [item.get("idref") for item in package.findall(".//opf:itemref", XHTML)]
    assert order == ["title-xhtml", "nav-xhtml", "chapter-01-xhtml", "chapter-02-xhtml"]


def test_the_contents_lead_to_every_section():
    book = open_book(build_sample(html="<p>Tekst</p>"))
    nav = ElementTree.fromstring(read(book, "nav.xhtml"))  # noqa: S314 - our own text
    links = [link.get("href") for link in nav.findall(".//x:nav[@id='toc']//x:a", XHTML)]
    assert links == [
        "chapter-01.xhtml",
        "chapter-01.xhtml#deel-1-1",
        "chapter-02.xhtml",
        "chapter-02.xhtml#deel-2-1",
    ]


def test_a_link_to_another_chapter_stays_in_the_book_and_one_to_the_site_is_whole():
    html = (
        '<p><a href="/nl/gids/twee/">a</a> <a href="/nl/gids/deel-1-1/">b</a> <a href="/nl/nieuws/">c</a></p>'
    )
    chapter = read(open_book(build_sample(html=html)), "chapter-01.xhtml")
    for address in ("chapter-02.xhtml#twee", "#deel-1-1", f"{SITE}/nl/nieuws/"):
        assert f'href="{address}"' in chapter


@pytest.mark.parametrize(("language", "direction"), [("nl", "ltr"), ("ar", "rtl"), ("uk", "ltr")])
def test_the_book_says_its_language_and_turns_its_pages_that_way(language, direction):
    book = open_book(build_sample(language, html="<p>x</p>"))
    package = read(book, "package.opf")
    assert f"<dc:language>{language}</dc:language>" in package
    assert f'page-progression-direction="{direction}"' in package
    assert f'lang="{language}" xml:lang="{language}" dir="{direction}"' in read(book, "chapter-01.xhtml")


def test_letters_that_reading_devices_lack_come_along():
    assert "EPUB/fonts/noto-sans-arabic.woff2" in open_book(build_sample("ar", html="")).namelist()
    assert not [name for name in open_book(build_sample("nl", html="")).namelist() if "fonts/" in name]


def test_a_book_without_images_needs_no_eyes():
    package = read(open_book(build_sample(html="<p>Tekst</p>")), "package.opf")
    assert 'schema:accessMode">visual' not in package
    assert 'schema:accessModeSufficient">textual' in package


def test_an_image_of_ours_comes_along_and_no_other(db, caplog):
    image = SiteImageFactory()
    html = (
        f'<p><img src="{image.file.url}" alt="Huis"><img src="https://elders.example/x.png" alt="Elders"></p>'
    )
    book = open_book(build_sample(html=html))
    assert book.read("EPUB/images/01.png") == Path(image.file.path).read_bytes()
    chapter = read(book, "chapter-01.xhtml")
    assert 'src="images/01.png"' in chapter
    assert "elders.example" not in chapter
    assert "Elders" in chapter
    assert "elders.example" in caplog.text


def test_a_book_that_is_no_xml_is_never_given():
    with pytest.raises(OffprintFailed, match=r"chapter-01\.xhtml is not well-formed"):
        build_epub(build_sample(html="<p>\x0b</p>"))
