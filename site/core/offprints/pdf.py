"""HTML to a tagged PDF that screen readers can follow (PDF/UA-1)."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext
from PIL import ImageFile

from .documents import Offprint
from .errors import OffprintFailed, PdfUnavailable
from .fragments import build_fragment
from .links import build_link_finder
from .notes import place_notes
from .own_files import read_own_file

STYLESHEETS = ("offprints/pdf.css",)
STYLESHEETS_RTL = (*STYLESHEETS, "offprints/pdf-rtl.css")
TEMPLATE = "offprints/pdf.html"
VARIANT = "pdf/ua-1"


def build_pdf(offprint: Offprint) -> bytes:
    """The offprint as a PDF."""
    html = build_pdf_html(offprint)
    return render_pdf(html, base_url=offprint.url, identifier=offprint.identifier.bytes)


def build_pdf_html(offprint: Offprint) -> str:
    """The whole offprint as one HTML document, for paper."""
    # A guide's sections stand below chapters; those of a single chapter stand below its title.
    heading_level = 3 if offprint.is_chapter else 4
    bodies = {
        section.anchor: place_notes(
            build_fragment(
                section.html,
                prefix=section.anchor,
                heading_level=heading_level,
                get_link=build_link_finder(offprint, "#{}".format, page_url=section.url),
            )
        )
        for section in offprint.sections
    }
    with translation.override(offprint.language):
        return render_to_string(
            TEMPLATE,
            {
                "offprint": offprint,
                "chapters": [
                    (chapter, [(section, bodies[section.anchor]) for section in chapter.sections])
                    for chapter in offprint.chapters
                ],
                "section_heading": f"h{heading_level - 1}",
                "stylesheets": _get_stylesheets(offprint.direction),
                "foot": _build_foot(offprint),
            },
        )


def _get_stylesheets(direction: str) -> list[str]:
    names = STYLESHEETS_RTL if direction == "rtl" else STYLESHEETS
    return [urljoin(settings.STATIC_URL, name) for name in names]


def _build_foot(offprint: Offprint) -> str:
    """What stands at the foot of every page: who published this, and as of when it holds."""
    parts = [offprint.organisation]
    if offprint.as_of_date:
        parts.append(gettext("As of %(date)s") % {"date": date_format(offprint.as_of_date)})
    return " · ".join(part for part in parts if part)


def render_pdf(html: str, *, base_url: str, identifier: bytes | None = None) -> bytes:
    """An HTML document as PDF/UA-1; images, sheets and fonts are read from our own files alone."""
    weasyprint = load_weasyprint()
    try:
        document = weasyprint.HTML(string=html, base_url=base_url, url_fetcher=build_fetcher(base_url))
        pdf = document.write_pdf(pdf_variant=VARIANT, pdf_identifier=identifier)
    except Exception as error:
        raise OffprintFailed(f"{type(error).__name__}: {error}") from error
    if not pdf:
        raise OffprintFailed("WeasyPrint gave no file.")
    return pdf


def load_weasyprint() -> Any:
    """The library; imported late because a machine without Pango shall run the rest of the site."""
    try:
        # WeasyPrint tells all of the process to accept images that are cut off; uploads are to refuse them.
        accepts_cut_images = ImageFile.LOAD_TRUNCATED_IMAGES
        import weasyprint

        ImageFile.LOAD_TRUNCATED_IMAGES = accepts_cut_images
    except (ImportError, OSError) as error:
        raise PdfUnavailable(str(error)) from error
    return weasyprint


def build_fetcher(base_url: str) -> Any:
    """What WeasyPrint reads images, sheets and fonts with."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OwnFiles(URLFetcher):
        """Gives our own files and asks nothing of the network."""

        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
            content, kind = read_own_file(url, base_url=base_url)
            return URLFetcherResponse(url, body=content, headers={"Content-Type": kind})

    return OwnFiles()
