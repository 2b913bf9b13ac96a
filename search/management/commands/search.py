"""Searches from the command line, for people and for measuring."""

import argparse
import csv
import html
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.html import strip_tags

from search.analysis.words import clean_text
from search.engines import get_engine
from search.errors import SearchUnavailable
from search.facets import get_facets
from search.query import SearchQuery
from search.results import Hit, SearchResults

RUN_NAME = "vluchtelingenwerk"
HITS_A_TOPIC = 100
MOST_HITS = 10_000


class Command(BaseCommand):
    """Prints hits and facets of one question, or writes a TREC run for a file of questions."""

    help = "Searches the index: one question, or with --topics and --run a file of questions."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Adds the question and how it is asked."""
        parser.add_argument("query", nargs="?", help="what to search for; -- before one that begins with -")
        parser.add_argument("--language", default=settings.LANGUAGE_CODE, help="the reader's language")
        parser.add_argument(
            "--filter", action="append", default=[], metavar="FACET=CODE", help="may be repeated"
        )
        parser.add_argument("--sort", choices=("relevance", "date"), default="relevance")
        parser.add_argument("--limit", type=int, help="how many hits (default 10; 100 for a run)")
        parser.add_argument("--json", action="store_true", help="print JSON")
        parser.add_argument("--topics", type=Path, metavar="FILE.tsv", help="id, language, query a line")
        parser.add_argument(
            "--run",
            type=Path,
            metavar="OUT",
            help="where the TREC run is written; a work without ECLI goes by its address in that language",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Asks and prints."""
        if bool(options["topics"]) != bool(options["run"]):
            raise CommandError("--topics and --run go together.")
        if options["query"] is None and not options["topics"]:
            raise CommandError("Give a question, or --topics and --run.")
        try:
            if options["topics"]:
                self._write_run(options)
            else:
                self._print_answer(options)
        except SearchUnavailable as error:
            raise CommandError(str(error)) from error

    def _print_answer(self, options: dict[str, Any]) -> None:
        query = self._build_query(options["query"], options["language"], options, default_limit=10)
        results = get_engine().search(query)
        if options["json"]:
            self.stdout.write(json.dumps(describe_results(results), ensure_ascii=False, indent=2))
            return
        for number, hit in enumerate(results.hits, 1):
            score = "" if hit.score is None else f"  {hit.score:.2f}"
            self.stdout.write(f"{number}. [{hit.type}] {hit.title} ({hit.language}){score}\n   {hit.url}")
            if excerpt := hit.highlights["text"]:
                self.stdout.write(f"   {html.unescape(strip_tags(excerpt))}")
        self.stdout.write(f"{results.total} hits")
        for name, counts in results.facets.items():
            if counts:
                self.stdout.write(f"{name}: " + ", ".join(f"{one.code} {one.count}" for one in counts[:10]))
        for notice in results.notices:
            self.stderr.write(notice)

    def _write_run(self, options: dict[str, Any]) -> None:
        engine = get_engine()
        topics = list(read_topics(options["topics"]))
        with options["run"].open("w", encoding="utf-8") as out:
            for identity, language, text in topics:
                query = self._build_query(text, language, options, default_limit=HITS_A_TOPIC)
                for rank, hit in enumerate(engine.search(query).hits, 1):
                    score = 1 / rank if hit.score is None else hit.score
                    out.write(f"{identity} Q0 {get_document_id(hit)} {rank} {score:.6f} {RUN_NAME}\n")

    def _build_query(
        self, text: str, language: str, options: dict[str, Any], *, default_limit: int
    ) -> SearchQuery:
        limit = default_limit if options["limit"] is None else options["limit"]
        if not 1 <= limit <= MOST_HITS:
            raise CommandError(f"--limit must be a number from 1 to {MOST_HITS}.")
        return SearchQuery(
            text=text,
            language=language,
            filters=read_filters(options["filter"]),
            sort=options["sort"],
            page_size=limit,
        )


def read_filters(pairs: list[str]) -> dict[str, tuple[str, ...]]:
    """Codes by facet from `facet=code` pairs; a facet that does not exist is an error."""
    names = {facet.name for facet in get_facets()}
    filters: dict[str, tuple[str, ...]] = {}
    for pair in pairs:
        name, separator, code = clean_text(pair).partition("=")
        if not separator or name not in names:
            raise CommandError(
                f"--filter {pair}: write FACET=CODE, where FACET is one of {', '.join(sorted(names))}."
            )
        filters[name] = (*filters.get(name, ()), code)
    return filters


def read_topics(path: Path) -> Iterator[tuple[str, str, str]]:
    """Identity, language and text of every question in a file of three columns parted by tabs."""
    if not path.is_file():
        raise CommandError(f"There is no file {path}.")
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        for number, row in enumerate(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
            if not row:
                continue
            if len(row) != 3:
                raise CommandError(f"{path}, line {number}: three columns are needed, there are {len(row)}.")
            if not row[0] or any(char.isspace() for char in row[0]):
                raise CommandError(f"{path}, line {number}: an id is one word.")
            yield row[0], row[1], row[2]


def get_document_id(hit: Hit) -> str:
    """What stands for a hit in a run: its ECLI, else its address."""
    return hit.attributes.get("ecli") or hit.url.replace(" ", "%20") or hit.key


def describe_results(results: SearchResults) -> dict[str, Any]:
    """Results as plain data."""
    return {
        "total": results.total,
        "notices": list(results.notices),
        "hits": [describe_hit(hit) for hit in results.hits],
        "facets": {
            name: [{"code": one.code, "count": one.count} for one in counts]
            for name, counts in results.facets.items()
        },
    }


def describe_hit(hit: Hit) -> dict[str, Any]:
    """A hit as plain data."""
    return {
        "key": hit.key,
        "type": hit.type,
        "title": hit.title,
        "address": hit.url,
        "language": hit.language,
        "label": hit.label,
        "ecli": hit.attributes.get("ecli"),
        "court": hit.attributes.get("court"),
        "number": hit.attributes.get("number"),
        "date": hit.date.isoformat() if hit.date else None,
        "score": hit.score,
        "highlights": dict(hit.highlights),
        "attributes": dict(hit.attributes),
    }
