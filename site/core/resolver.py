"""Fixed addresses of decisions and acts by their identifier: `/ecli/…`, `/rvv/…`, `/celex/…`.

They lead to our record, else to the official text. What leads nowhere gets a page that helps on.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import URLPattern, re_path
from django.utils import translation
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Site

from .citations.celex import parse_celex
from .citations.ecli import InvalidEcliError, normalise_ecli, parse_ecli
from .citations.ecli_facts import read_ecli
from .citations.found import JudgmentCitation
from .citations.numbers import InvalidNumberError, normalise_number
from .languages import NotFoundInAnyLanguage, get_best_language
from .models import LegalInstrument
from .navigation import get_site_frame
from .records import OFFICIAL_LANGUAGES, find_trace, resolve

#: What an address of each sort looks like, for those who typed something else.
EXAMPLES = ("/ecli/ECLI:EU:C:2019:218", "/rvv/269083", "/celex/62017CJ0163", "/celex/32013R0604")
LONGEST_TEXT = 100


def resolve_ecli(text: str, request: HttpRequest) -> str:
    """Where an ECLI leads; nothing for a text that is none."""
    try:
        facts = read_ecli(parse_ecli(normalise_ecli(text)))
    except InvalidEcliError:
        return ""
    return find_target(
        JudgmentCitation(
            start=0,
            end=len(text),
            text=text,
            court=facts.court,
            numbers=(facts.number,) if facts.number else (),
            decided_date=facts.decided_date,
            ecli=facts.ecli,
        ),
        request,
    )


def resolve_rvv(text: str, request: HttpRequest) -> str:
    """Where a number of the Council for Alien Law Litigation leads, in any spelling."""
    try:
        number = normalise_number(text, court="rvv")
    except InvalidNumberError:
        return ""
    citation = JudgmentCitation(start=0, end=len(text), text=text, court="rvv", numbers=(number,))
    return find_target(citation, request)


def resolve_celex(text: str, request: HttpRequest) -> str:
    """Where a CELEX number leads: to our record of a case, an act's official address, else EUR-Lex."""
    celex = parse_celex(text)
    if celex is None:
        return ""
    citation = celex.build_citation()
    target = resolve([citation], **get_reader(request)).get(citation) if citation else None
    if target and target.known:
        return target.url
    act = LegalInstrument.objects.filter(celex=celex.text).exclude(url="").first()
    return act.url if act else celex.build_url(get_official_language())


RESOLVERS: dict[str, Callable[[str, HttpRequest], str]] = {
    "ecli": resolve_ecli,
    "rvv": resolve_rvv,
    "celex": resolve_celex,
}


def find_target(citation: JudgmentCitation, request: HttpRequest) -> str:
    """Our record, else the official address, else the page of a record that is gone; or nothing."""
    target = resolve([citation], **get_reader(request)).get(citation)
    return target.url if target else find_trace(citation, **get_reader(request))


def get_reader(request: HttpRequest) -> dict:
    """Who asks, in which language."""
    return {"language": get_language() or "", "request": request}


def get_official_language() -> str:
    """The language in which to read official texts."""
    language = get_language() or ""
    return language if language in OFFICIAL_LANGUAGES else "en"


@require_safe
def show_identified(request: HttpRequest, kind: str, text: str) -> HttpResponse:
    """Leads to what the identifier names, or says that nothing is known of it, in the visitor's language."""
    offered = get_site_frame(Site.find_for_request(request), settings.LANGUAGE_CODE).home_urls
    with translation.override(get_best_language(request, offered)):
        text = text.strip("/ ")
        url = RESOLVERS[kind](text, request) if text and len(text) <= LONGEST_TEXT else ""
        return HttpResponseRedirect(url) if url else build_miss(request, kind, text)


def build_miss(request: HttpRequest, kind: str, text: str) -> NotFoundInAnyLanguage:
    """The page for an identifier that leads nowhere."""
    context = {"kind": kind, "text": text[:LONGEST_TEXT], "examples": EXAMPLES}
    html = render_to_string("resolver_not_found.html", context, request)
    return NotFoundInAnyLanguage(html, headers={"Content-Language": translation.get_language()})


def build_urls() -> list[URLPattern]:
    """The addresses; whatever stands below them is answered here."""
    kinds = "|".join(RESOLVERS)
    return [re_path(rf"^(?P<kind>{kinds})/(?P<text>.*)$", show_identified, name="identified")]
