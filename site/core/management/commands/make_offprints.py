"""Makes the PDF and EPUB files of every publication ahead, and takes away those of none."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from core.offprints.errors import OffprintError
from core.offprints.making import get_store
from core.offprints.pages import get_offprint_models
from core.offprints.tasks import make_offprints


class Command(BaseCommand):
    """Goes through every live page that can be taken along; what is up to date costs nothing."""

    help = "Makes the PDF and EPUB files that are missing or out of date; a second run finds nothing to do."

    def handle(self, *args: Any, **options: Any) -> None:
        """Makes the files; a page that fails is named and the others are made."""
        files, failed, keys = [], [], set()
        for model in get_offprint_models():
            for page in model.objects.live().public().filter(alias_of__isnull=True).order_by("path"):
                keys.add(page.offprint_key)
                try:
                    files += make_offprints(page)
                except OffprintError as error:
                    failed.append(f"{page.pk} ({page}): {error}")
        removed = get_store().keep_only(keys)
        if options["verbosity"]:
            self.stdout.write(f"Offprints: {len(files)} files in place, {removed} removed.")
        if failed:
            raise CommandError("Not every file could be made:\n" + "\n".join(failed))
