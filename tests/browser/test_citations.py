"""Citations as visitors meet them: links told apart without colour, references copied with their lines."""

import pytest

from tests.browser.accessibility import find_violations
from tests.browser.addresses import get_example

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("demo")]

#: The forms behind “other languages and reference managers” have buttons and files.
CLOSED = ".cite__more > summary"


@pytest.fixture
def case(page, visit):
    """A decision whose summary cites acts."""
    visit(get_example("case"))
    return page


def test_the_sign_of_an_official_source_stays_on_the_line_and_has_no_colour_of_its_own(case):
    link = case.locator('.citation-link[rel="external"]').first
    for media in ({"forced_colors": "none"}, {"forced_colors": "active"}, {"media": "print"}):
        case.emulate_media(**media)
        sign = link.locator("svg")
        assert sign.is_visible()
        assert sign.evaluate("svg => getComputedStyle(svg).display") == "inline-block"
        assert sign.evaluate(
            "svg => getComputedStyle(svg).stroke === getComputedStyle(svg.closest('a')).color"
        )


def test_a_citation_on_paper_repeats_no_address(case):
    case.emulate_media(media="print")
    after = "link => getComputedStyle(link, '::after').content"
    assert case.locator(".citation-link").first.evaluate(after) in ("none", "normal")


def test_a_reference_is_copied_with_its_lines(case, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    case.locator(CLOSED).click()
    case.locator('button[data-copy="#citation-ris"]').click()
    copied = case.evaluate("navigator.clipboard.readText()").splitlines()
    assert copied[0] == "TY  - CASE"
    assert "CN  - C-163/17" in copied


def test_a_reference_is_downloaded_as_a_file(case):
    case.locator(CLOSED).click()
    with case.expect_download() as download:
        case.locator('a[href="?cite=bibtex"]').click()
    assert download.value.suggested_filename == "hvj-c-163-17.bib"


def test_all_forms_of_a_citation_are_accessible_on_a_narrow_phone(case, axe_source):
    case.locator(CLOSED).click()
    assert case.evaluate("document.documentElement.scrollWidth") <= 320
    assert find_violations(case, axe_source) == []
