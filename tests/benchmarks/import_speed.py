"""Measures the import of a JSON Lines file, the search index included, on SQLite and on PostgreSQL.

    python tests/benchmarks/import_speed.py judgments.jsonl [--postgres postgres://user:secret@host/name]

Each database is new, and so is its index. The file is imported twice: the first time everything is
written and indexed, the second time nothing may be. Both are verified by counting. The result is JSON.
The PostgreSQL account must be able to create databases; what was created is dropped.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

PROJECT_DIR = Path(__file__).resolve().parents[2]
WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


def main() -> None:
    """Measures each database in a process of its own and prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--postgres", help="address of a PostgreSQL database to connect to")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        print(json.dumps(measure(options.file)))
        return
    with tempfile.TemporaryDirectory(prefix="import-speed-") as folder:
        results = [run(options.file, f"sqlite:///{folder}/db.sqlite3", folder=Path(folder) / "sqlite")]
        if options.postgres:
            with temporary_database(options.postgres) as url:
                results.append(run(options.file, url, folder=Path(folder) / "postgres"))
    print(json.dumps({"file": options.file.name, "results": results}, indent=2))


def run(file: Path, url: str, *, folder: Path) -> dict[str, Any]:
    """The figures of one database, measured in a new process."""
    environment = {
        **os.environ,
        "DATABASE_URL": url,
        "DATA_DIR": str(folder),
        "SEARCH_URL": f"tantivy:{folder / 'search'}",
        "CACHE_URL": "locmemcache://",
        "LOG_LEVEL": "WARNING",
        "DJANGO_SETTINGS_MODULE": "config.settings.demo",
        "PYTHONPATH": os.pathsep.join([str(PROJECT_DIR), str(PROJECT_DIR / "site")]),
    }
    command = [sys.executable, __file__, str(file.resolve()), "--inside"]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True, cwd=PROJECT_DIR)
    return json.loads(done.stdout.splitlines()[-1])


@contextmanager
def temporary_database(url: str) -> Iterator[str]:
    """The address of a new database on the same server; dropped afterwards."""
    import psycopg

    parts = urlsplit(url)
    name = f"import_speed_{os.getpid()}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            yield urlunsplit(parts._replace(path=f"/{name}"))
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def measure(file: Path) -> dict[str, Any]:
    """Imports the file twice into the database of the environment, and verifies what came of it."""
    import django

    django.setup()
    prepare_site()
    expected = count_expected(file)
    before = get_memory()
    first = import_once(file, expected=expected, is_first=True)
    second = import_once(file, expected=expected, is_first=False)
    from django.db import connection

    return {
        "database": connection.vendor,
        "judgments": expected["judgments"],
        "summaries": expected["summaries"],
        "first_run": first,
        "second_run": second,
        "memory_before_mb": before,
        "peak_memory_mb": get_memory(),
    }


def prepare_site() -> None:
    """An empty site with its reference data and the case-law pages of three languages."""
    from django.core.management import call_command
    from wagtail.models import Locale, Page, Site

    from home.models import HomePage
    from publications.case_law.models import CaseLawIndexPage

    call_command("migrate", verbosity=0)
    call_command("load_reference_data", stdout=open(os.devnull, "w"), verbosity=0)  # noqa: SIM115
    site = Site.objects.get(is_default_site=True)
    for code in ("nl", "fr", "en"):
        locale, _created = Locale.objects.get_or_create(language_code=code)
        home = HomePage(title=code, slug=f"home-{code}", locale=locale)
        Page.get_first_root_node().add_child(instance=home)
        home.add_child(instance=CaseLawIndexPage(title="Case law", slug="case-law", locale=locale))
        if code == "nl":
            key, index_key = home.translation_key, CaseLawIndexPage.objects.get().translation_key
            site.root_page = home
            site.save()
        Page.objects.filter(pk=home.pk).update(translation_key=key)
        Page.objects.child_of(home).update(translation_key=index_key)
    call_command("rebuild_search_index", stdout=open(os.devnull, "w"), verbosity=0)  # noqa: SIM115


def count_expected(file: Path) -> dict[str, int]:
    """How many judgments and summaries the file holds."""
    with file.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return {
        "judgments": len(records),
        "summaries": sum(len(record.get("summaries", {})) for record in records),
    }


def import_once(file: Path, *, expected: dict[str, int], is_first: bool) -> dict[str, float]:
    """Imports the file and verifies the outcome; gives seconds, rows a second and writing statements."""
    from django.db import connection

    from publications.case_law.importing.importer import ImportOptions, import_file
    from publications.case_law.importing.readers import FileFormat

    writes = 0

    def count_writes(execute, sql, params, many, context):
        nonlocal writes
        writes += sql.lstrip().upper().startswith(WRITES)
        return execute(sql, params, many, context)

    started, started_cpu = time.perf_counter(), time.process_time()
    with connection.execute_wrapper(count_writes):
        report = import_file(file, file_format=FileFormat.JSONL, options=ImportOptions())
    seconds, cpu = time.perf_counter() - started, time.process_time() - started_cpu
    if report.has_errors:
        raise SystemExit(report.as_text(limit=10))
    verify(report.counts(), expected=expected, is_first=is_first, writes=writes)
    return {
        "seconds": round(seconds, 1),
        "own_cpu_seconds": round(cpu, 1),
        "rows_per_second": round(expected["judgments"] / seconds, 1),
        "writing_statements": writes,
    }


def verify(counts: dict[str, int], *, expected: dict[str, int], is_first: bool, writes: int) -> None:
    """Stops where the database or the index does not hold exactly what the file does."""
    from publications.case_law.models import CaseSummary, Judgment
    from search.engines import get_engine
    from search.models import IndexChange

    found = {
        "created": counts["created"],
        "unchanged": counts["unchanged"],
        "judgments": Judgment.objects.count(),
        "summaries": CaseSummary.objects.live().filter(latest_revision__isnull=False).count(),
        "documents": sum(key.startswith("judgment:") for key, _ in get_engine().iter_fingerprints()),
        "waiting": IndexChange.objects.undrained().count(),
    }
    wanted = {
        "created": expected["judgments"] if is_first else 0,
        "unchanged": 0 if is_first else expected["judgments"],
        "judgments": expected["judgments"],
        "summaries": expected["summaries"],
        "documents": expected["judgments"],
        "waiting": 0,
    }
    if found != wanted or (not is_first and writes):
        raise SystemExit(f"The import did not do what it should: {found} is not {wanted}; {writes} writes.")


def get_memory() -> float:
    """The most memory that this process has held, in megabytes."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)


if __name__ == "__main__":
    main()
