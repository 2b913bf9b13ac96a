"""A site of its own for a benchmark: a database, a search index and judgments from a file."""

import io
import itertools
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROJECT_DIR = Path(__file__).resolve().parents[2]


@contextmanager
def open_site(judgments: Path, *, documents: int) -> Iterator[int]:
    """Imports the first judgments of a file into an empty site and gives how many there are."""
    with tempfile.TemporaryDirectory(prefix="search-benchmark-") as scratch:
        _start_django(Path(scratch))
        yield _fill(judgments, documents, Path(scratch))


def _start_django(scratch: Path) -> None:
    sys.path[:0] = [str(PROJECT_DIR), str(PROJECT_DIR / "site")]
    os.environ.update(
        DJANGO_SETTINGS_MODULE="config.settings.demo",
        DATABASE_URL=f"sqlite:///{scratch / 'db.sqlite3'}",
        SEARCH_URL=f"tantivy:{scratch / 'search'}",
        CACHE_URL=f"filecache://{scratch / 'cache'}",
        LOG_LEVEL="ERROR",
    )
    import django

    django.setup()


def _fill(judgments: Path, documents: int, scratch: Path) -> int:
    from django.core.management import call_command

    from publications.case_law.models import Judgment

    call_command("migrate", verbosity=0)
    call_command("load_reference_data", verbosity=0)
    _create_pages()
    rows = scratch / "judgments.jsonl"
    with judgments.open(encoding="utf-8") as source, rows.open("w", encoding="utf-8") as target:
        target.writelines(itertools.islice(source, documents))
    call_command("import_judgments", str(rows), stdout=io.StringIO())
    return Judgment.objects.count()


def _create_pages() -> None:
    from wagtail.models import Locale, Page, Site

    from home.models import HomePage
    from publications.case_law.models import CaseLawIndexPage

    root = Page.get_first_root_node()
    keys: dict[str, dict] = {"home": {}, "cases": {}}
    for code in ("nl", "fr", "en"):
        locale, _ = Locale.objects.get_or_create(language_code=code)
        home = root.add_child(
            instance=HomePage(title=f"Home {code}", slug=code, locale=locale, **keys["home"])
        )
        index = CaseLawIndexPage(title=f"Case law {code}", slug="cases", locale=locale, **keys["cases"])
        home.add_child(instance=index)
        keys = {
            "home": {"translation_key": home.translation_key},
            "cases": {"translation_key": index.translation_key},
        }
        if code == "nl":
            Site.objects.filter(is_default_site=True).update(root_page=home)
    Site.clear_site_root_paths_cache()
