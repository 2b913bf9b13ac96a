"""Sets up the groups of editors, the workflows and the address of the site."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core.editorial import setup_editorial
from core.site_address import set_site_address


class Command(BaseCommand):
    """`setup_editorial`: run it again when a language gets its home page."""

    help = (
        "Create the groups of editors, their rights and the workflows, and give the site the address "
        "in BASE_URL, as far as they are missing."
    )

    def handle(self, *args, **options) -> None:
        """Sets up what is missing and takes nothing away."""
        try:
            setup_editorial()
            set_site_address(settings.WAGTAILADMIN_BASE_URL)
        except (LookupError, ValueError) as error:
            raise CommandError(error.args[0]) from error
        if options["verbosity"]:
            self.stdout.write("Groups, rights, workflows and the address of the site are in place.")
