"""Compares the search index with the database."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.errors import SearchUnavailable
from search.indexing import Drift, get_drift, rebuild, repair

KEYS_SHOWN = 10


class Command(BaseCommand):
    """Prints what the index lacks, has wrong or has too much, and exits with 1 where that is anything."""

    help = "Compares the search index with the database; exit status 1 where they differ."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Adds the option to mend what is wrong."""
        parser.add_argument("--repair", action="store_true", help="index what differs, then check again")

    def handle(self, *args: Any, **options: Any) -> None:
        """Checks, mends if asked, and reports."""
        drift = self._get_drift(may_rebuild=options["repair"])
        self._print(drift)
        if options["repair"] and not drift.is_clean:
            repair(drift)
            drift = get_drift()
            self.stdout.write("After the repair:")
            self._print(drift)
        if not drift.is_clean:
            raise CommandError("The search index differs from the database.", returncode=1)

    def _get_drift(self, *, may_rebuild: bool) -> Drift:
        try:
            return get_drift()
        except SearchUnavailable as error:
            if not may_rebuild:
                raise CommandError(str(error), returncode=1) from error
            self.stdout.write(f"{error} Building it anew.")
            rebuild()
            return get_drift()

    def _print(self, drift: Drift) -> None:
        self.stdout.write(f"documents: {drift.documents}")
        for name in ("missing", "outdated", "surplus"):
            keys = getattr(drift, name)
            shown = (
                f" ({', '.join(keys[:KEYS_SHOWN])}{', …' if len(keys) > KEYS_SHOWN else ''})" if keys else ""
            )
            self.stdout.write(f"{name}: {len(keys)}{shown}")
        self.stdout.write(f"waiting: {drift.undrained}")
