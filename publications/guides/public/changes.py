"""What changed in a section from one published version to the next."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.differences import Difference, build_differences, fold_unchanged, has_changes
from core.paragraphs import find_paragraphs, split_lines
from core.published_versions import PublishedVersion, get_pages_as_published, get_published_versions
from publications.guides.models import GuideSectionPage

from .subpages import build_subpage_frame

#: A very long history is told from its end.
MOST_VERSIONS = 50


@dataclass(frozen=True)
class Step:
    """A version, and the one before it; the first has none."""

    version: PublishedVersion
    before: PublishedVersion | None


def build_paragraphs(section: GuideSectionPage) -> list[str]:
    """Everything that a reader reads in a section, with the facts that stand beside the text."""
    return [section.title, *split_lines(section.intro), *_find_body(section), *_find_facts(section)]


def _find_body(section: GuideSectionPage) -> Iterator[str]:
    yield from find_paragraphs(section.body.stream_block, section.body)


def _find_facts(section: GuideSectionPage) -> Iterator[str]:
    if section.as_of_date:
        yield _("As of") + f": {date_format(section.as_of_date, 'DATE_FORMAT')}"
    for source in section.sources:
        yield _("Source") + f": {source.value['title']}"


def build_steps(versions: list[PublishedVersion]) -> list[Step]:
    """The versions with what came before each, the latest first."""
    steps = [Step(version, before) for version, before in pairwise(versions)]
    return [*steps, Step(versions[-1], None)] if versions else []


def find_step(steps: list[Step], asked: str) -> Step | None:
    """The version that an address names, else the latest that has one before it; 404 for an unknown one."""
    if not asked:
        return next((step for step in steps if step.before), None)
    found = next((step for step in steps if str(step.version.revision_id) == asked), None)
    if found is None:
        raise Http404
    return found


def get_differences(step: Step | None) -> list[Difference] | None:
    """What changed in a step, with the unchanged left out; None where nothing came before it."""
    if step is None or step.before is None:
        return None
    before, after = get_pages_as_published([step.before, step.version])
    differences = build_differences(build_paragraphs(before), build_paragraphs(after))
    return fold_unchanged(differences) if has_changes(differences) else []


def show_changes(section: GuideSectionPage, request: HttpRequest) -> HttpResponse:
    """The published versions, and what changed in one of them."""
    context = section.get_context(request)
    reading = context["reading"]
    steps = build_steps(get_published_versions(section)[:MOST_VERSIONS])
    step = find_step(steps, request.GET.get("version", ""))
    url = f"{section.get_url(request)}{section.reverse_subpage('changes')}"
    return TemplateResponse(
        request,
        "guides/changes.html",
        {
            **context,
            **build_subpage_frame(section, request, "changes", title=_("What changed"), reading=reading),
            "steps": [(step, reading.keep(f"{url}?version={step.version.revision_id}")) for step in steps],
            "step": step,
            "differences": get_differences(step),
        },
    )
