"""Text stays where it is when its fonts arrive, and few of them are fetched for a first look."""

import pytest
from playwright.sync_api import Page, Route

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("demo")]

ADDRESSES = ("/nl/", "/fr/jurisprudence/ehrm/30696-09/", "/ar/", "/uk/")
MOST_SHIFT = 0.01
LISTEN = """
    window.shifts = [];
    new PerformanceObserver(list => {
        for (const entry of list.getEntries())
            window.shifts.push([entry.value, ...entry.sources.map(source =>
                (source.node?.outerHTML ?? source.node?.textContent ?? '').slice(0, 80))]);
    }).observe({type: 'layout-shift', buffered: true});
"""
FIRST_PAINT = """() => new Promise(done => new PerformanceObserver((list, observer) => {
    if (list.getEntriesByName('first-contentful-paint').length) { observer.disconnect(); done(); }
}).observe({type: 'paint', buffered: true}))"""
FONTS_READY = "() => document.fonts.ready.then(() => document.fonts.status)"
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.fixture(params=[360, 1280])
def first_visit(page, request) -> Page:
    """A tab with nothing in its cache, on a phone and on a desk."""
    page.set_viewport_size({"width": request.param, "height": 800})
    page.add_init_script(LISTEN)
    return page


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_moves_when_the_fonts_arrive_after_the_first_paint(first_visit, address):
    held: list[Route] = []
    first_visit.route("**/*.woff2", lambda route: held.append(route))
    first_visit.goto(address, wait_until="domcontentloaded")
    first_visit.evaluate(FIRST_PAINT)
    first_visit.evaluate(TWO_FRAMES)
    assert held, "the page asks for no font"
    for route in held:
        route.continue_()
    first_visit.unroute("**/*.woff2")
    assert first_visit.evaluate(FONTS_READY) == "loaded"
    first_visit.evaluate(TWO_FRAMES)
    shifts = first_visit.evaluate("window.shifts")
    assert sum(shift[0] for shift in shifts) < MOST_SHIFT, shifts


@pytest.mark.parametrize("address", ADDRESSES)
def test_two_fonts_at_most_are_fetched_before_scrolling(first_visit, address):
    fonts: list[str] = []
    first_visit.on("request", lambda request: fonts.append(request.url) if ".woff2" in request.url else None)
    first_visit.goto(address, wait_until="load")
    first_visit.evaluate(FONTS_READY)
    assert 1 <= len(fonts) <= 2, fonts
