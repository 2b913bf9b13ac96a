"""Names of the States that cases before the court in Strasbourg are brought against. Pure."""

import re
from functools import cache

from babel import Locale

from .folding import fold

_MEMBERS = """
AL AD AM AT AZ BE BA BG HR CY CZ DK EE FI FR GE DE GR HU IS IE IT LV LI LT LU MT MD MC ME NL MK NO PL PT RO
RU SM RS SK SI ES SE CH TR UA GB
"""
LANGUAGES = ("nl", "fr", "en", "de")
#: Names in use beside those of the CLDR.
MORE = (
    "Turkey",
    "Turquie",
    "Turkije",
    "Tsjechische Republiek",
    "République tchèque",
    "Czech Republic",
    "République de Moldova",
    "Republic of Moldova",
    "FYROM",
    "ex-République yougoslave de Macédoine",
    "former Yugoslav Republic of Macedonia",
    "UK",
    "Groot-Brittannië",
    "Bosnia and Herzegovina",
    "Bosnie-Herzégovine",
)


@cache
def build_state_pattern() -> str:
    """All names, folded, as one alternative; the longest first."""
    names = {Locale(language).territories[code] for language in LANGUAGES for code in _MEMBERS.split()} | set(
        MORE
    )
    folded = sorted({fold(name).text for name in names}, key=len, reverse=True)
    return "|".join(re.escape(name) for name in folded)
