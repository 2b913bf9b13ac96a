"""A section as something to refer to."""

from django.http import HttpRequest
from wagtail.models import Site

from core.citations.references import Reference, WorkKind
from core.navigation import get_site_frame
from publications.guides.models import GuideSectionPage

from .outline import get_numbers


def build_reference(section: GuideSectionPage, request: HttpRequest, *, number: str) -> Reference:
    """The section with its number in its guide, its author, and the day as of which it holds."""
    language = section.locale.language_code
    frame = get_site_frame(Site.find_for_request(request), language)
    guide = section.get_guide()
    return Reference(
        kind=WorkKind.SECTION,
        key=f"{guide.slug}-{section.slug}" if guide else section.slug,
        title=section.title,
        author=section.author,
        publisher=frame.organisation["name"],
        container=guide.title if guide else "",
        number=number,
        date=section.last_published_at.date() if section.last_published_at else None,
        as_of=section.as_of_date,
        language=language,
        url=section.get_full_url(request) or "",
    )


def get_number(section: GuideSectionPage) -> str:
    """The number that a section has in its guide; empty where it has none."""
    guide = section.get_guide()
    numbers = get_numbers(guide, language=section.locale.language_code) if guide else {}
    return ".".join(map(str, numbers.get(section.translation_key, ())))
