"""Tags for pages that mention judgments."""

from dataclasses import dataclass

from django import template
from django.utils.translation import get_language

from publications.case_law.addresses import CaseLawAddresses, get_addresses
from publications.case_law.models import Court, Judgment

register = template.Library()


@dataclass(frozen=True)
class JudgmentLink:
    """A judgment as another page cites it; no address where it was withdrawn."""

    citation: str
    url: str
    is_withdrawn: bool


class Memory:
    """Courts and addresses, fetched once for all judgments that a page cites."""

    def __init__(self, request) -> None:
        self.addresses: CaseLawAddresses = get_addresses(request)
        self.courts = {court.pk: court for court in Court.objects.with_labels()}


@register.simple_tag(takes_context=True)
def judgment_link(context, judgment: Judgment | None) -> JudgmentLink | None:
    """The citation and address of a judgment in the language of the page; three queries a page."""
    if judgment is None:
        return None
    request = context["request"]
    if not hasattr(request, "case_law_memory"):
        request.case_law_memory = Memory(request)
    memory: Memory = request.case_law_memory
    judgment.court = memory.courts[judgment.court_id]
    language = get_language()
    addresses = memory.addresses
    return JudgmentLink(
        citation=judgment.citation_in(language),
        url="" if judgment.is_withdrawn else addresses.path_of(judgment, addresses.pick_language(language)),
        is_withdrawn=judgment.is_withdrawn,
    )
