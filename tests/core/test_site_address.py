"""The site gets the address that the environment names, once."""

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Site

from core.site_address import set_site_address, split_address

pytestmark = pytest.mark.django_db


@pytest.fixture
def fresh_site() -> Site:
    """The site as Wagtail's first migration leaves it."""
    site = Site.objects.get(is_default_site=True)
    site.hostname, site.port = "localhost", 80
    site.save()
    return site


@pytest.mark.parametrize(
    ("address", "host", "port"),
    [
        ("https://www.vluchtelingenwerk.be", "www.vluchtelingenwerk.be", 443),
        ("https://www.vluchtelingenwerk.be/", "www.vluchtelingenwerk.be", 443),
        ("http://intern.example", "intern.example", 80),
        ("http://localhost:8000", "localhost", 8000),
    ],
)
def test_an_address_has_a_host_and_a_port(address, host, port):
    assert split_address(address) == (host, port)


@pytest.mark.parametrize("address", ["", "www.vluchtelingenwerk.be", "ftp://vluchtelingenwerk.be"])
def test_what_is_no_address_is_refused(address):
    with pytest.raises(ValueError, match="no full address"):
        split_address(address)


def test_setting_up_gives_a_fresh_site_the_address_of_the_environment(fresh_site, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://www.vluchtelingenwerk.be"
    call_command("setup_editorial", verbosity=0)
    fresh_site.refresh_from_db()
    assert fresh_site.root_url == "https://www.vluchtelingenwerk.be"


def test_an_address_that_somebody_chose_stays(fresh_site):
    fresh_site.hostname = "proef.vluchtelingenwerk.be"
    fresh_site.save()
    assert not set_site_address("https://www.vluchtelingenwerk.be")


def test_a_wrong_address_stops_the_set_up_with_a_reason(fresh_site, settings):
    settings.WAGTAILADMIN_BASE_URL = "vluchtelingenwerk"
    with pytest.raises(CommandError, match="no full address"):
        call_command("setup_editorial", verbosity=0)
