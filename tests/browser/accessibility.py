"""What axe-core finds on the page that a tab shows, and the contrast that it cannot see."""

from playwright.sync_api import Page

from tests.browser.colours import COLOUR_FUNCTIONS

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

# Colours are read when they have arrived: a change of scheme sets transitions going.
SETTLE = """async () => {
    await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations().map(animation => animation.finished));
}"""
RUN = """([tags, rules]) => axe.run(document, {
    runOnly: {type: "tag", values: tags}, rules, resultTypes: ["violations"],
})"""
FIND_FAINT_TEXT = f"""() => {{
    {COLOUR_FUNCTIONS}
    const faint = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {{
        const element = text.parentElement;
        if (!text.data.trim() || !element.checkVisibility() || element.closest(".visually-hidden")) continue;
        const ratio = findLeastContrast(toRgba(getComputedStyle(element).color), findGrounds(element));
        if (ratio < 4.5) faint.push(`contrast ${{ratio.toFixed(2)}}: ${{element.outerHTML.slice(0, 120)}}`);
    }}
    return faint;
}}"""


def find_violations(page: Page, axe_source: str, *, are_colours_forced: bool = False) -> list[str]:
    """Violations of WCAG 2.2 A and AA and of good practice, short enough to read in a test's output.

    Where the visitor's system forces its colours, axe reads those of the sheet: contrast is then found here.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe_source)
    page.evaluate(SETTLE)
    rules = {"color-contrast": {"enabled": not are_colours_forced}}
    result = page.evaluate(RUN, [TAGS, rules])
    faint = page.evaluate(FIND_FAINT_TEXT) if are_colours_forced else []
    return faint + [
        f"{violation['id']}: {violation['help']} — {node['html'][:200]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]
