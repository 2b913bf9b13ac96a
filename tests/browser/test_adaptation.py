"""Pages bend to the visitor: four times the size, wider text spacing, larger letters, no motion."""

import pytest

from tests.browser.addresses import ARABIC, DUTCH, get_examples

pytestmark = [pytest.mark.browser, pytest.mark.one_tab, pytest.mark.xdist_group("demo")]

EXAMPLES = get_examples(DUTCH, ARABIC)

# WCAG 1.4.12; Arabic letters are joined, and the criterion exempts scripts that do not use a property.
LINE_SPACING = "* { line-height: 1.5 !important; word-spacing: 0.16em !important; }"
SPACING = (
    LINE_SPACING
    + "* { letter-spacing: 0.12em !important; } [lang=ar], [lang=ar] * { letter-spacing: normal !important; }"
    + " p { margin-block-end: 2em !important; }"
)
LARGE = "html { font-size: 200% !important; }"

# A sheet made by script, because the site's policy lets no inline style in.
ADD_SHEET = """css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
}"""

FIND_LOSSES = """() => {
    const losses = [];
    const name = element => element.outerHTML.slice(0, 100).replace(/\\s+/g, " ");
    const isForSpeechOnly = element => element.closest(".visually-hidden, .skip-link") !== null;
    const scrolls = (element, axis) => ["auto", "scroll"].includes(getComputedStyle(element)[axis]);
    const isClipping = style => ["hidden", "clip"].some(v => [style.overflowX, style.overflowY].includes(v));
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) losses.push("the page scrolls sideways");
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const parent = text.parentElement;
        if (!text.data.trim() || !parent.checkVisibility() || isForSpeechOnly(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const box = range.getBoundingClientRect();
        if (!box.width) continue;
        for (let above = parent; above !== document.body; above = above.parentElement) {
            if (scrolls(above, "overflowX")) break;
            const frame = above.getBoundingClientRect();
            const isCut = box.left < frame.left - 1 || box.right > frame.right + 1
                || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
            if (isCut && isClipping(getComputedStyle(above))) {
                losses.push(`cut off: “${text.data.trim().slice(0, 40)}” by ${name(above)}`);
                break;
            }
            if (above.parentElement === document.body && (box.left < -1 || box.right > width + 1)) {
                losses.push(`beside the page: “${text.data.trim().slice(0, 40)}”`);
            }
        }
    }
    for (const control of document.querySelectorAll("a[href], button, input, select, textarea, summary")) {
        if (!control.checkVisibility() || isForSpeechOnly(control)) continue;
        let above = control;
        while (above && !scrolls(above, "overflowX")) above = above.parentElement;
        const box = control.getBoundingClientRect();
        if (!above && box.width && (box.left < -1 || box.right > width + 1)) {
            losses.push(`beside the page: ${name(control)}`);
        }
    }
    for (const element of document.body.querySelectorAll("*")) {
        const style = getComputedStyle(element);
        if (!["fixed", "sticky"].includes(style.position) || !element.checkVisibility()) continue;
        const box = element.getBoundingClientRect();
        const stays = style.position === "fixed" || style.top !== "auto" || style.bottom !== "auto";
        if (stays && box.width > width / 2 && box.height > innerHeight / 2 && !isForSpeechOnly(element)) {
            losses.push(`covers the page: ${name(element)}`);
        }
    }
    return losses;
}"""

FIND_MOTION = """() => {
    const lasts = value => value.split(",").some(part => {
        const seconds = part.trim().endsWith("ms") ? parseFloat(part) / 1000 : parseFloat(part);
        return seconds > 0.01;
    });
    const moving = [];
    for (const element of document.querySelectorAll("*")) {
        for (const part of [null, "::before", "::after"]) {
            const style = getComputedStyle(element, part);
            const animates = style.animationName !== "none" && lasts(style.animationDuration);
            const glides = style.transitionProperty !== "none" && lasts(style.transitionDuration);
            if (animates || glides || style.scrollBehavior === "smooth") {
                moving.push(`${element.outerHTML.slice(0, 80)}${part || ""}`);
            }
        }
    }
    return moving;
}"""


@pytest.mark.parametrize("address", EXAMPLES, ids=str)
def test_four_times_the_size_loses_nothing(page, visit, address):
    # 1280 by 1024 pixels at 400 % leave as much room as this.
    page.set_viewport_size({"width": 320, "height": 256})
    visit(address)
    assert page.evaluate(FIND_LOSSES) == []


@pytest.mark.parametrize("address", EXAMPLES, ids=str)
def test_wider_spacing_and_larger_letters_cut_nothing_off(page, visit, address):
    visit(address)
    found = {}
    for width, change, css in ((320, "spacing", SPACING), (1280, "spacing", SPACING), (768, "200 %", LARGE)):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(ADD_SHEET, css)
        losses = page.evaluate(FIND_LOSSES)
        if losses:
            found[width, change] = losses
    assert found == {}


@pytest.mark.parametrize("address", EXAMPLES, ids=str)
def test_who_wants_no_motion_gets_none(page, visit, address):
    page.emulate_media(reduced_motion="reduce")
    visit(address)
    assert page.evaluate(FIND_MOTION) == []
