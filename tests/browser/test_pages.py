"""Every demonstration page as a visitor on a narrow phone meets it."""

import pytest

from home.demo.registry import LANGUAGES, get_demo_pages

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("demo")]

JUDGMENTS = ("/nl/rechtspraak/hvj/c-163-17/", "/fr/jurisprudence/ehrm/30696-09/", "/en/case-law/rvv/203684/")
OTHERS = (
    "/nl/rechtspraak/hvj/",
    "/nl/zoeken/",
    "/nl/zoeken/?q=dublin",
    "/fr/recherche/?q=regroupement",
    "/en/search/?q=qqqqqq",
    "/nl/zoeken/?q=%22effective+remedy%22&type=judgment",
    "/en/not-a-page/",
)


def build_addresses() -> list[str]:
    """All demo pages in Dutch, one of each kind in French and English, judgments, search and errors."""
    addresses = []
    parents: dict[tuple[str, str], str] = {}
    seen = set()
    for demo_page in get_demo_pages():
        for language in LANGUAGES:
            above = parents.get((demo_page.parent, language))
            slug = demo_page.texts[language]["slug"]
            address = f"/{language}/" if above is None else f"{above}{slug}/"
            parents[demo_page.key, language] = address
            if language == "nl" or (demo_page.kind, language) not in seen:
                addresses.append(address)
            seen.add((demo_page.kind, language))
    return [*addresses, *JUDGMENTS, *OTHERS]


def describe(violations: list[dict]) -> list[str]:
    """What axe found, short enough to read in a test's output."""
    return [
        f"{violation['id']}: {violation['help']} — {node['html'][:200]}"
        for violation in violations
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("address", build_addresses())
def test_a_page_is_accessible_fits_a_narrow_phone_and_asks_nothing_of_others(
    page, context, axe_source, address
):
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    foreign: list[str] = []
    page.on("request", lambda request: foreign.append(request.url))
    response = page.goto(address)
    expected = 404 if "not-a-page" in address else 200
    assert response.status == expected
    base = response.url.split("/", 3)[:3]
    assert [url for url in foreign if url.split("/", 3)[:3] != base] == []
    assert context.cookies() == []
    if expected == 200:
        assert problems == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, "the page scrolls sideways"
    page.evaluate(axe_source)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    result = page.evaluate("tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", tags)
    assert describe(result["violations"]) == []


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_name_of_the_organisation_breaks_between_words_only(page, width):
    page.set_viewport_size({"width": width, "height": 640})
    page.goto("/nl/")
    lines_by_word = page.locator(".wordmark span").evaluate(
        """element => [...element.firstChild.data.matchAll(/\\S+/g)].map(match => {
            const range = document.createRange();
            range.setStart(element.firstChild, match.index);
            range.setEnd(element.firstChild, match.index + match[0].length);
            return range.getClientRects().length;
        })"""
    )
    assert lines_by_word == [1, 1]
