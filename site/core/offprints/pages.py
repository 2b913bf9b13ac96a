"""Page types that can be taken along."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponseBase
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page, get_page_models

from .documents import Offprint
from .formats import EPUB, FORMATS, PDF, OffprintFormat
from .views import serve_offprint


@dataclass(frozen=True)
class OffprintLink:
    """A file that a page offers: its kind, what it holds, and where it is."""

    code: str
    name: str
    media_type: str
    title: str
    url: str


def build_key(page_id: int) -> str:
    """Names the files of a page."""
    return f"page-{page_id}"


class OffprintMixin(RoutablePageMixin):
    """Gives a page the addresses `pdf/` and `epub/`, as far as its kind has such files.

    A page that moves carries them along where its type has `serves_record` (core.redirects).
    """

    offprint_formats: tuple[OffprintFormat, ...] = FORMATS

    def build_offprint(self) -> Offprint:
        """The words of the file."""
        raise NotImplementedError

    @property
    def offprint_key(self) -> str:
        """Names the page's files in the store."""
        return build_key(self.pk)

    def get_offprint_links(self, request: HttpRequest) -> list[OffprintLink]:
        """The files of this page."""
        base: str = self.get_url(request)
        title: str = self.title
        return [
            OffprintLink(form.code, form.name, form.media_type, title, f"{base}{form.code}/")
            for form in self.offprint_formats
        ]

    def get_print_pages(self) -> list:
        """The pages that hold the same text, to print from a browser where there is no file."""
        return [self]

    @path("pdf/", name="pdf")
    def serve_pdf(self, request: HttpRequest) -> HttpResponseBase:
        """The page as a PDF."""
        return self._serve_offprint(request, PDF)

    @path("epub/", name="epub")
    def serve_epub(self, request: HttpRequest) -> HttpResponseBase:
        """The page as an EPUB."""
        return self._serve_offprint(request, EPUB)

    def _serve_offprint(self, request: HttpRequest, form: OffprintFormat) -> HttpResponseBase:
        if form not in self.offprint_formats:
            raise Http404
        return serve_offprint(self, request, form)


def get_offprint_models() -> list[type[Page]]:
    """Every page type that can be taken along."""
    return [model for model in get_page_models() if issubclass(model, OffprintMixin)]
