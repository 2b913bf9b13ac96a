"""The host and port of the Wagtail site, which canonical addresses, alternates and feeds are made of."""

from urllib.parse import urlsplit

from wagtail.models import Site

#: What Wagtail's first migration writes, and no public site has.
NAMES_NO_SITE = ("localhost", 80)
DEFAULT_PORTS = {"http": 80, "https": 443}


def split_address(base_url: str) -> tuple[str, int]:
    """Host and port of an address; raises ValueError where it names none.

    >>> split_address("https://www.vluchtelingenwerk.be")
    ('www.vluchtelingenwerk.be', 443)
    """
    parts = urlsplit(base_url)
    if not parts.hostname or parts.scheme not in DEFAULT_PORTS:
        raise ValueError(f"“{base_url}” is no full address such as https://www.example.org.")
    return parts.hostname, parts.port or DEFAULT_PORTS[parts.scheme]


def set_site_address(base_url: str) -> bool:
    """Gives the default site the host of this address, unless somebody named one; whether it did."""
    site = Site.objects.filter(is_default_site=True).first()
    if site is None or (site.hostname, site.port) != NAMES_NO_SITE:
        return False
    site.hostname, site.port = split_address(base_url)
    site.save()
    return True
