"""Pictures of every type of page, to be looked at.

`python -m tests.browser.screenshots [address of a running demonstration]`
"""

import os
import sys
import tempfile
from itertools import product
from pathlib import Path

import django
from playwright.sync_api import Browser, Page, sync_playwright

from tests.demo_site import DemoSite, serve_demo
from tests.services import BROWSER_DIR, CHROMIUM_ARGUMENTS, find_chromium

SCREENSHOTS_DIR = BROWSER_DIR / "screenshots"
WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
LANGUAGES = ("nl", "ar")
# A picture of the whole page shows what a visitor sees who has scrolled to its end.
LOAD_IMAGES = """() => Promise.allSettled([...document.images].map(image => {
    image.loading = "eager";
    return image.decode();
}))"""


def take_screenshots(browser: Browser, base_url: str, fault_pages: dict[str, str]) -> int:
    """Writes `<type>-<language>-<width>-<scheme>.png` for each; gives how many.

    Without the HTML of the pages for faults these are left out.
    """
    from tests.browser.addresses import get_examples

    taken = 0
    for width, scheme in product(WIDTHS, SCHEMES):
        context = browser.new_context(
            viewport={"width": width, "height": 800}, base_url=base_url, color_scheme=scheme
        )
        page = context.new_page()
        for address in get_examples(*LANGUAGES):
            if address.is_fault and address.path not in fault_pages:
                continue
            if address.is_fault:
                show_at(page, address.path, fault_pages[address.path])
            response = page.goto(address.path, wait_until="networkidle")
            if not address.is_fault and response.status != address.status:
                print(f"left out: {address} answered {response.status}")
                continue
            name = f"{address.kind}-{address.language}-{width}-{scheme}.png"
            page.evaluate(LOAD_IMAGES)
            page.screenshot(path=SCREENSHOTS_DIR / name, full_page=True)
            taken += 1
        context.close()
    return taken


def show_at(page: Page, path: str, html: str) -> None:
    """Has the tab get this HTML at a path."""
    page.route(f"**{path}", lambda route: route.fulfill(content_type="text/html", body=html))


def main(arguments: list[str]) -> None:
    """Takes them of a demonstration of its own, or of the one that runs at the given address."""
    chromium = find_chromium()
    if chromium is None:
        sys.exit("This needs Chromium")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.testing")
    django.setup()
    SCREENSHOTS_DIR.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        if arguments:
            taken = take_screenshots(browser, arguments[0].rstrip("/"), {})
        else:
            with tempfile.TemporaryDirectory() as folder, serve_demo(Path(folder)) as site:
                taken = take_screenshots(browser, site.url, get_fault_pages(site))
        browser.close()
    print(f"{taken} pictures in {SCREENSHOTS_DIR}")


def get_fault_pages(site: DemoSite) -> dict[str, str]:
    """The HTML of the pages for what goes wrong."""
    from tests.browser.addresses import build_addresses
    from tests.browser.fault_pages import render_fault_pages

    return render_fault_pages(site, list(build_addresses()))


if __name__ == "__main__":
    main(sys.argv[1:])
