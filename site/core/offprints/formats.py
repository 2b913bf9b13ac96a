"""The kinds of file that an offprint becomes."""

from collections.abc import Callable
from dataclasses import dataclass

from .documents import Offprint
from .epub import build_epub
from .pdf import build_pdf


@dataclass(frozen=True)
class OffprintFormat:
    """A kind of file: its code, which is its ending and its address too, and how it is made."""

    code: str
    name: str
    media_type: str
    build: Callable[[Offprint], bytes]
    #: Browsers show it themselves, so it need not be saved first.
    is_shown_by_browsers: bool = False


PDF = OffprintFormat("pdf", "PDF", "application/pdf", build_pdf, is_shown_by_browsers=True)
EPUB = OffprintFormat("epub", "EPUB", "application/epub+zip", build_epub)
FORMATS = (PDF, EPUB)
