"""A section by itself: its text, what stands before and after it, its history and its articles."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from core.citation_formats import build_file, get_formats
from core.citing.finding import get_citing
from core.citing.pages import get_page_keys
from core.models import LegalProvision
from core.published_versions import get_published_versions
from core.records import get_judgments_on
from core.regimes import Standing
from publications.guides.models import GuideSectionPage

from .concordance import ConcordanceLinks
from .reading import Reading
from .references import build_reference

MOST_JUDGMENTS = 20


def show_section(section: GuideSectionPage, request: HttpRequest) -> HttpResponse:
    """The section's own page, or its citation as a file where the address asks for that."""
    context = section.get_context(request)
    entry = context.get("entry")
    reference = build_reference(section, request, number=entry.number if entry else "")
    return build_file(request, reference) or TemplateResponse(
        request,
        section.get_template(request),
        {
            **context,
            **get_section_context(section, request, context),
            "formats": get_formats(reference, language=section.locale.language_code),
        },
    )


def get_section_context(
    section: GuideSectionPage, request: HttpRequest, frame: dict[str, Any]
) -> dict[str, Any]:
    """What stands beside the text; `frame` is that of the section's page."""
    language = section.locale.language_code
    provisions = get_provisions(section)
    reading: Reading = frame["reading"]
    standing = reading.of_section(section).get_standing([regime.code for regime in section.regimes.all()])
    concordance = ConcordanceLinks(frame.get("concordance_url", ""))
    changes = section.reverse_subpage("changes")
    return {
        "is_outside": standing == Standing.OUTSIDE,
        "provisions": concordance.build_lines(provisions, language=language),
        "judgments": get_judgments_on(
            [provision.code for provision in provisions],
            language=language,
            limit=MOST_JUDGMENTS,
            request=request,
        ),
        "citing": get_citing(
            get_page_keys(section), language=language, exclude=section.translation_key, request=request
        ),
        "versions": get_published_versions(section),
        "changes_url": reading.keep(f"{section.get_url(request)}{changes}"),
    }


def get_provisions(section: GuideSectionPage) -> list[LegalProvision]:
    """The articles that a section explains, those of a draft too; a constant number of queries."""
    pks = [link.provision_id for link in section.provision_links.all()]
    found = {provision.pk: provision for provision in LegalProvision.objects.with_labels().filter(pk__in=pks)}
    return [found[pk] for pk in pks if pk in found]
