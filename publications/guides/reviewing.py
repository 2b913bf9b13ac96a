"""The sections whose articles are watched: what touches one opens a review task for who answers for it."""

from collections.abc import Collection, Iterator

from django.conf import settings

from core.review_tasks.ports import ReviewedText

from .models import GuideSectionPage, SectionProvision


def find_sections(instruments: Collection[str]) -> Iterator[ReviewedText]:
    """Live sections of the source language on articles of these acts; translations follow their source."""
    links = SectionProvision.objects.filter(
        provision__instrument__code__in=instruments,
        section__live=True,
        section__locale__language_code=settings.LANGUAGE_CODE,
    )
    provisions: dict[int, set[str]] = {}
    facts: dict[int, tuple[str, int | None]] = {}
    rows = links.values_list("section_id", "section__title", "section__responsible_id", "provision__code")
    for pk, title, responsible_id, code in rows.order_by("section__path"):
        provisions.setdefault(pk, set()).add(code)
        facts[pk] = (title, responsible_id)
    for pk, (title, responsible_id) in facts.items():
        yield ReviewedText(
            model=GuideSectionPage,
            pk=pk,
            title=title,
            provisions=frozenset(provisions[pk]),
            responsible_id=responsible_id,
        )
