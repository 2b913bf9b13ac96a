"""What the small modules add, and that every page is as usable without them."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import find_violations

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("demo")]

JUDGMENT = "/en/case-law/hvj/c-163-17/"
LONG_PAGE = "/nl/toegankelijkheid/"
SUGGESTIONS = re.compile(r"/en/search/suggestions/\?")
SEARCH_PAGE = re.compile(r"/en/search/\?")


@pytest.fixture
def plain(browser, demo_site) -> Iterator[Page]:
    """A tab of a visitor without JavaScript."""
    context = browser.new_context(base_url=demo_site.url, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def desk(browser, demo_site) -> Iterator[Page]:
    """A tab of a visitor with a wide window."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=demo_site.url)
    yield context.new_page()
    context.close()


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


def choose(page, facet: str, code: str):
    return page.locator(f'[name="{facet}"][value="{code}"]')


@pytest.fixture
def results(desk) -> Page:
    """A page of results, marked so that a reload would show."""
    desk.goto("/en/search/?q=dublin")
    desk.evaluate("window.isSamePage = true")
    return desk


def is_same_page(page) -> bool:
    return bool(page.evaluate("window.isSamePage"))


def total(page):
    return page.locator("[data-announce]")


def test_a_filter_applies_at_once_keeps_the_focus_and_says_how_many_are_left(results):
    before = total(results).inner_text()
    title = results.title()
    choose(results, "court", "ehrm").focus()
    results.keyboard.press("Space")
    results.wait_for_url("**/en/search/?q=dublin&court=ehrm")
    expect(total(results)).not_to_have_text(before)
    expect(choose(results, "court", "ehrm")).to_be_focused()
    expect(choose(results, "court", "ehrm")).to_be_checked()
    announced = results.locator("body > [role=status]")
    expect(announced).to_have_text(total(results).inner_text())
    assert results.title() == title
    assert is_same_page(results)
    switch = results.get_by_role("navigation", name="Language").get_by_role("link", name="français")
    assert "court=ehrm" in switch.get_attribute("href")


def test_back_and_forward_follow_the_filters(results):
    before = total(results).inner_text()
    choose(results, "court", "ehrm").check()
    results.wait_for_url("**court=ehrm")
    choose(results, "court", "hvj").check()
    results.wait_for_url(re.compile("court=hvj"))
    expect(choose(results, "court", "hvj")).to_be_checked()
    after = total(results).inner_text()
    results.go_back()
    results.go_back()
    expect(total(results)).to_have_text(before)
    expect(choose(results, "court", "ehrm")).not_to_be_checked()
    results.go_forward()
    results.go_forward()
    expect(total(results)).to_have_text(after)
    expect(choose(results, "court", "hvj")).to_be_checked()
    assert is_same_page(results)


def test_back_from_a_decision_shows_the_filters_that_were_chosen(results):
    choose(results, "court", "ehrm").check()
    results.wait_for_url("**court=ehrm")
    left = total(results)
    expect(left).to_be_visible()
    text = left.inner_text()
    results.locator(".search-hits a").first.click()
    results.wait_for_url("**/case-law/**")
    results.go_back()
    expect(choose(results, "court", "ehrm")).to_be_checked()
    expect(total(results)).to_have_text(text)


def test_the_last_of_quick_choices_counts(results):
    choose(results, "court", "ehrm").check()
    choose(results, "court", "hvj").check()
    choose(results, "court", "ehrm").uncheck()
    results.wait_for_url("**/en/search/?q=dublin&court=hvj")
    expect(choose(results, "court", "hvj")).to_be_checked()
    expect(choose(results, "court", "ehrm")).not_to_be_checked()


def test_taking_a_filter_away_leads_to_the_results(desk):
    desk.goto("/en/search/?q=dublin&court=ehrm")
    desk.evaluate("window.isSamePage = true")
    desk.locator(".search-chips a").first.focus()
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/en/search/?q=dublin")
    expect(total(desk)).to_be_focused()
    expect(choose(desk, "court", "ehrm")).not_to_be_checked()
    assert is_same_page(desk)


def test_the_order_stays_when_a_filter_is_chosen(results):
    link = results.get_by_role("link", name="Newest first")
    link.click()
    results.wait_for_url("**sort=date")
    expect(link).to_be_focused()
    expect(link).to_have_attribute("aria-current", "true")
    choose(results, "court", "ehrm").check()
    results.wait_for_url(re.compile("court=ehrm"))
    assert "sort=date" in results.url
    assert is_same_page(results)


def test_the_next_page_begins_at_its_results(results):
    results.get_by_role("link", name="Next").click()
    results.wait_for_url("**page=2")
    expect(total(results)).to_be_focused()
    expect(total(results)).to_be_in_viewport()
    assert is_same_page(results)


def test_what_a_visitor_opened_or_closed_stays_so(results):
    closed, opened = results.locator("#facet-court"), results.locator("details.search-facet:not([open])")
    name = opened.first.get_attribute("id")
    opened.first.locator("> summary").click()
    choose(results, "court", "ehrm").check()
    closed.locator("> summary").first.click()
    results.wait_for_url("**court=ehrm")
    expect(results.locator("#search-answer")).not_to_have_attribute("aria-busy", "true")
    assert results.locator(f"#{name}").get_attribute("open") is not None
    assert closed.get_attribute("open") is None


def test_links_to_another_question_or_place_are_followed_as_ever(results):
    results.goto("/en/search/")
    results.evaluate("window.isSamePage = true")
    results.locator("#search-answer .search-chip").first.click()
    results.wait_for_url(re.compile(r"\?q="))
    assert not is_same_page(results)


@pytest.mark.parametrize("failure", ["abort", "error", "nonsense"])
def test_where_fetching_fails_the_browser_goes_to_the_page_itself(results, failure):
    def fail(route):
        if route.request.is_navigation_request():
            route.continue_()
        elif failure == "abort":
            route.abort()
        else:
            route.fulfill(status=500 if failure == "error" else 200, body="nothing")

    results.route(SEARCH_PAGE, fail)
    choose(results, "court", "ehrm").check()
    results.wait_for_url("**/en/search/?q=dublin&court=ehrm")
    expect(choose(results, "court", "ehrm")).to_be_checked()
    expect(results.locator(".search-chips a")).to_have_count(1)
    assert not is_same_page(results)


def test_the_button_is_there_only_for_those_without_javascript(results, plain):
    expect(results.get_by_role("button", name="Apply filters")).to_have_count(0)
    plain.goto("/en/search/?q=dublin")
    choose(plain, "court", "ehrm").check()
    plain.get_by_role("button", name="Apply filters").click()
    plain.wait_for_url("**/en/search/?q=dublin&court=ehrm")
    expect(choose(plain, "court", "ehrm")).to_be_checked()
    expect(plain.locator(".search-chips a")).to_have_count(1)


def test_without_javascript_a_box_only_searches(plain):
    plain.goto("/en/search/")
    box = plain.locator("#search-text")
    assert box.get_attribute("role") is None
    box.fill("dublin")
    box.press("Enter")
    plain.wait_for_url("**/en/search/?q=dublin")


def test_a_citation_is_copied_and_the_button_says_so(desk):
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.goto(JUDGMENT)
    button = desk.get_by_role("button", name="Copy this citation")
    button.click()
    expect(desk.get_by_role("button", name="Copied")).to_be_focused()
    expect(desk.get_by_role("status").filter(has_text="Copied")).to_have_count(1)
    copied = desk.evaluate("navigator.clipboard.readText()")
    assert copied == desk.locator(".citation").inner_text()
    assert "C-163/17" in copied
    expect(button).to_be_visible(timeout=10_000)


def test_where_copying_is_refused_the_citation_is_selected(desk):
    desk.goto(JUDGMENT)
    desk.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()) }")
    desk.get_by_role("button", name="Copy this citation").click()
    desk.wait_for_function("String(getSelection()) !== ''")
    assert desk.evaluate("String(getSelection())").strip() == desk.locator(".citation").inner_text()


def test_without_javascript_there_is_a_citation_and_no_button(plain):
    plain.goto(JUDGMENT)
    expect(plain.locator(".citation")).to_contain_text("C-163/17")
    expect(plain.locator("[data-copy]")).to_be_hidden()


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
