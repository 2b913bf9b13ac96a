"""Sets up the groups of editors and the workflows."""

from django.core.management.base import BaseCommand, CommandError

from core.editorial import setup_editorial


class Command(BaseCommand):
    """`setup_editorial`: run it again when a language gets its home page."""

    help = "Create the groups of editors, their rights and the workflows, as far as they are missing."

    def handle(self, *args, **options) -> None:
        """Sets up what is missing and takes nothing away."""
        try:
            setup_editorial()
        except LookupError as error:
            raise CommandError(error.args[0]) from error
        if options["verbosity"]:
            self.stdout.write("Groups, rights and workflows are in place.")
