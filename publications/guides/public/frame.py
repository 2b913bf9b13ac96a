"""What every page of a guide shows around its own text: contents, the reader's date, where one is."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from .outline import Outline, OutlineReader
from .reading import Reading, get_reading


def build_frame(page, request: HttpRequest, language_urls: Mapping[str, str]) -> dict[str, Any]:
    """The context that the templates of guides share."""
    guide = page.get_guide()
    language = page.locale.language_code
    today = timezone.localdate()
    if guide is None:
        return {"outline": Outline(), "reading": Reading(), "guide": None}
    reader = OutlineReader(guide, language=language)
    reading = get_reading(request, regimes=reader.regime_codes, language=language, today=today)
    outline = reader.build(request, reading)
    previous, following = outline.find_neighbours(page)
    guide_url = guide.get_url(request) or ""
    return {
        "guide": guide,
        "guide_path": guide_url,
        "guide_url": reading.keep(guide_url),
        "guide_search_url": f"{guide_url}{guide.reverse_subpage('search')}",
        "concordance_url": reading.keep(f"{guide_url}{guide.reverse_subpage('concordance')}"),
        "outline": outline,
        "reading": reading,
        "text_reading": reading.of_section(page) if hasattr(page, "describes_criteria") else reading,
        "entry": outline.find(page),
        "current_chapter": outline.find_chapter(page),
        "previous": previous,
        "following": following,
        "regime_labels": reader.labels,
        "own_regimes": get_own_regimes(page, reader, reading),
        "link_keeper": get_link_keeper(reading, guide_url),
        "language_urls": {code: reading.keep(url) for code, url in language_urls.items()},
    }


def get_link_keeper(reading: Reading, guide_url: str):
    """Keeps the reader's date in addresses of the guide, and leaves others as they are."""
    return lambda url: reading.keep(url) if guide_url and url.startswith(guide_url) else url


def get_own_regimes(page: Page, reader: OutlineReader, reading: Reading) -> tuple:
    """The regimes that a section is about, also of a draft that the contents do not list."""
    regimes = getattr(page, "regimes", None)
    codes = sorted(regime.code for regime in regimes.all()) if regimes is not None else []
    known = reader.regime_codes
    order = {code: place for place, code in enumerate(known)}
    reading = reading.of_section(page) if codes else reading
    return reader.build_answers(sorted(codes, key=lambda code: order.get(code, len(order))), reading)
