"""The site by keyboard alone: every control is reached, its focus is seen, and it does what it says."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.addresses import ARABIC, DUTCH, get_example, get_examples
from tests.browser.focus import tab_to, walk

pytestmark = [pytest.mark.browser, pytest.mark.one_tab, pytest.mark.xdist_group("pages")]

WIDE = {"width": 1280, "height": 800}
NARROW = {"width": 320, "height": 640}


@pytest.fixture(params=[NARROW, WIDE], ids=["narrow", "wide"])
def size(request, page) -> dict[str, int]:
    """A phone and a desktop screen in turn."""
    page.set_viewport_size(request.param)
    return request.param


@pytest.mark.parametrize("address", get_examples(DUTCH, ARABIC), ids=str)
def test_every_control_is_reached_by_tab_and_its_focus_is_seen(page, visit, size, address):
    visit(address)
    assert walk(page) == []


def test_the_menu_leads_to_a_page_that_it_then_marks(page, visit, size):
    visit(get_example("home"))
    if size is NARROW:
        tab_to(page, page.locator("header summary:visible"))
        page.keyboard.press("Enter")
    menu = page.locator("header nav:visible a[href]:visible").filter(has_text=re.compile("Nieuws"))
    tab_to(page, menu.first)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/nl/nieuws/$"))
    expect(page.locator("header nav a[aria-current=page]").first).to_contain_text("Nieuws")


def test_the_language_switch_leads_to_the_same_page(page, visit, size):
    visit(get_example("case"))
    tab_to(page, page.locator("header a[hreflang=fr]:visible").first)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/fr/jurisprudence/hvj/c-163-17/"))
    assert page.locator("html").get_attribute("lang") == "fr"


def test_the_search_in_the_header_finds(page, visit):
    page.set_viewport_size(WIDE)
    visit(get_example("news"))
    tab_to(page, page.locator("header input[type=search]"))
    page.keyboard.type("jawo")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/nl/zoeken/\?.*q=jawo"))
    expect(page.locator("main")).to_contain_text("C-163/17")


def test_a_filter_is_opened_ticked_applied_and_taken_away(page, visit, size):
    visit(get_example("search-results"))
    count = page.locator("#search-results").inner_text()
    facet = page.locator(".search-facet:not([open])").filter(has=page.locator("input[type=checkbox]")).last
    facet = page.locator(f"details:has(> summary:text-is('{facet.locator('summary').first.inner_text()}'))")
    tab_to(page, facet.locator("> summary"))
    page.keyboard.press("Enter")
    box = facet.locator("input[type=checkbox]:visible").first
    tab_to(page, box)
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    name, value = box.get_attribute("name"), box.get_attribute("value")
    tab_to(page, page.locator("main button[type=submit]:visible").last)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"[?&]{name}={value}"))
    chip = page.locator(".search-chips a").first
    tab_to(page, chip)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: f"{name}=" not in url)
    expect(page.locator("#search-results")).to_have_text(count)


def test_the_next_page_of_results_is_reached_and_marked(page, visit, size):
    visit(get_example("search-results"))
    tab_to(page, page.locator("a[rel=next]"))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("page=2"))
    expect(page.locator("nav [aria-current=page]").last).to_contain_text("2")


def test_the_news_is_narrowed_to_a_year(page, visit, size):
    visit(get_example("news-index"))
    year = page.locator("select[name=year]")
    tab_to(page, year)
    page.keyboard.press("ArrowDown")
    chosen = year.input_value()
    assert chosen
    tab_to(page, page.locator("main form button[type=submit]"))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(f"year={chosen}"))
    assert page.locator("main time").count()


def test_who_finds_no_page_searches_from_there(page, visit, size):
    visit(get_example("not-found"))
    tab_to(page, page.locator("main input[type=search]"))
    page.keyboard.type("infolijn")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/nl/zoeken/\?.*q=infolijn"))
