"""A browser that looks at the demonstration as a visitor would."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.services import find_axe, find_chromium, require

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    chromium = find_chromium()
    require(chromium is not None, "Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe_source() -> str:
    """The accessibility checker's script."""
    script = find_axe()
    require(script is not None, "axe-core is not installed: npm ci --prefix tests/browser")
    return script.read_text(encoding="utf-8")


@pytest.fixture
def context(browser, demo_site) -> Iterator[BrowserContext]:
    """A fresh visitor on a narrow phone."""
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, base_url=demo_site.url, locale="nl-BE"
    )
    yield context
    context.close()


@pytest.fixture
def page(context) -> Page:
    """A tab of that visitor."""
    return context.new_page()
