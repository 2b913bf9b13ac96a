"""What a phone shows of the home page before anybody scrolls."""

import pytest
from playwright.sync_api import expect

from home.demo.registry import LANGUAGES

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("demo")]

SCREEN = {"width": 360, "height": 640}


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_it_is_for_where_to_get_help_and_where_to_search_fit_one_screen_of_a_phone(page, language):
    page.set_viewport_size(SCREEN)
    page.goto(f"/{language}/")
    expect(page.locator(".audience")).to_have_count(3)
    for what in (".audience >> nth=2", ".helpline__contact a >> nth=-1", "#hero-search"):
        box = page.locator(what).bounding_box()
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= SCREEN["height"], what


def test_the_search_of_the_first_screen_leads_to_the_answers(page):
    page.set_viewport_size(SCREEN)
    page.goto("/nl/")
    page.locator("#hero-search").fill("Jawo")
    page.locator("#hero-search").press("Enter")
    expect(page.locator(".search-hit").first).to_contain_text("Jawo")


def test_a_desk_searches_from_the_header_and_not_twice(desk):
    desk.goto("/nl/")
    expect(desk.locator("#site-search")).to_be_visible()
    expect(desk.locator("#hero-search")).to_be_hidden()
