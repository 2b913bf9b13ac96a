"""Prints the citations in texts."""

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.citations.addresses import get_official_url
from core.citations.found import Citation, JudgmentCitation, StatuteCitation
from core.citations.scanner import find_citations

STANDARD_INPUT = "-"


class Command(BaseCommand):
    """`find_citations FILE…`: one JSON object a line for each citation."""

    help = "Print the citations of judgments and articles in plain texts, as JSON lines."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """The texts, and the language of the official addresses."""
        parser.add_argument(
            "files", nargs="*", metavar="FILE", default=[], help="UTF-8 text; - reads standard input"
        )
        parser.add_argument(
            "--language", default="nl", choices=("nl", "fr", "en"), help="of the official addresses"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Reads each text and prints what it cites; the file is named where there are several."""
        files = options["files"] or [STANDARD_INPUT]
        for file in files:
            for citation in find_citations(read_text(file)):
                row = describe(citation, language=options["language"])
                named = {"file": file, **row} if len(files) > 1 else row
                self.stdout.write(json.dumps(named, ensure_ascii=False))


def read_text(file: str) -> str:
    """The text of a file or of standard input; raises CommandError."""
    try:
        raw = sys.stdin.buffer.read() if file == STANDARD_INPUT else Path(file).read_bytes()
        return raw.decode("utf-8-sig")
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{file}: this is no text in UTF-8 (byte {error.start}).") from error


def describe(citation: Citation, *, language: str) -> dict[str, Any]:
    """The fields of a citation; those that do not apply are empty."""
    judgment = citation if isinstance(citation, JudgmentCitation) else None
    statute = citation if isinstance(citation, StatuteCitation) else None
    day = judgment.decided_date if judgment else None
    return {
        "start": citation.start,
        "end": citation.end,
        "text": citation.text,
        "kind": citation.kind,
        "court": judgment.court if judgment else "",
        "number": judgment.number if judgment else "",
        "date": day.isoformat() if day else "",
        "ecli": judgment.ecli if judgment else "",
        "law": statute.instrument if statute else "",
        "article": statute.article if statute else "",
        "url": get_official_url(citation, language=language),
    }
