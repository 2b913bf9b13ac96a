"""Counts the SQL queries of the main pages, beside an empty page of the same depth.

    python tests/benchmarks/query_counts.py

The demonstration is set up in a folder of its own. Each page is asked twice and the second time counts,
when navigation and settings are in the cache. The result is JSON: queries a page, and how many more than
the empty page. That each page shows what it should is verified.
"""

import io
import json
import os
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

PROJECT_DIR = Path(__file__).resolve().parents[2]


def start_django(scratch: Path) -> None:
    """Prepares the demonstration's data in `scratch`."""
    sys.path[:0] = [str(PROJECT_DIR), str(PROJECT_DIR / "site")]
    os.environ.update(DJANGO_SETTINGS_MODULE="config.settings.demo", DATA_DIR=str(scratch), LOG_LEVEL="ERROR")
    import django

    django.setup()
    from django.core.management import call_command

    call_command("prepare_demo", stdout=io.StringIO())


def empty_home(page) -> None:
    """Leaves nothing of a home page but its title."""
    from publications.news.models import NewsIndexPage

    for name in ("audiences", "guides"):
        setattr(page, name, [])
    for name in ("headline", "helpline_name", "guides_title", "case_law_title"):
        setattr(page, name, "")
    page.title, page.image, page.social_image = "Vide", None, None
    page.save()
    for index in NewsIndexPage.objects.filter(locale=page.locale):
        index.delete()


def make_pages() -> dict[str, tuple[str, str]]:
    """(address, words that it must show) by name; empty pages first."""
    from home.models import HomePage, StandardPage
    from publications.news.models import NewsIndexPage, NewsPage

    home = HomePage.objects.get(locale__language_code="nl")
    empty_home(HomePage.objects.get(locale__language_code="fr"))
    home.refresh_from_db()
    home.add_child(instance=StandardPage(title="Lege pagina", slug="leeg", locale=home.locale))
    addresses = {
        "empty home": ("/fr/", "Vide"),
        "empty page": ("/nl/leeg/", "Lege pagina"),
        "home": ("/nl/", "Ik zoek hulp"),
        "case page": ("/nl/rechtspraak/hvj/c-163-17/", "Jawo"),
        "search page": ("/nl/zoeken/?q=dublin", "<mark>"),
    }
    for amount in (2, 20):
        index = NewsIndexPage(title=f"Nieuws {amount}", slug=f"nieuws-{amount}", locale=home.locale)
        home.add_child(instance=index)
        for number in range(amount):
            day = date(2026, 1, 1) + timedelta(days=number)
            item = NewsPage(
                title=f"Bericht {number}", slug=f"b-{number}", published_date=day, locale=home.locale
            )
            index.add_child(instance=item)
        addresses[f"news index, {amount} items"] = (f"/nl/nieuws-{amount}/", f"Bericht {amount - 1}")
    return addresses


def count(address: str, words: str) -> int:
    """Queries of the second visit."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"host": "localhost"})
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    if response.status_code != 200 or words not in response.content.decode():
        raise SystemExit(f"{address} does not show what it should.")
    return len(queries)


def main() -> None:
    """Prints the counts."""
    with tempfile.TemporaryDirectory(prefix="query-counts-") as scratch:
        start_django(Path(scratch))
        counts = {name: count(*page) for name, page in make_pages().items()}
    baseline = {"home": counts["empty home"]}
    result = {
        name: {"queries": queries, "more than empty": queries - baseline.get(name, counts["empty page"])}
        for name, queries in counts.items()
        if not name.startswith("empty")
    }
    print(
        json.dumps(
            {"empty home": counts["empty home"], "empty page": counts["empty page"], **result}, indent=2
        )
    )


if __name__ == "__main__":
    main()
