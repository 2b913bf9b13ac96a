"""Title, addresses and path of what stands below a page of a guide without being a page."""

from typing import Any

from django.http import HttpRequest
from django.utils import translation

from .reading import Reading


def build_subpage_frame(
    page, request: HttpRequest, name: str, *, title: str, reading: Reading
) -> dict[str, Any]:
    """The context that such an answer needs in place of the page's own; `name` is that of the route."""
    paths, full = {}, {}
    for own in [page, *page.live_translations]:
        code = own.locale.language_code
        with translation.override(code):
            rest = page.reverse_subpage(name)
        paths[code] = f"{own.get_url(request)}{rest}"
        full[code] = f"{own.get_full_url(request)}{rest}"
    language = page.locale.language_code
    return {
        "subtitle": title,
        "share_title": f"{title} – {page.title}",
        "canonical_url": full[language],
        "alternate_urls": full if len(full) > 1 else {},
        "language_urls": {code: reading.keep(url) for code, url in paths.items()},
        "structured_data": [],
        "extra_breadcrumbs": [(title, reading.keep(paths[language]))],
    }
