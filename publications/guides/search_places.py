"""Where sections stand, for their documents in the search index."""

from collections.abc import Sequence
from typing import Any

from wagtail.models import Page

from search.documents import LABEL_SEPARATOR


def set_places(sections: Sequence[Any]) -> None:
    """Sets `guide_key` and `search_label` on each section; one query for any number of them."""
    chapters = {section.path[: -Page.steplen] for section in sections}
    guides = {path[: -Page.steplen] for path in chapters}
    above = {page.path: page for page in Page.objects.filter(path__in=chapters | guides)}
    for section in sections:
        chapter = above.get(section.path[: -Page.steplen])
        guide = above.get(section.path[: -2 * Page.steplen])
        section.guide_key = str(guide.translation_key) if guide else ""
        section.search_label = LABEL_SEPARATOR.join(page.title for page in (guide, chapter) if page)
