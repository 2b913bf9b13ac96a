"""Imports judgments from a file."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from publications.case_law.importing.importer import ImportOptions, import_file
from publications.case_law.importing.progress import Progress, ignore_progress
from publications.case_law.importing.readers import FileFormat, ImportFileError, guess_format
from publications.case_law.importing.schema import build_record_schema

LINES_A_SECTION = 200


class Command(BaseCommand):
    """Imports judgments; docs/import.md tells the form of the file."""

    help = "Imports judgments and their summaries from a CSV, XLSX or JSON Lines file."

    def add_arguments(self, parser: CommandParser) -> None:
        """The file and how to import it."""
        parser.add_argument("file", nargs="?", type=Path, metavar="FILE")
        parser.add_argument("--dry-run", action="store_true", help="Check and report; write nothing.")
        parser.add_argument(
            "--keep-going",
            action="store_true",
            help="Import what is right although other rows are not.",
        )
        parser.add_argument(
            "--print-schema", action="store_true", help="Print the JSON Schema of one record and stop."
        )
        parser.add_argument("--format", choices=FileFormat.values, help="Where the name does not tell it.")
        parser.add_argument("--report", type=Path, metavar="OUT", help="Write the whole report there.")

    def handle(self, *args, **options) -> None:
        """Imports; the exit status is 1 where a row failed."""
        if options["print_schema"]:
            self.stdout.write(json.dumps(build_record_schema(), indent=2, ensure_ascii=False))
            return
        if options["file"] is None:
            raise CommandError(gettext("Name the file to import."))
        try:
            with show_progress() as progress:
                report = import_file(
                    options["file"],
                    file_format=FileFormat(options["format"] or guess_format(options["file"].name)),
                    options=ImportOptions(dry_run=options["dry_run"], keep_going=options["keep_going"]),
                    progress=progress,
                )
        except ImportFileError as error:
            raise CommandError(str(error)) from error
        if options["report"]:
            self._write_report(options["report"], report.as_json())
        self.stdout.write(report.as_text(limit=LINES_A_SECTION))
        if report.has_errors:
            sys.exit(1)

    @staticmethod
    def _write_report(path: Path, content: str) -> None:
        try:
            path.write_text(content + "\n", encoding="utf-8")
        except OSError as error:
            reason = gettext("The report cannot be written: %(reason)s.")
            raise CommandError(reason % {"reason": error.strerror}) from error


@contextmanager
def show_progress() -> Iterator[Progress]:
    """A bar on the terminal; nothing where the output goes elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield ignore_progress
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=console, transient=True) as bar:
        tasks = {}

        def advance(stage: str, done: int, total: int | None) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total)
            bar.update(tasks[stage], completed=done, total=total)

        yield advance
