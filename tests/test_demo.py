"""What a newcomer gets from `make demo`."""

import json
import re
import urllib.request
from urllib.parse import urlencode

import pytest

from home.demo.logins import LOGINS, PASSWORD
from home.demo.registry import JUDGMENTS_FILE, LANGUAGES, get_demo_pages

pytestmark = [pytest.mark.xdist_group("demo"), pytest.mark.tooling]


def get(site, path: str) -> str:
    with urllib.request.urlopen(site.url + path) as answer:  # noqa: S310 - our own loopback server
        return answer.read().decode()


def find_first_hit(site, query: str) -> str:
    """Where the first hit of the search page leads."""
    html = get(site, f"/nl/zoeken/?{urlencode({'q': query})}")
    return re.search(r'class="search-hit__title"[^>]*><a href="([^"]+)"', html)[1]


def test_the_logins_are_printed(demo_site):
    assert PASSWORD in demo_site.setup_output
    for username, _group in LOGINS:
        assert username in demo_site.setup_output


def test_a_second_run_changes_nothing(demo_site):
    again = demo_site.manage("prepare_demo")
    assert again.returncode == 0, again.stderr
    assert "0 pages made" in again.stdout


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_site_speaks_each_language(demo_site, language):
    assert f'<html lang="{language}"' in get(demo_site, f"/{language}/")


@pytest.mark.parametrize(
    ("query", "decision"),
    [
        ("M.S.S.", "ehrm/30696-09"),
        ("C-163/17", "hvj/c-163-17"),
        ("c 163/17", "hvj/c-163-17"),
        ("ECLI:EU:C:2019:218", "hvj/c-163-17"),
        ("EU:C:2019:218", "hvj/c-163-17"),
        ("Jawo", "hvj/c-163-17"),
        ("Tarakhel", "ehrm/29217-12"),
        ("203.684", "rvv/203684"),
        ("RvV 203 684", "rvv/203684"),
        ("P.24.0224.F", "cass/p-24-0224-f"),
        ("gezinshereniging", "hvj/c-230-21"),
        ("regroupement familial", "gwh/95-2008"),
        ('"effective remedy"', "gwh/1-2014"),
    ],
)
def test_a_name_a_number_or_words_give_the_right_decision_first(demo_site, query, decision):
    assert find_first_hit(demo_site, query) == f"/nl/rechtspraak/{decision}/"


def test_the_command_line_finds_what_the_page_finds(demo_site):
    found = demo_site.manage("search", "Jawo", "--json", "--limit", "1")
    assert found.returncode == 0, found.stderr
    assert json.loads(found.stdout)["hits"][0]["number"] == "C-163/17"


def test_the_index_agrees_with_the_database(demo_site):
    checked = demo_site.manage("check_search_index")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_there_are_sixty_real_decisions_or_more_each_with_a_source():
    records = [json.loads(line) for line in JUDGMENTS_FILE.read_text(encoding="utf-8").splitlines()]
    assert len(records) >= 60
    assert [
        record["number"] for record in records if not (record.get("sources") or record.get("official_url"))
    ] == []


def test_every_summary_names_its_sources_and_says_that_nobody_has_reviewed_it():
    for line in JUDGMENTS_FILE.read_text(encoding="utf-8").splitlines():
        for language, summary in json.loads(line)["summaries"].items():
            assert summary["sources"], (line[:80], language)
            assert summary["origin"] == "machine"
            assert not summary.get("reviewed_by")


def test_enough_summaries_exist_in_french_and_english():
    records = [json.loads(line) for line in JUDGMENTS_FILE.read_text(encoding="utf-8").splitlines()]
    for language, least in (("nl", 60), ("fr", 12), ("en", 12)):
        assert sum(language in record["summaries"] for record in records) >= least


def test_every_demo_page_has_the_three_languages_and_the_same_blocks_in_each_that_it_has():
    for page in get_demo_pages():
        # Chapters of a guide are translated one by one.
        least = {"nl"} if page.kind in ("guide-chapter", "guide-section") else {"nl", "fr", "en"}
        assert least <= set(page.texts) <= set(LANGUAGES), page.key
        shapes = {
            language: [block["type"] for block in text.get("body", [])]
            for language, text in page.texts.items()
        }
        assert all(shape == shapes["nl"] for shape in shapes.values()), page.key


def test_the_dublin_guide_is_whole_in_dutch_and_has_four_chapters_or_more_in_french_and_english():
    chapters = [page for page in get_demo_pages() if page.kind == "guide-chapter"]
    assert 10 <= len(chapters) <= 14
    for language in ("fr", "en"):
        assert sum(language in chapter.texts for chapter in chapters) >= 4


def test_every_section_of_a_guide_names_its_regimes_sources_and_day():
    sections = [page for page in get_demo_pages() if page.kind == "guide-section"]
    lacking = [
        section.key
        for section in sections
        if not (section.facts["regimes"] and section.facts["sources"] and section.get_date("as_of"))
    ]
    assert sections
    assert lacking == []


def test_the_guide_reads_differently_for_an_application_of_may_and_of_august(demo_site):
    address = "/nl/gidsen/dublin-leidraad/documenten-binnenkomst/?registered="
    may, august = get(demo_site, f"{address}2026-05-04"), get(demo_site, f"{address}2026-08-03")
    assert may != august
    assert "regime--outside" in may
    assert "regime--outside" in august


@pytest.mark.parametrize("language", ["ar", "uk"])
def test_who_seeks_help_finds_the_first_pages_in_the_own_language(language):
    found = {page.key for page in get_demo_pages() if language in page.texts}
    assert {"home", "infolijn", "contact", "disclaimer", "checklists", "checklist-ocmw"} <= found
