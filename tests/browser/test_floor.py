"""Old phones know no cascade layers: every page with the floor sheet alone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.addresses import ARABIC, DUTCH, get_example, get_examples
from tests.browser.focus import describe_focus

pytestmark = [
    pytest.mark.browser,
    pytest.mark.one_tab,
    pytest.mark.xdist_group("demo"),
]

FLOOR = re.compile(r"/css/floor\.[\w.]*css$")
SHEETS = re.compile(r"\.css$")

FIND_FAULTS = """() => {
    const faults = [];
    const name = element => element.outerHTML.slice(0, 100).replace(/\\s+/g, " ");
    const width = document.documentElement.clientWidth;
    const isForSpeechOnly = element => element.closest(".visually-hidden") !== null;
    const isBlock = element => !getComputedStyle(element).display.includes("inline");
    const size = element => parseFloat(getComputedStyle(element).fontSize);
    if (size(document.body) < 16) faults.push("the text is small");
    if (document.documentElement.scrollWidth > width) faults.push("the page scrolls sideways");
    for (const element of document.body.querySelectorAll("*")) {
        if (!element.checkVisibility() || isForSpeechOnly(element)) continue;
        if (element.getBoundingClientRect().right > width + 1) faults.push(`too wide: ${name(element)}`);
    }
    const blocks = [...document.querySelectorAll("main *")].filter(element =>
        element.checkVisibility() && isBlock(element) && !element.closest("table, svg")
        && !isForSpeechOnly(element) && element.textContent.trim());
    for (const element of blocks) {
        const box = element.getBoundingClientRect();
        for (let other = element.nextElementSibling; other; other = other.nextElementSibling) {
            if (!blocks.includes(other)) continue;
            const beside = other.getBoundingClientRect();
            const shared = Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top);
            if (shared > 2 && (beside.left >= box.right - 1 || beside.right <= box.left + 1)) {
                faults.push(`side by side: ${name(element)} and ${name(other)}`);
            }
        }
    }
    for (const paragraph of document.querySelectorAll("main p, main li, main dd")) {
        if (size(paragraph) < 16) faults.push(`small text: ${name(paragraph)}`);
    }
    for (const link of document.querySelectorAll("main a[href]")) {
        const style = getComputedStyle(link);
        const isTold = style.textDecorationLine.includes("underline")
            || style.color !== getComputedStyle(link.parentElement).color;
        if (!isTold) faults.push(`no link to the eye: ${name(link)}`);
    }
    return faults;
}"""


@pytest.fixture
def old_phone(page):
    """A tab that gets no sheet but the floor."""
    page.route(SHEETS, lambda route: route.continue_() if FLOOR.search(route.request.url) else route.abort())
    return page


@pytest.mark.parametrize("address", get_examples(DUTCH, ARABIC), ids=str)
def test_a_page_stands_in_one_column_and_can_be_read(old_phone, visit, address):
    visit(address)
    assert old_phone.evaluate(FIND_FAULTS) == []
    old_phone.set_viewport_size({"width": 800, "height": 600})
    assert old_phone.evaluate(FIND_FAULTS) == []


@pytest.mark.parametrize("address", get_examples(DUTCH), ids=str)
def test_links_and_buttons_show_their_focus(old_phone, visit, address):
    visit(address)
    for target in ("a[href]", "button", "summary", "input[type=search]"):
        control = old_phone.locator(f"main {target}:visible").first
        if not control.count():
            continue
        # A key first: only who uses the keyboard is shown the focus.
        old_phone.keyboard.press("Shift")
        control.focus()
        assert describe_focus(old_phone)["problems"] == []


def test_search_can_be_used(old_phone, visit):
    visit(get_example("search-empty"))
    field = old_phone.locator("main input[type=search]")
    button = old_phone.locator("main button[type=submit][form], main form button").first
    for control in (field, button):
        box = control.bounding_box()
        assert box["height"] >= 24
        assert box["x"] + box["width"] <= 320
    field.fill("jawo")
    button.click()
    old_phone.wait_for_url(re.compile(r"/nl/zoeken/\?.*q=jawo"))
    expect(old_phone.locator("main")).to_contain_text("C-163/17")
