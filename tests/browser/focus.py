"""Walking through a page by keyboard, and what the visitor sees of the focus."""

from playwright.sync_api import Locator, Page

from tests.browser.colours import COLOUR_FUNCTIONS

MOST_STOPS = 400

# The ring is drawn outside the control, so its colour is held against what lies behind the control's parent.
DESCRIBE = (
    "() => {"
    + COLOUR_FUNCTIONS
    + """
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const problems = [];
    const style = getComputedStyle(element);
    const after = getComputedStyle(element, "::after");
    const hasRing = style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    // The ring goes round the control, or round all of the card that its ::after covers.
    const rings = [];
    if (hasRing(style)) {
        const isInside = parseFloat(style.outlineOffset) < 0;
        rings.push([style, isInside ? element : element.parentElement]);
    }
    if (hasRing(after) && after.position === "absolute" && element.offsetParent) {
        rings.push([after, element.offsetParent.parentElement]);
    }
    const ratios = rings.map(([ring, ground]) => {
        if (ring.outlineStyle === "auto") return 21;
        // A halo beside the ring may be what stands out.
        const colours = [toRgba(ring.outlineColor), ...findColours(ring.boxShadow)];
        return Math.max(...colours.map(colour => findLeastContrast(colour, findGrounds(ground))));
    });
    // Inside a video the browser draws the focus of its own buttons.
    if (!rings.length && element.tagName !== "VIDEO" && style.boxShadow === "none") problems.push("no ring");
    if (rings.length && Math.max(...ratios) < 3) {
        problems.push(`a ring of contrast ${Math.max(...ratios).toFixed(2)}`);
    }
    const box = [...element.getClientRects()].find(rect => rect.width && rect.height);
    if (!box || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
        problems.push("out of view");
    } else {
        const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
        const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
        const top = document.elementFromPoint(x, y);
        const owner = element.labels && element.labels[0];
        if (top && !element.contains(top) && !top.contains(element) && !(owner && owner.contains(top))) {
            problems.push(`covered by ${top.outerHTML.slice(0, 80)}`);
        }
    }
    return {
        html: element.outerHTML.slice(0, 120).replace(/\\s+/g, " "),
        number: element.dataset.walk || "",
        problems,
    };
}"""
)

# What a visitor sees and may operate; of a group of radio buttons the keyboard stops at one.
NUMBER_CONTROLS = """() => {
    const groups = new Set();
    const controls = [...document.querySelectorAll(
        "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"
    )].filter(control => {
        const isSeen = control.checkVisibility({visibilityProperty: true});
        if (control.disabled || control.tabIndex < 0 || !isSeen) return false;
        if (control.type !== "radio") return true;
        const chosen = document.querySelector(`input[type=radio][name="${control.name}"]:checked`);
        if ((chosen && chosen !== control) || groups.has(control.name)) return false;
        groups.add(control.name);
        return true;
    });
    controls.forEach((control, index) => { control.dataset.walk = index + 1; });
    return controls.map(control => control.outerHTML.slice(0, 120).replace(/\\s+/g, " "));
}"""


def describe_focus(page: Page) -> dict | None:
    """The focused control: its HTML, its number on the page, and what keeps a visitor from seeing it."""
    return page.evaluate(DESCRIBE)


def walk(page: Page) -> list[str]:
    """Goes through the whole page by Tab; what is wrong with the stops, and the controls never reached."""
    controls = page.evaluate(NUMBER_CONTROLS)
    found, reached = [], []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = describe_focus(page)
        if stop is None or (reached and stop["number"] == reached[0]):
            break
        found += [f"{problem}: {stop['html']}" for problem in stop["problems"]]
        reached.append(stop["number"])
    missed = [html for number, html in enumerate(controls, start=1) if str(number) not in reached]
    return found + [f"never reached: {html}" for html in missed]


def tab_to(page: Page, target: Locator) -> None:
    """Presses Tab until the control has the focus, which the visitor must then see."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            stop = describe_focus(page)
            assert stop["problems"] == [], stop["html"]
            return
    raise AssertionError(f"the keyboard never reaches {target}")
