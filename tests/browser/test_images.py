"""Images as a browser meets them: the right file, the room kept free, nothing fetched in vain."""

import sqlite3
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest

from tests.browser.addresses import build_addresses

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("demo")]


def count_renditions(demo_site) -> int:
    with closing(sqlite3.connect(Path(demo_site.environment["DATA_DIR"]) / "db.sqlite3")) as database:
        return database.execute("SELECT COUNT(*) FROM core_siterendition").fetchone()[0]


def test_no_visit_makes_a_rendition_and_none_meets_an_original(demo_site):
    before = count_renditions(demo_site)
    assert before > 0
    for address in build_addresses():
        if address.key:
            with urllib.request.urlopen(demo_site.url + address.path) as answer:  # noqa: S310 - our own server
                assert "original_images" not in answer.read().decode(), address
    assert count_renditions(demo_site) == before


def test_a_phone_does_not_fetch_the_picture_that_it_does_not_show(page):
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto("/nl/", wait_until="networkidle")
    assert [url for url in fetched if "/media/images/home." in url] == []


def test_a_wide_screen_gets_the_picture_as_avif(page):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("/nl/", wait_until="networkidle")
    image = page.locator(".hero__image img")
    assert image.evaluate("image => image.currentSrc").endswith(".avif")
    assert image.evaluate("image => image.naturalWidth") > 0


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("address", ["/nl/", "/nl/nieuws/"])
def test_no_image_is_stretched_or_blown_up_and_each_keeps_its_room(page, address, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    for image in page.locator("main img:visible").all():
        image.scroll_into_view_if_needed()
        image.evaluate("image => image.decode()")
        natural, shown, declared = image.evaluate(
            """image => [image.naturalWidth / image.naturalHeight, image.clientWidth / image.clientHeight,
                         image.getAttribute("width") / image.getAttribute("height")]"""
        )
        assert shown == pytest.approx(natural, rel=0.02)
        assert declared == pytest.approx(natural, rel=0.02)
