"""Walks through the demonstration by keyboard, as a visitor and as an editor."""

import re

import pytest
from playwright.sync_api import expect

from home.demo.logins import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("demo")]


def test_the_first_tab_stop_leads_past_the_menus(page):
    page.goto("/nl/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_class("skip-link")
    expect(page.locator(":focus")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_visitor_finds_a_judgment_by_typing_its_number(page):
    page.goto("/nl/")
    page.locator("header").get_by_role("link", name="Zoeken").click()
    page.locator("main input[type=search]").fill("c 163/17")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/nl/zoeken/\?"))
    page.locator("main").get_by_role("link", name=re.compile("Jawo")).first.click()
    expect(page.locator("h1")).to_contain_text("C-163/17")


def test_the_language_switch_keeps_the_judgment(page):
    page.goto("/nl/rechtspraak/hvj/c-163-17/")
    page.get_by_role("navigation", name="Taal").get_by_role("link", name="français").click()
    expect(page).to_have_url(re.compile("/fr/jurisprudence/hvj/c-163-17/"))


def test_text_at_four_times_its_size_loses_nothing(browser, demo_site):
    context = browser.new_context(viewport={"width": 320, "height": 256}, base_url=demo_site.url)
    page = context.new_page()
    page.goto("/nl/rechtspraak/hvj/c-163-17/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_an_editor_changes_a_summary_and_finds_the_new_words_at_once(browser, demo_site):
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, base_url=demo_site.url, locale="nl-BE"
    )
    page = context.new_page()
    page.goto("/admin/login/")
    page.get_by_label(re.compile("Gebruikersnaam|Username")).fill("eindredacteur")
    page.get_by_label(re.compile("Wachtwoord|Password")).first.fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/admin/$"))
    found = demo_site.manage("shell", "-v0", "-c", FIND_SUMMARY)
    page.goto(f"/admin/snippets/case_law/casesummary/edit/{found.stdout.strip()}/")
    headnote = page.locator("textarea[name=headnote]")
    headnote.fill(headnote.input_value() + " Zeldzaamwoord kwartelkoning.")
    page.locator("[data-w-dropdown-target=toggle]").last.click()
    page.get_by_role("button", name=re.compile("Publiceren|Publish")).first.click()
    page.wait_for_load_state()
    page.goto("/nl/zoeken/?q=kwartelkoning")
    expect(page.locator("main")).to_contain_text("Jawo")
    context.close()


FIND_SUMMARY = """
from publications.case_law.models import CaseSummary
print(CaseSummary.objects.get(judgment__number="C-163/17", locale__language_code="nl").pk)
"""
