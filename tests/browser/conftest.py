"""A browser that looks at the demonstration as a visitor would."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, ViewportSize, sync_playwright

from tests.browser.addresses import Address, build_addresses
from tests.browser.fault_pages import render_fault_pages
from tests.services import CHROMIUM_ARGUMENTS, find_axe, find_chromium, require


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    chromium = find_chromium()
    require(chromium is not None, "Chromium is not installed")
    # Playwright leaves an event loop in this thread, so Django would refuse its database to every later
    # test of this process; nothing here runs beside anything else.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe_source() -> str:
    """The accessibility checker's script."""
    script = find_axe()
    require(script is not None, "axe-core is not installed: npm ci --prefix tests/browser")
    return script.read_text(encoding="utf-8")


PHONE: ViewportSize = {"width": 320, "height": 640}
AS_THE_SYSTEM = dict.fromkeys(("color_scheme", "forced_colors", "reduced_motion"), "null")


@pytest.fixture
def context(browser, demo_site) -> Iterator[BrowserContext]:
    """A fresh visitor on a narrow phone."""
    context = browser.new_context(viewport=PHONE, base_url=demo_site.url, locale="nl-BE")
    yield context
    context.close()


@pytest.fixture
def page(request) -> Page:
    """A tab of that visitor; in modules marked `one_tab` the one that walks through all their pages."""
    if request.node.get_closest_marker("one_tab"):
        return request.getfixturevalue("walking_page")
    return request.getfixturevalue("context").new_page()


@pytest.fixture(scope="module")
def kept_tab(browser, demo_site) -> Iterator[Page]:
    """A tab that stays open for all tests of a module."""
    context = browser.new_context(viewport=PHONE, base_url=demo_site.url, locale="nl-BE")
    yield context.new_page()
    context.close()


@pytest.fixture
def walking_page(kept_tab) -> Iterator[Page]:
    """The tab of a visitor who goes from page to page and has their fonts and sheets already.

    For tests that look at many pages and leave nothing behind: a fresh visitor costs a second each time.
    """
    yield kept_tab
    kept_tab.unroute_all()
    kept_tab.set_viewport_size(PHONE)
    kept_tab.emulate_media(**AS_THE_SYSTEM)


@pytest.fixture
def plain(browser, demo_site) -> Iterator[Page]:
    """A tab of a visitor without JavaScript."""
    context = browser.new_context(base_url=demo_site.url, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def desk(browser, demo_site) -> Iterator[Page]:
    """A tab of a visitor with a wide window."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=demo_site.url)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def fault_pages(demo_site) -> dict[str, str]:
    """The HTML of the pages for what goes wrong, by path."""
    return render_fault_pages(demo_site, build_addresses())


@pytest.fixture
def visit(page, request) -> Callable[[Address], Response]:
    """Opens an address in the tab and checks the status of the answer."""

    def open_address(address: Address) -> Response:
        if address.is_fault:
            html = request.getfixturevalue("fault_pages")[address.path]
            page.route(
                f"**{address.path}",
                lambda route: route.fulfill(status=address.status, content_type="text/html", body=html),
            )
        response = page.goto(address.path)
        assert response.status == address.status
        return response

    return open_address
