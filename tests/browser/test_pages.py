"""Every page of the demonstration as visitors meet it, from a narrow phone to a wide screen."""

from collections.abc import Iterator
from itertools import product

import pytest

from tests.browser.accessibility import find_violations
from tests.browser.addresses import ARABIC, DUTCH, build_addresses, get_examples

pytestmark = [pytest.mark.browser, pytest.mark.one_tab, pytest.mark.xdist_group("pages")]

NARROW = 320
WIDTHS = (NARROW, 768, 1280)
COLOURS = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}
# The style guide shows every component, so it is looked at from right to left too.
MATRIX = get_examples(DUTCH) + [address for address in get_examples(ARABIC) if address.kind == "style-guide"]


@pytest.fixture
def troubles(page, demo_site) -> Iterator[list[str]]:
    """Errors in the console and requests to other hosts, as the tab meets them."""
    found: list[str] = []

    def note_message(message) -> None:
        # The browser reports the status of the page itself too, which its test knows.
        if message.type == "error" and message.location["url"] != page.url:
            found.append(message.text)

    def note_request(request) -> None:
        if not request.url.startswith(f"{demo_site.url}/"):
            found.append(f"asks {request.url}")

    def note_error(error) -> None:
        found.append(str(error))

    listeners = {"console": note_message, "pageerror": note_error, "request": note_request}
    for event, listener in listeners.items():
        page.on(event, listener)
    yield found
    for event, listener in listeners.items():
        page.remove_listener(event, listener)


@pytest.mark.parametrize("address", build_addresses(), ids=str)
def test_a_page_is_accessible_fits_a_narrow_phone_and_asks_nothing_of_others(
    page, visit, troubles, axe_source, address
):
    visit(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW, "the page scrolls sideways"
    assert find_violations(page, axe_source) == []
    assert troubles == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("address", MATRIX, ids=str)
def test_a_page_of_each_type_is_accessible_at_every_width_and_in_every_colour_scheme(
    page, visit, troubles, axe_source, address
):
    visit(address)
    found = {}
    for width, (colours, media) in product(WIDTHS, COLOURS.items()):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(**media)
        violations = find_violations(page, axe_source, are_colours_forced=colours == "forced")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            violations.append("the page scrolls sideways")
        if violations:
            found[width, colours] = violations
    assert found == {}
    assert troubles == []


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_name_of_the_organisation_breaks_between_words_only(page, width):
    page.set_viewport_size({"width": width, "height": 640})
    page.goto("/nl/")
    lines_by_word = page.locator(".wordmark span").evaluate(
        """element => [...element.firstChild.data.matchAll(/\\S+/g)].map(match => {
            const range = document.createRange();
            range.setStart(element.firstChild, match.index);
            range.setEnd(element.firstChild, match.index + match[0].length);
            return range.getClientRects().length;
        })"""
    )
    assert lines_by_word == [1, 1]
