"""Builds the search index anew."""

import argparse
import time
from typing import Any

from django.core.management.base import BaseCommand

from search.engines import get_engine
from search.indexing import rebuild


class Command(BaseCommand):
    """Fills a new index while the old one answers, then switches."""

    help = "Builds the search index anew; readers keep the old one until the new one is complete."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Adds the option to leave an index alone."""
        parser.add_argument("--if-missing", action="store_true", help="do nothing where there is an index")

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuilds and tells how many documents there are."""
        if options["if_missing"] and get_engine().exists():
            self.tell("There is a search index already; nothing to do.", options)
            return
        begun = time.monotonic()
        documents = rebuild()
        seconds = time.monotonic() - begun
        self.tell(f"The search index holds {documents} documents ({seconds:.1f} s).", options)

    def tell(self, sentence: str, options: dict[str, Any]) -> None:
        """Prints, unless silence was asked for."""
        if options["verbosity"]:
            self.stdout.write(sentence)
