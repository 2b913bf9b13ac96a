"""An EPUB 3 for reading without a connection: one XHTML file a chapter, contents, sheet, images, fonts."""

import io
import logging
import mimetypes
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

from django.template.loader import render_to_string
from django.utils import translation

from .documents import Offprint, OffprintChapter, OffprintSection
from .errors import OffprintFailed
from .fragments import build_fragment, find_images, replace_images
from .links import build_link_finder
from .own_files import NotOurFile, read_own_file, read_static_file

logger = logging.getLogger(__name__)

SHEET = "offprints/epub.css"
#: Letters that many reading devices lack, by language.
FONTS = {
    **dict.fromkeys(("ar", "fa", "ps"), ("fonts/noto-sans-arabic.woff2",)),
    **dict.fromkeys(("ti", "am"), ("fonts/noto-sans-ethiopic.woff2",)),
}
#: What every reading system shows; images of other kinds are left out.
IMAGE_KINDS = {"image/jpeg", "image/png", "image/gif", "image/svg+xml", "image/webp"}
KINDS = {".xhtml": "application/xhtml+xml", ".css": "text/css", ".woff2": "font/woff2"}
CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\n'
    '  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles>\n</container>\n"
)
#: A fixed day, so that the same text gives the same bytes; it is the first that a ZIP file can name.
ZIP_DAY = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class BookFile:
    """One file of the book, by its name inside it."""

    name: str
    content: bytes
    properties: str = ""
    in_spine: bool = False

    @property
    def id(self) -> str:
        """The file's id in the list of files."""
        return self.name.replace("/", "-").replace(".", "-")

    @property
    def kind(self) -> str:
        """Its media type."""
        suffix = PurePosixPath(self.name).suffix
        return KINDS.get(suffix) or mimetypes.guess_type(self.name)[0] or "application/octet-stream"


def build_epub(offprint: Offprint) -> bytes:
    """The offprint as an EPUB 3; the same text gives the same bytes."""
    with translation.override(offprint.language):
        return _zip(EpubWriter(offprint).write())


def name_chapter(number: int) -> str:
    """The file of a chapter, counted from 1."""
    return f"chapter-{number:02}.xhtml"


class EpubWriter:
    """Writes the files of one book."""

    def __init__(self, offprint: Offprint) -> None:
        self.offprint = offprint
        self.files_by_anchor = {
            anchor: name_chapter(number)
            for number, chapter in enumerate(offprint.chapters, start=1)
            for anchor in (chapter.anchor, *(section.anchor for section in chapter.sections))
        }
        self.fonts = FONTS.get(offprint.language, ())
        self.context: dict[str, Any] = {"offprint": offprint, "fonts": self.fonts}

    def write(self) -> list[BookFile]:
        """Every file of the book, the package document last."""
        bodies = {section.anchor: self._build_body(section) for section in self.offprint.sections}
        images = dict(self._read_images(find_images(bodies.values())))
        names = {url: file.name for url, file in images.items()}
        bodies = {anchor: replace_images(html, names) for anchor, html in bodies.items()}
        files = [
            self._render("title.xhtml", "title", in_spine=True),
            self._render("nav.xhtml", "nav", properties="nav", in_spine=True, chapters=self._list_chapters()),
            *(self._render_chapter(chapter, bodies) for chapter in self.offprint.chapters),
            *(BookFile(name, read_static_file(name)) for name in self.fonts),
            BookFile("book.css", self._write_sheet()),
            *images.values(),
        ]
        return [*files, self._write_package(files, has_images=bool(images))]

    def _build_body(self, section: OffprintSection) -> str:
        own_file = self.files_by_anchor[section.anchor]

        def get_place(anchor: str) -> str:
            file = self.files_by_anchor[anchor]
            return f"#{anchor}" if file == own_file else f"{file}#{anchor}"

        find_link = build_link_finder(self.offprint, get_place, page_url=section.url)
        return build_fragment(section.html, prefix=section.anchor, heading_level=3, get_link=find_link)

    def _read_images(self, addresses: list[str]) -> Iterator[tuple[str, BookFile]]:
        for number, address in enumerate(addresses, start=1):
            url = urljoin(self.offprint.url, address)
            try:
                content, kind = read_own_file(url, base_url=self.offprint.url)
            except NotOurFile:
                logger.warning("%s is left out of “%s”.", url, self.offprint.title)
                continue
            if kind in IMAGE_KINDS:
                suffix = PurePosixPath(url.partition("?")[0]).suffix.lower()
                yield address, BookFile(f"images/{number:02}{suffix}", content)

    def _list_chapters(self) -> list[tuple[str, OffprintChapter]]:
        return [(self.files_by_anchor[chapter.anchor], chapter) for chapter in self.offprint.chapters]

    def _render_chapter(self, chapter: OffprintChapter, bodies: dict[str, str]) -> BookFile:
        sections = [(section, bodies[section.anchor]) for section in chapter.sections]
        name = self.files_by_anchor[chapter.anchor]
        return self._render(name, "chapter", in_spine=True, chapter=chapter, sections=sections)

    def _render(
        self, name: str, template: str, *, properties: str = "", in_spine: bool = False, **context: Any
    ) -> BookFile:
        """A page of the book, which is XML before it is anything else."""
        text = render_to_string(f"offprints/epub/{template}.html", {**self.context, **context}).strip()
        try:
            ElementTree.fromstring(text)  # noqa: S314 - our own text, read to see whether it is well-formed
        except ElementTree.ParseError as error:
            raise OffprintFailed(f"{name} is not well-formed: {error}") from error
        return BookFile(name, f"{text}\n".encode(), properties, in_spine)

    def _write_sheet(self) -> bytes:
        """The sheet, with the fonts that the book brings along."""
        faces = "".join(
            f'@font-face {{ font-family: "Book"; font-weight: 400 700; src: url("{name}"); }}\n'
            for name in self.fonts
        )
        return faces.encode() + read_static_file(SHEET)

    def _write_package(self, files: list[BookFile], *, has_images: bool) -> BookFile:
        changed = self.offprint.changed_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        context = {**self.context, "files": files, "changed": changed, "has_images": has_images}
        return BookFile("package.opf", render_to_string("offprints/epub/package.opf", context).encode())


def _zip(files: list[BookFile]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        # First and uncompressed, so that the kind of file is known from its first bytes.
        archive.writestr(
            zipfile.ZipInfo("mimetype", ZIP_DAY), "application/epub+zip", compress_type=zipfile.ZIP_STORED
        )
        entries = {"META-INF/container.xml": CONTAINER.encode()}
        entries |= {f"EPUB/{file.name}": file.content for file in files}
        for name, content in entries.items():
            archive.writestr(
                zipfile.ZipInfo(name, ZIP_DAY), content, compress_type=zipfile.ZIP_DEFLATED, compresslevel=9
            )
    return target.getvalue()
