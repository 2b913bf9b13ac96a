"""Answers with the file of a page, or with a page that says why there is none and what to do instead."""

import logging
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.text import slugify

from .documents import Offprint
from .errors import OffprintBusy, OffprintError, PdfUnavailable
from .formats import OffprintFormat
from .making import get_offprint_file
from .recent import OffprintFile, find_recent, remember

logger = logging.getLogger(__name__)

TEMPLATE = "offprints/unavailable.html"
RETRY_AFTER_SECONDS = 30
NAME_LENGTH = 80


def serve_offprint(page: Any, request: HttpRequest, form: OffprintFormat) -> HttpResponseBase:
    """The file of a page that has offprints; 304 where the browser has it, 503 where none can be given."""
    file = find_recent(page.offprint_key, form)
    if file is None:
        try:
            file = get_file(page, form)
        except OffprintError as error:
            return explain(page, request, form, error)
        remember(page.offprint_key, form, file)
    return get_conditional_response(request, etag=file.etag) or send(file, form)


def get_file(page: Any, form: OffprintFormat) -> OffprintFile:
    """The file of a page, made now where it is missing."""
    offprint = page.build_offprint()
    path = get_offprint_file(offprint, form, key=page.offprint_key)
    return OffprintFile(path, build_file_name(offprint, form), offprint.url)


def send(file: OffprintFile, form: OffprintFormat) -> HttpResponseBase:
    """The answer with a file in it; asked for again, it costs nothing while it has not changed."""
    response = FileResponse(
        file.path.open("rb"),
        as_attachment=not form.is_shown_by_browsers,
        filename=file.name,
        content_type=form.media_type,
    )
    response["ETag"] = file.etag
    # Search engines shall lead to the text that is kept up to date.
    response["Link"] = f'<{file.url}>; rel="canonical"'
    patch_cache_control(response, no_cache=True)
    return response


def build_file_name(offprint: Offprint, form: OffprintFormat) -> str:
    """A name that still tells, in a folder of downloads, what this is and of when."""
    name = slugify(offprint.full_title, allow_unicode=True)[:NAME_LENGTH].strip("-") or "offprint"
    date = f"-{offprint.as_of_date:%Y-%m-%d}" if offprint.as_of_date else ""
    return f"{name}{date}.{form.code}"


def explain(page: Any, request: HttpRequest, form: OffprintFormat, error: OffprintError) -> HttpResponseBase:
    """The page that says why there is no file, and what its reader can do instead."""
    if isinstance(error, OffprintBusy):
        logger.info("%s", error)
    else:
        trace = None if isinstance(error, PdfUnavailable) else error
        logger.error("No %s of “%s”: %s", form.name, page, error, exc_info=trace)
    # Where this kind of file cannot be made, neither can another of it.
    links = [link for link in page.get_offprint_links(request) if link.code != form.code]
    response = page.render(
        request,
        template=TEMPLATE,
        context_overrides={
            "format_name": form.name,
            "is_busy": isinstance(error, OffprintBusy),
            "is_unavailable": isinstance(error, PdfUnavailable),
            "other_files": links,
            "print_pages": page.get_print_pages(),
            "retry_url": request.path,
            "structured_data": [],
            "alternate_urls": {},
        },
    )
    response.status_code = 503
    response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    patch_cache_control(response, no_store=True)
    return response
