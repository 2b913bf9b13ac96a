"""The forms in which a page offers its citation: as lines to copy and as files to download."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from .citations.references import Reference, build_bibtex, build_line, build_ris

#: The parameter of an address that asks for the citation as a file.
PARAMETER = "cite"
FILE_TYPES = {
    "ris": "application/x-research-info-systems; charset=utf-8",
    "bibtex": "application/x-bibtex; charset=utf-8",
}
ENDINGS = {"ris": "ris", "bibtex": "bib"}
LINE_LANGUAGES = ("nl", "fr", "en")


@dataclass(frozen=True, kw_only=True)
class CitationFormat:
    """A citation in one form: a line in a language, or a file."""

    code: str
    name: str
    text: str
    language: str = ""

    @property
    def is_file(self) -> bool:
        """Whether it is meant for a reference manager."""
        return self.code in FILE_TYPES

    @property
    def query(self) -> str:
        """What behind the page's address asks for the file."""
        return f"?{PARAMETER}={self.code}"


def get_formats(
    reference: Reference, *, language: str | None, lines: Mapping[str, str] | None = None
) -> tuple[CitationFormat, ...]:
    """All forms, the reader's language first; `lines` are given where the work has a form of its own."""
    lines = lines or {code: build_line(reference, code) for code in LINE_LANGUAGES}
    names = {"nl": _("Dutch (VENA)"), "fr": _("French (Belgium)"), "en": _("English")}
    own = language if language in LINE_LANGUAGES else "en"
    order = sorted(LINE_LANGUAGES, key=lambda code: code != own)
    return (
        *(CitationFormat(code=code, name=names[code], text=lines[code], language=code) for code in order),
        CitationFormat(code="ris", name="RIS", text=build_ris(reference)),
        CitationFormat(code="bibtex", name="BibTeX", text=build_bibtex(reference)),
    )


def build_file(request: HttpRequest, reference: Reference) -> HttpResponse | None:
    """The citation as the file that the address asks for; nothing where it asks for none."""
    code = request.GET.get(PARAMETER, "")
    if code not in FILE_TYPES:
        return None
    text = build_ris(reference) if code == "ris" else build_bibtex(reference)
    response = HttpResponse(text, content_type=FILE_TYPES[code])
    response["Content-Disposition"] = f'attachment; filename="{reference.file_name}.{ENDINGS[code]}"'
    response["X-Robots-Tag"] = "noindex"
    return response
