"""Official addresses of what is cited, where they follow safely from the citation. Pure.

No address of the Council for Alien Law Litigation can be derived, and none of a judgment of the courts
on Juportal without its ECLI.
"""

import json
import re
from urllib.parse import quote

from . import european_acts
from .ecli import parse_ecli
from .found import Citation, JudgmentCitation, StatuteCitation
from .instruments import get_reference
from .numbers import normalise_number

EUR_LEX = "https://eur-lex.europa.eu/legal-content/{language}/TXT/?uri={uri}"
EU_CASE = re.compile(r"(?:(?P<court>[CT])-)?(?P<number>\d{1,4})/(?P<year>\d\d)(?: |$)")
CONSTITUTIONAL = re.compile(r"(?P<number>\d{1,3})/(?P<year>\d{4})")
ORDERS = re.compile(r"(?<!\w)(?:beschikking|ordonnance|order|beschluss)", re.IGNORECASE)
FIRST_CASE_YEAR = 53


def get_official_url(citation: Citation, *, language: str = "nl") -> str:
    """The official text in a language, or nothing where its address cannot be derived."""
    if isinstance(citation, StatuteCitation):
        return get_instrument_url(citation.instrument)
    if isinstance(citation, JudgmentCitation):
        return get_judgment_url(citation, language=language)
    return ""


def get_instrument_url(code: str) -> str:
    """The address in the reference data, else the ELI of a numbered European act."""
    row = get_reference().get(code)
    if row and row["url"]:
        return row["url"]
    act = european_acts.read_code(code)
    return act.eli if act else ""


def get_judgment_url(citation: JudgmentCitation, *, language: str) -> str:
    """The address by ECLI, else by number."""
    number = citation.numbers[0] if citation.numbers else ""
    if citation.ecli:
        return get_ecli_url(citation.ecli, number=number, language=language)
    if citation.court in ("hvj", "gerecht-eu") and number:
        celex = build_celex(number, is_order=bool(ORDERS.search(citation.text)))
        return EUR_LEX.format(language=language.upper(), uri=f"CELEX:{celex}") if celex else ""
    return get_number_url(citation.court, number, language=language)


def get_ecli_url(ecli: str, *, number: str = "", language: str = "nl") -> str:
    """The address of the court's own text of an ECLI, else that of the European resolver."""
    parts = parse_ecli(ecli)
    if parts.country == "EU":
        return EUR_LEX.format(language=language.upper(), uri=f"ecli:{ecli}")
    if parts.country == "CE":
        return build_hudoc_url("ecli", ecli)
    if parts.country != "BE":
        return f"https://e-justice.europa.eu/ecli/{ecli}"
    court = {"RVSCE": "rvs", "GHCC": "gwh"}.get(parts.court)
    is_judgment = parts.ordinal.startswith("ARR.")
    if court:
        return (
            get_number_url(court, number, language=language)
            if is_judgment
            else f"https://e-justice.europa.eu/ecli/{ecli}"
        )
    return f"https://juportal.be/content/{ecli}"


def get_number_url(court: str, number: str, *, language: str) -> str:
    """The address that a court makes of its numbers."""
    letter = "f" if language == "fr" else "n"
    if court == "rvs" and number:
        digits = normalise_number(number, court="rvs").replace(".", "")
        return f"https://www.raadvst-consetat.be/arr.php?nr={digits}&l={'fr' if language == 'fr' else 'nl'}"
    if court == "gwh" and (match := CONSTITUTIONAL.fullmatch(number)):
        year = match["year"]
        return (
            f"https://www.const-court.be/public/{letter}/{year}/{year}-{int(match['number']):03}{letter}.pdf"
        )
    if court == "ehrm" and number:
        return build_hudoc_url("appno", number)
    return ""


def build_hudoc_url(field: str, value: str) -> str:
    """The search page of the court in Strasbourg with one field filled in; it has no plainer address."""
    return "https://hudoc.echr.coe.int/eng#" + quote(
        json.dumps({field: [value]}, separators=(",", ":")), safe="{}[]:,/"
    )


def build_celex(number: str, *, is_order: bool = False) -> str:
    """The CELEX number of a case before the courts in Luxembourg; nothing for another number.

    >>> build_celex("C-391/16")
    '62016CJ0391'
    """
    match = EU_CASE.match(number)
    if not match:
        return ""
    short = int(match["year"])
    year = short + (1900 if short >= FIRST_CASE_YEAR else 2000)
    letters = (match["court"] or "C") + ("O" if is_order else "J")
    return f"6{year}{letters}{int(match['number']):04}"


def get_celex(citation: Citation) -> str:
    """The CELEX number of a European act or case, or nothing."""
    if (
        isinstance(citation, JudgmentCitation)
        and citation.court in ("hvj", "gerecht-eu")
        and citation.numbers
    ):
        return build_celex(citation.numbers[0], is_order=bool(ORDERS.search(citation.text)))
    if isinstance(citation, StatuteCitation):
        row = get_reference().get(citation.instrument)
        act = european_acts.read_code(citation.instrument)
        return row["celex"] if row else (act.celex if act else "")
    return ""
