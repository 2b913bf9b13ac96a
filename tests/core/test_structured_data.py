"""JSON-LD: right, and safe inside a page."""

import json
import re

import pytest

from core.templatetags.site_tags import json_ld
from tests.factories.pages import StandardPageFactory


def read_json_ld(html: str) -> list[dict]:
    return [
        json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    ]


def test_no_text_can_end_the_script_element():
    html = json_ld({"name": "</script><script>alert(1)</script>&"})
    assert html.count("<") == 2
    assert json.loads(html[html.index("{") : html.rindex("}") + 1]) == {
        "name": "</script><script>alert(1)</script>&"
    }


@pytest.mark.django_db
def test_a_page_describes_itself_and_its_path(client, home):
    page = StandardPageFactory(parent=home, title="Over ons", slug="over-ons", intro="Wie we zijn.")
    data = {item["@type"]: item for item in read_json_ld(client.get(page.url).content.decode())}
    assert data["WebPage"]["url"] == "http://testserver/nl/over-ons/"
    assert data["WebPage"]["description"] == "Wie we zijn."
    assert [item["name"] for item in data["BreadcrumbList"]["itemListElement"]] == [
        "Vluchtelingenwerk",
        "Over ons",
    ]
