"""Makes the renditions that images lack; the background worker's work, done again where it was lost."""

import logging
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.renditions import get_incomplete, get_missing_specs, make_renditions

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """Makes what is missing, or tells what is."""

    help = "Makes the renditions that images lack; a second run finds nothing to do."

    def add_arguments(self, parser: CommandParser) -> None:
        """One switch: only look."""
        parser.add_argument("--check", action="store_true", help="make nothing; exit 1 where any is missing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Goes through all images; one that fails is named and the others are made."""
        if options["check"]:
            self.check_only()
            return
        made, failed = 0, []
        for image in get_incomplete():
            try:
                made += make_renditions(image)
            except Exception:
                logger.exception("Image %s lacks renditions.", image.pk)
                failed.append(image)
        if options["verbosity"]:
            self.stdout.write(f"Renditions: {made} made.")
        if failed:
            raise CommandError("No renditions for " + ", ".join(f"{image.pk} ({image})" for image in failed))

    def check_only(self) -> None:
        """Lists the images that lack renditions."""
        lacking = [(image, len(get_missing_specs(image))) for image in get_incomplete()]
        for image, amount in lacking:
            self.stdout.write(f"{image.pk} ({image}) lacks {amount}")
        if lacking:
            raise CommandError(f"{len(lacking)} image(s) lack renditions; run make_renditions.")
        self.stdout.write("Every image has its renditions.")
