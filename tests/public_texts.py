"""Which texts of the catalogues visitors meet: those that a language of theirs must translate.

The places in the code decide, as the catalogues name them. What only editors meet may stay untranslated.
"""

import re

#: Languages for visitors only: the editing interface is in Dutch, French and English.
PUBLIC_LANGUAGES = ("ar", "uk")

EDITORIAL = re.compile(
    r"/(?:wagtail)?admin/|/management/|^search/(?:models|checks)\.py$|^site/core/apps\.py$"
)
PUBLIC = re.compile(
    r"^site/templates/"
    r"|^search/"
    # Modules of any application that speak to visitors.
    r"|/public/"
    r"|/(?:citations|search_facets)\.py$"
    # What stands in the files that they take along.
    r"|/offprints/|/offprint\w*\.py$"
    # Names of what there is, as facets, labels and lineage show them.
    r"|(?:^|/)apps\.py$"
    r"|/models/(?:choices|relations)\.py$"
    r"|^site/config/settings/base\.py$"
)


def is_public_place(place: str) -> bool:
    """Whether visitors meet what this file of the project says."""
    return bool(PUBLIC.search(place)) and not EDITORIAL.search(place)


def is_public(message) -> bool:
    """Whether visitors meet this message of a catalogue."""
    return any(is_public_place(place) for place, _line in message.locations)
