"""The page that shows every component in a language of the site."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.contents import Section
from core.translations import get_direction

from .body import build_data, build_links, build_media, build_text
from .checklists import build_checklists
from .forms import build_forms
from .foundations import read_foundations
from .guides import build_guides
from .parts import build_frame, build_page_parts
from .search import build_case_law, build_search
from .specimens import Group
from .texts_ar import TEXTS as ARABIC
from .texts_nl import TEXTS as DUTCH

#: Languages with sample texts of their own; the others show the Dutch ones in their own frame.
SAMPLES = {"nl": DUTCH, "ar": ARABIC}


@require_safe
def style_guide(request: HttpRequest, language: str) -> HttpResponse:
    """The guide in one language, also one that has no pages yet."""
    codes = [code for code, _name in settings.LANGUAGES]
    if language not in codes:
        raise Http404
    with translation.override(language):
        sample_language = language if language in SAMPLES else "nl"
        texts = SAMPLES[sample_language]
        urls = {code: reverse("style-guide", args=[code]) for code in codes}
        frame = build_frame(texts, sample_language, urls)
        groups = build_groups(texts, sample_language)
        context = {
            "frame": frame,
            "language_urls": {code: urls[code] for code in SAMPLES},
            "extra_breadcrumbs": [(texts["home"], urls[language]), (_("Style guide"), urls[language])],
            "sample_language": sample_language,
            "sample_direction": get_direction(sample_language),
            "contents": build_contents(groups),
            "groups": [(group, render_group(group, request, frame)) for group in groups],
            "texts": texts,
            **read_foundations(),
        }
        response = render(request, "style_guide/style_guide.html", context)
    response.headers["Content-Language"] = language
    return response


def build_groups(texts: dict[str, Any], language: str) -> list[Group]:
    """Everything that the guide shows."""
    return [
        build_page_parts(texts),
        build_text(texts),
        build_media(texts),
        build_data(texts),
        build_links(texts),
        build_checklists(texts, language, SAMPLES),
        build_forms(texts),
        build_search(texts, language),
        build_case_law(texts, language),
        build_guides(texts),
    ]


def build_contents(groups: list[Group]) -> list[Section]:
    """The table of contents: the groups, and the components in them."""
    parts = [
        Section(
            anchor=group.anchor,
            title=str(group.title),
            sections=tuple(
                Section(anchor=specimen.anchor, title=specimen.title) for specimen in group.specimens
            ),
        )
        for group in groups
    ]
    return [Section(anchor="foundations", title=_("Foundations")), *parts]


def render_group(group: Group, request: HttpRequest, frame: Any) -> list[tuple]:
    """Each specimen of a group with the markup of its variants."""
    return [
        (specimen, [(variant.label, variant.render(request, frame)) for variant in specimen.variants])
        for specimen in group.specimens
    ]
