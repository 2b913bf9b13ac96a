"""Ticks and notes of a checklist: kept on the device, shared by its languages, sent nowhere, and on paper."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("demo")]

DUTCH = "/nl/checklists/checklist-ocmw/"
ARABIC = "/ar/checklists/checklist-ocmw/"
UKRAINIAN = "/uk/checklists/checklist-ocmw/"
BOXES = "input.checklist__box"
COUNT_KEYS = "Object.keys(localStorage).length"

REFUSE_STORAGE = """() => {
    const refuse = () => { throw new DOMException("refused", "SecurityError") };
    Object.defineProperty(window, "localStorage", { get: refuse });
}"""
REFUSE_WRITING = """() => {
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError") };
}"""


@pytest.fixture
def sent(page) -> list[str]:
    """What the tab sends once its page is there: methods and addresses of requests."""
    found: list[str] = []
    page.goto(DUTCH, wait_until="networkidle")
    page.on("request", lambda request: found.append(f"{request.method} {request.url}"))
    return found


def test_ticks_and_notes_survive_a_reload(page):
    page.goto(DUTCH)
    page.locator(BOXES).nth(1).check()
    page.get_by_role("textbox").nth(1).fill("om 10 uur, loket 3")
    page.reload()
    expect(page.locator(BOXES).nth(1)).to_be_checked()
    expect(page.locator(f"{BOXES}:checked")).to_have_count(1)
    expect(page.get_by_role("textbox").nth(1)).to_have_value("om 10 uur, loket 3")


def test_ticks_hold_in_every_language_and_beside_another(page):
    page.goto(DUTCH)
    page.locator(BOXES).nth(2).check()
    for address in (ARABIC, UKRAINIAN, f"{ARABIC}?beside=nl"):
        page.goto(address)
        expect(page.locator(BOXES).nth(2)).to_be_checked()
        expect(page.locator(f"{BOXES}:checked")).to_have_count(1)


def test_words_of_both_languages_tick_the_same_box(page):
    page.goto(f"{ARABIC}?beside=nl")
    names = page.locator(".checklist__row").filter(has=page.locator(BOXES)).first.locator("label")
    box = page.locator(BOXES).first
    assert names.count() == 2
    names.nth(1).click()
    expect(box).to_be_checked()
    names.nth(0).click()
    expect(box).not_to_be_checked()


def test_a_box_is_heard_in_the_language_of_the_page_only(page):
    page.goto(f"{DUTCH}?beside=ar")
    expect(page.locator(BOXES).first).to_have_accessible_name("Je identiteitskaart of verblijfsdocument")


def test_another_tab_follows(page, context):
    page.goto(DUTCH)
    other = context.new_page()
    other.goto(UKRAINIAN)
    page.locator(BOXES).first.check()
    expect(other.locator(BOXES).first).to_be_checked()
    other.locator(BOXES).nth(1).check()
    expect(page.locator(BOXES).nth(1)).to_be_checked()


def test_a_button_clears_everything_once_that_is_confirmed(page):
    page.goto(DUTCH)
    page.locator(BOXES).first.check()
    page.get_by_role("textbox").first.fill("iets")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.locator("[data-clear]").click()
    expect(page.locator(BOXES).first).to_be_checked()
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator("[data-clear]").click()
    expect(page.locator(f"{BOXES}:checked")).to_have_count(0)
    expect(page.get_by_role("textbox").first).to_have_value("")
    expect(page.locator(".checklist-tools [role=status]")).not_to_be_empty()
    assert page.evaluate(COUNT_KEYS) == 0


def test_nothing_is_sent_and_no_cookie_set(page, context, sent):
    page.locator(BOXES).first.check()
    page.get_by_role("textbox").first.fill("vertrouwelijk")
    page.wait_for_timeout(500)
    assert sent == []
    assert context.cookies() == []


def test_a_page_that_is_only_read_keeps_nothing(page):
    page.goto(DUTCH)
    expect(page.locator(BOXES).first).to_be_visible()
    assert page.evaluate(COUNT_KEYS) == 0


@pytest.mark.parametrize("refuse", [REFUSE_STORAGE, REFUSE_WRITING])
def test_a_browser_that_keeps_nothing_says_so_and_still_ticks(page, refuse):
    page.add_init_script(f"({refuse})()")
    page.goto(DUTCH)
    expect(page.locator("[data-when=blocked]")).to_be_visible()
    expect(page.locator("[data-when=kept]")).to_be_hidden()
    page.locator(BOXES).first.check()
    page.locator(BOXES).nth(1).check()
    expect(page.locator(f"{BOXES}:checked")).to_have_count(2)


def test_what_another_script_left_there_is_no_error(page):
    page.goto(DUTCH)
    key = page.locator("[data-checklist]").get_attribute("data-checklist")
    for left in ("no json", "7", "null", '{"x": ["y"]}'):
        page.evaluate("([key, left]) => localStorage.setItem(key, left)", [f"checklist:{key}", left])
        page.reload()
        expect(page.locator("[data-when=kept]")).to_be_visible()
        expect(page.locator(f"{BOXES}:checked")).to_have_count(0)


def test_without_javascript_there_are_no_controls_that_do_nothing(plain):
    plain.goto(DUTCH)
    main = plain.locator("main")
    expect(main.locator("input, textarea")).to_have_count(0)
    expect(main.locator("button:visible")).to_have_count(0)
    expect(main.locator("[data-when=paper]")).to_be_visible()


def test_without_javascript_paper_has_squares_to_tick_and_lines_to_write_on(plain):
    plain.goto(DUTCH)
    expect(plain.locator("span.checklist__box").first).to_be_hidden()
    plain.emulate_media(media="print")
    expect(plain.locator("span.checklist__box").first).to_be_visible()
    expect(plain.locator(".checklist__lines").first).to_be_visible()
    expect(plain.locator(".checklist-languages")).to_be_hidden()


def test_paper_shows_what_was_written_whole(page):
    page.goto(DUTCH)
    page.get_by_role("textbox").first.fill("regel\n" * 9)
    page.emulate_media(media="print")
    expect(page.locator("textarea").first).to_be_hidden()
    assert page.locator(".checklist__written").first.bounding_box()["height"] > 100


@pytest.mark.parametrize(
    ("width", "media", "is_beside"),
    [(320, "screen", False), (360, "screen", False), (1280, "screen", True), (670, "print", True)],
)
def test_two_languages_stand_under_each_other_on_a_phone_and_side_by_side_elsewhere(
    page, width, media, is_beside
):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{ARABIC}?beside=nl")
    page.emulate_media(media=media)
    sides = page.locator(".checklist__row .checklist__side")
    own, other = sides.nth(2).bounding_box(), sides.nth(3).bounding_box()
    assert (own["y"] == other["y"]) is is_beside
    if is_beside:
        assert own["x"] > other["x"], "Arabic begins on the right"
    else:
        assert other["y"] >= own["y"] + own["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_each_language_runs_in_its_own_direction(page):
    page.goto(f"{ARABIC}?beside=nl")
    sides = page.locator(".checklist__row .checklist__side")
    directions = [sides.nth(place).evaluate("side => getComputedStyle(side).direction") for place in (2, 3)]
    assert directions == ["rtl", "ltr"]


def test_the_languages_are_links_that_lead_back_and_forth(plain):
    plain.goto(DUTCH)
    plain.locator(".checklist-languages a[lang=ar]").click()
    expect(plain).to_have_url(re.compile(r"\?beside=ar#checklist$"))
    expect(plain.locator(".checklist-languages [aria-current]")).to_have_attribute("lang", "ar")
    plain.locator('.checklist-languages a[href="?#checklist"]').click()
    expect(plain.locator(".checklist--beside")).to_have_count(0)
