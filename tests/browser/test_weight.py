"""What a page of text weighs on the wire, at the first visit and at the next."""

from collections import Counter

import pytest

from tests.browser.addresses import DUTCH, build_addresses, get_example
from tests.test_layout import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("demo")]

KILOBYTE = 1024
MOST = {"Stylesheet": 15 * KILOBYTE, "Script": 6 * KILOBYTE}
MOST_AT_FIRST = {"ar": 85 * KILOBYTE}
MOST_AT_FIRST_ELSEWHERE = 60 * KILOBYTE
MOST_AT_THE_NEXT = 15 * KILOBYTE
MOST_FLOOR = 2 * KILOBYTE
COUNTED = ("Document", "Stylesheet", "Script", "Font")
# Long texts, and one with italics, which are a font of their own.
KEYS = ("guide-dublin-14-time-limits", "infolijn", "support-us")
TEXTS = [
    address
    for address in build_addresses()
    if address.key in KEYS or (address.kind == "case" and address.path.endswith("/c-163-17/"))
]
ONE_YEAR = "max-age=31536000"


class Scale:
    """Weighs the contents that a tab receives, compressed as they come; what it has kept weighs nothing."""

    def __init__(self, page) -> None:
        self.page = page
        self.begun: dict[str, tuple[str, int]] = {}
        self.weights: Counter[str] = Counter()
        session = page.context.new_cdp_session(page)
        session.on("Network.responseReceived", self.begin)
        session.on("Network.loadingFinished", self.weigh)
        session.send("Network.enable")

    def begin(self, event: dict) -> None:
        """Notes the kind of what comes, and the bytes of its headers."""
        self.begun[event["requestId"]] = (event["type"], event["response"]["encodedDataLength"])

    def weigh(self, event: dict) -> None:
        """Adds what has come after the headers."""
        kind, headers = self.begun.get(event["requestId"], ("Other", 0))
        self.weights[kind] += max(0, int(event["encodedDataLength"]) - int(headers))

    def weigh_visit(self, path: str) -> dict[str, int]:
        """The bytes of one visit by kind."""
        self.weights.clear()
        self.page.goto(path)
        self.page.evaluate("document.fonts.ready.then(() => true)")
        return {kind: self.weights[kind] for kind in COUNTED}


@pytest.fixture
def scale(page) -> Scale:
    """Weighs what the tab receives."""
    return Scale(page)


@pytest.mark.parametrize("address", TEXTS, ids=str)
def test_a_page_of_text_is_light_at_the_first_visit_and_another_lighter_at_the_next(scale, address):
    at_first = scale.weigh_visit(address.path)
    assert at_first["Document"] > KILOBYTE
    assert at_first["Stylesheet"] > KILOBYTE
    most = MOST_AT_FIRST.get(address.language, MOST_AT_FIRST_ELSEWHERE)
    assert sum(at_first.values()) <= most, at_first
    assert {kind: at_first[kind] for kind, most in MOST.items() if at_first[kind] > most} == {}
    for other in TEXTS:
        if other.language == address.language and other != address:
            at_the_next = scale.weigh_visit(other.path)
            assert sum(at_the_next.values()) <= MOST_AT_THE_NEXT, at_the_next


def test_pages_and_static_files_travel_compressed_and_static_files_are_kept_for_a_year(page):
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(get_example("case").path, wait_until="networkidle")
    kinds = {answer.request.resource_type: answer.headers for answer in answers}
    assert kinds["document"]["content-encoding"] == "gzip"
    assert kinds["stylesheet"]["content-encoding"] == "br"
    static = [answer for answer in answers if "/static/" in answer.url]
    assert static
    for answer in static:
        assert ONE_YEAR in answer.headers["cache-control"], answer.url
        assert "immutable" in answer.headers["cache-control"], answer.url


def test_the_floor_for_old_phones_is_small():
    assert (ROOT / "site" / "static" / "css" / "floor.css").stat().st_size <= MOST_FLOOR


def test_at_most_two_fonts_are_loaded_for_a_text(page):
    fonts = []
    page.on("request", lambda request: fonts.append(request.url) if request.resource_type == "font" else None)
    page.goto(get_example("case", DUTCH).path, wait_until="networkidle")
    assert len(fonts) <= 2, fonts
