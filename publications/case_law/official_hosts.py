"""Tells a court's own address from a third party's page about its decision. Pure."""

from enum import Enum
from urllib.parse import urlsplit

OFFICIAL_HOSTS: dict[str, frozenset[str]] = {
    "EU": frozenset({"curia.europa.eu", "eur-lex.europa.eu", "data.europa.eu", "e-justice.europa.eu"}),
    "CE": frozenset({"hudoc.echr.coe.int", "echr.coe.int", "coe.int"}),
    "BE": frozenset(
        {
            "juportal.be",
            "const-court.be",
            "raadvst-consetat.be",
            "rvv-cce.be",
            "courdecassation.be",
            "hofvancassatie.be",
            "rechtbanken-tribunaux.be",
            "tribunaux-rechtbanken.be",
            "just.fgov.be",
            "e-justice.europa.eu",
        }
    ),
}
THIRD_PARTIES = frozenset(
    {
        "adde.be",
        "agii.be",
        "asylumineurope.org",
        "asylumlawdatabase.eu",
        "bailii.org",
        "cire.be",
        "droit-de-vivre.be",
        "ecre.org",
        "edem.be",
        "euaa.europa.eu",
        "gdr-elena.eu",
        "jura.be",
        "kruispuntmi.be",
        "legalworld.be",
        "medimmigrant.be",
        "monkey.be",
        "myria.be",
        "nansenrefugee.be",
        "nansen-refugee.be",
        "refworld.org",
        "stradalex.com",
        "strada-lex.com",
        "uclouvain.be",
        "unhcr.org",
        "vluchtelingenwerk.be",
        "wikipedia.org",
        "worldlii.org",
    }
)


class HostKind(Enum):
    """Whose page an address leads to."""

    OFFICIAL = "official"
    THIRD_PARTY = "third party"
    UNKNOWN = "unknown"


def classify_url(url: str, *, jurisdiction: str, website: str = "") -> HostKind:
    """Whose page it is, as far as is known; the court's website counts as its own."""
    host = get_host(url)
    own = OFFICIAL_HOSTS.get(jurisdiction, frozenset()) | ({get_host(website)} if website else set())
    if is_within(host, own):
        return HostKind.OFFICIAL
    return HostKind.THIRD_PARTY if is_within(host, THIRD_PARTIES) else HostKind.UNKNOWN


def get_host(url: str) -> str:
    """The host of an address without `www.`."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def is_within(host: str, domains: frozenset[str] | set[str]) -> bool:
    """Whether the host is one of the domains or lies below one."""
    return any(host == domain or host.endswith(f".{domain}") for domain in domains if domain)
