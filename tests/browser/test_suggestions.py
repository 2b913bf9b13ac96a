"""Suggestions below a search box, by keyboard alone, and the box without them."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import find_violations

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("demo")]

JUDGMENT = "/en/case-law/hvj/c-163-17/"
SUGGESTIONS = re.compile(r"/en/search/suggestions/\?")


@pytest.fixture
def box(page):
    """The search page's box, with the caret in it."""
    page.goto("/en/search/")
    box = page.get_by_role("combobox", name=re.compile("Search pages and case law"))
    box.focus()
    return box


def type_and_wait(box, text: str):
    box.press_sequentially(text)
    options = box.page.get_by_role("option")
    expect(options.first).to_be_visible()
    return options


def test_a_number_typed_half_leads_to_its_decision_by_keyboard_alone(page, box):
    type_and_wait(box, "C-163")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{JUDGMENT}")


def test_the_header_suggests_on_every_page(desk):
    desk.goto("/nl/")
    box = desk.get_by_role("banner").get_by_role("combobox")
    type_and_wait(box, "gezinsh").first.click()
    expect(desk.locator("h1")).to_be_visible()
    assert "/zoeken/" not in desk.url


def test_a_screen_reader_is_told_of_the_list_and_of_each_choice(page, box):
    expect(box).to_have_attribute("aria-expanded", "false")
    options = type_and_wait(box, "dublin")
    count = options.count()
    assert 2 <= count <= 6
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("status").filter(has_text=f"{count} suggestions")).to_have_count(1)
    listbox = page.get_by_role("listbox")
    assert box.get_attribute("aria-controls") == listbox.get_attribute("id")
    assert listbox.get_attribute("aria-label")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    expect(options.first).to_have_attribute("aria-selected", "false")
    assert box.get_attribute("aria-activedescendant") == options.nth(1).get_attribute("id")
    expect(box).to_be_focused()


def test_arrows_go_round_through_the_box(page, box):
    options = type_and_wait(box, "dublin")
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")


def test_escape_closes_the_list_and_keeps_the_words_and_down_opens_it_again(page, box):
    type_and_wait(box, "dublin")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("dublin")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()


def test_tab_leaves_the_box_and_closes_the_list(page, box):
    type_and_wait(box, "dublin")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(page.locator(":focus")).to_have_role("button")


def test_enter_without_a_choice_asks_the_question_itself(page, box):
    type_and_wait(box, "dublin")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/?q=dublin")


def test_one_letter_is_too_few_and_fewer_letters_close_the_list(page, box):
    type_and_wait(box, "du")
    page.keyboard.press("Backspace")
    expect(page.get_by_role("listbox")).to_have_count(0)


def test_an_answer_that_comes_too_late_is_dropped(page, box):
    late = []
    page.route(re.compile(r"suggestions/\?q=dub$"), lambda route: late.append(route))
    box.press_sequentially("dub")
    page.wait_for_timeout(400)
    assert late
    with page.expect_event("requestfailed", lambda request: request.url.endswith("q=dub")):
        box.press_sequentially("lin")
    expect(page.get_by_role("option").first).to_be_visible()


@pytest.mark.parametrize("status", [503, 200])
def test_where_suggesting_fails_the_box_searches_as_ever(page, box, status):
    page.route(SUGGESTIONS, lambda route: route.fulfill(status=status, body="<html>"))
    box.press_sequentially("dublin")
    page.wait_for_timeout(400)
    expect(page.get_by_role("listbox")).to_have_count(0)
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/?q=dublin")


def test_suggestions_in_another_language_say_so_and_hostile_titles_are_only_text(page, box):
    page.route(
        SUGGESTIONS,
        lambda route: route.fulfill(
            json={
                "message": "1 suggestion",
                "suggestions": [
                    {
                        "url": "/ar/",
                        "title": {"text": "<img src=x> لم شمل", "lang": "ar", "dir": "rtl"},
                        "type": "Page",
                        "label": {"text": "label", "lang": "en", "dir": "ltr"},
                    }
                ],
            }
        ),
    )
    option = type_and_wait(box, "xx").first
    title = option.get_by_text("<img src=x> لم شمل")
    assert (title.get_attribute("lang"), title.get_attribute("dir")) == ("ar", "rtl")
    assert option.get_by_text("label", exact=True).get_attribute("lang") is None
    assert option.locator("img").count() == 0


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_open_list_is_accessible_and_fits_a_narrow_phone(page, box, axe_source, direction):
    page.evaluate("direction => { document.documentElement.dir = direction }", direction)
    type_and_wait(box, "dublin")
    page.keyboard.press("ArrowDown")
    listbox, field = page.get_by_role("listbox").bounding_box(), box.bounding_box()
    assert 0 <= listbox["y"] - field["y"] - field["height"] < 16
    assert listbox["x"] >= 0
    assert listbox["x"] + listbox["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert find_violations(page, axe_source) == []


def test_without_javascript_a_box_only_searches(plain):
    plain.goto("/en/search/")
    box = plain.locator("#search-text")
    assert box.get_attribute("role") is None
    box.fill("dublin")
    box.press("Enter")
    plain.wait_for_url("**/en/search/?q=dublin")
