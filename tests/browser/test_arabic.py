"""The site from right to left, as it is drawn."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("demo")]

WIDTHS = (320, 1280)
# Where the first and the last character of each matching text stand, from the left.
ENDS = """elements => elements.map(element => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const text = walker.nextNode();
    const place = index => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        return range.getBoundingClientRect().left;
    };
    return [place(0), place(text.data.trimEnd().length - 1)];
})"""


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_begins_at_the_right(page, width):
    page.set_viewport_size({"width": width, "height": 640})
    page.goto("/ar/")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    wordmark = page.locator("header .wordmark").bounding_box()
    heading = page.locator("h1").evaluate("""element => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getBoundingClientRect().right;
    }""")
    assert width - (wordmark["x"] + wordmark["width"]) < 64
    assert width - heading < 64
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("/ar/contact/", 'main a[href^="tel:"]'),
        ("/ar/contact/", 'footer a[href^="tel:"]'),
        ("/ar/contact/", 'main a[href^="mailto:"]'),
        ("/ar/contact/", "footer .account-number"),
        ("/ar/search/", ".search-tips .search-chip"),
    ],
)
def test_numbers_and_addresses_read_from_left_to_right_within_arabic(page, path, what):
    page.goto(path)
    ends = page.locator(what).evaluate_all(ENDS)
    assert ends
    assert [pair for pair in ends if pair[0] >= pair[1]] == []


def test_a_street_and_its_town_keep_their_order(page):
    page.goto("/ar/")
    town = page.locator("footer address bdi").nth(1)
    expect(town).to_have_text("1210 Brussel")
    first, last = town.evaluate_all(ENDS)[0]
    assert first < last


def test_what_is_in_another_language_runs_as_that_language_does(page):
    page.goto("/ar/search/?q=dublin")
    hit = page.locator(".search-hit", has=page.locator(".search-hit__title[lang=en]")).first
    expect(hit.locator(".search-hit__title")).to_have_css("direction", "ltr")
    expect(hit.locator(".search-hit__label")).to_have_css("direction", "rtl")
    expect(page.locator("h1")).to_have_css("direction", "rtl")


def test_court_date_and_number_of_a_hit_keep_apart(page):
    page.goto("/ar/search/?q=C-163/17")
    label = page.locator(".search-hit__label > span").nth(1)
    expect(label).to_contain_text("19 مارس 2019")
    assert label.inner_text().count("\u2068") == 3
