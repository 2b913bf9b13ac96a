"""Notes anew what published texts cite."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from core.citing.kinds import get_citing_kinds
from core.citing.storing import rebuild_citations
from core.models import StoredCitation


class Command(BaseCommand):
    """`rebuild_citations`: after the parser has learned a form, or where rows are missing."""

    help = "Note what all published texts cite, and forget what is no longer published."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether to leave alone what is there."""
        parser.add_argument("--if-missing", action="store_true", help="only where nothing is noted yet")

    def handle(self, *args: Any, **options: Any) -> None:
        """Goes through every kind of text."""
        if options["if_missing"] and StoredCitation.objects.exists():
            return
        for kind in get_citing_kinds():
            count = rebuild_citations(kind)
            if options["verbosity"]:
                self.stdout.write(f"{kind.model._meta.label}: {count} citations")
