"""Filters, order and pages of results without a reload, and with one where that fails."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("demo")]

SEARCH_PAGE = re.compile(r"/en/search/\?")


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
