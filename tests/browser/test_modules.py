"""The button that copies and the mark in the contents, and their pages without JavaScript."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("demo")]

JUDGMENT = "/en/case-law/hvj/c-163-17/"
LONG_PAGE = "/nl/toegankelijkheid/"


def test_a_citation_is_copied_and_the_button_says_so(desk):
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.goto(JUDGMENT)
    button = desk.get_by_role("button", name="Copy this citation")
    button.click()
    expect(desk.get_by_role("button", name="Copied")).to_be_focused()
    expect(desk.get_by_role("status").filter(has_text="Copied")).to_have_count(1)
    copied = desk.evaluate("navigator.clipboard.readText()")
    assert copied == desk.locator("#citation-en").inner_text()
    assert "C-163/17" in copied
    expect(button).to_be_visible(timeout=10_000)


def test_where_copying_is_refused_the_citation_is_selected(desk):
    desk.goto(JUDGMENT)
    desk.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()) }")
    desk.get_by_role("button", name="Copy this citation").click()
    desk.wait_for_function("String(getSelection()) !== ''")
    assert desk.evaluate("String(getSelection())").strip() == desk.locator("#citation-en").inner_text()


def test_without_javascript_there_is_a_citation_and_no_button(plain):
    plain.goto(JUDGMENT)
    expect(plain.locator("#citation-en")).to_contain_text("C-163/17")
    for button in plain.locator("[data-copy]").all():
        expect(button).to_be_hidden()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_contents_mark_the_section_that_is_read(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(LONG_PAGE)
    links = page.locator("nav[data-sections] a")
    current = page.locator("nav[data-sections] [aria-current=location]")
    assert links.count() >= 3
    expect(current).to_have_count(0)
    for link in links.all():
        link.click()
        expect(link).to_have_attribute("aria-current", "location")
        expect(current).to_have_count(1)
    page.evaluate("scrollTo(0, 0)")
    expect(current).to_have_count(0)


def test_without_javascript_the_contents_lead_to_their_sections(plain):
    plain.goto(LONG_PAGE)
    link = plain.locator("nav[data-sections] a").last
    link.click()
    expect(plain.locator(link.get_attribute("href"))).to_be_in_viewport()
