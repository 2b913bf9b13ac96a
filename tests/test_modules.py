"""The JavaScript of the site: little, its own, and loaded only where it is needed."""

import gzip
import re

import pytest

from tests.test_layout import ROOT

pytestmark = pytest.mark.tooling

FOLDER = ROOT / "site" / "static" / "js"
MODULES = sorted(FOLDER.glob("*.js"))
MOST_BYTES = 6 * 1024
#: Modules that keep something on the device of the visitor, who is told so.
KEEPERS = {"checklist.js"}


def test_all_modules_together_are_small():
    sizes = {path.name: len(gzip.compress(path.read_bytes())) for path in MODULES}
    assert sizes
    assert sum(sizes.values()) <= MOST_BYTES, sizes


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_a_module_writes_text_never_markup_and_knows_no_other_host(path):
    code = path.read_text(encoding="utf-8")
    assert re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|https?://", code) == []
    assert re.findall(r"sessionStorage|document\.cookie|indexedDB|\.style\b", code) == []
    assert ("localStorage" in code) is (path.name in KEEPERS)


@pytest.mark.parametrize("name", sorted(KEEPERS))
def test_what_is_kept_on_the_device_is_sent_nowhere(name):
    code = (FOLDER / name).read_text(encoding="utf-8")
    assert re.findall(r"fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|\.submit|\.src\b", code) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_a_template_loads_each_module(path):
    templates = (ROOT / "site" / "templates").rglob("*.html")
    tag = f'<script type="module" src="{{% static "js/{path.name}" %}}"></script>'
    assert any(tag in template.read_text(encoding="utf-8") for template in templates)
