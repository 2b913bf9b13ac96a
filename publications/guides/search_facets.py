"""What guides add to the filters of the public search."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from core.translations import get_reading_order
from search.facets import Facet

TYPE = "guide"
GUIDE = "guide"


def is_key(code: str) -> bool:
    """Whether a code from an address can be the key of a guide."""
    try:
        UUID(code)
    except ValueError:
        return False
    return True


def get_guide_labels(codes: Iterable[str], language: str) -> dict[str, str]:
    """The titles of guides in the language that serves a reader best."""
    from .models import GuidePage

    order = get_reading_order(language)
    pages = GuidePage.objects.live().filter(translation_key__in=[code for code in codes if is_key(code)])
    ranked: dict[str, tuple[int, str]] = {}
    for key, code, title in pages.values_list("translation_key", "locale__language_code", "title"):
        rank = order.index(code) if code in order else len(order)
        ranked[str(key)] = min(ranked.get(str(key), (rank, title)), (rank, title))
    return {key: title for key, (_rank, title) in ranked.items()}


FACETS = (Facet(name=GUIDE, label=_("Guide"), get_labels=get_guide_labels),)
