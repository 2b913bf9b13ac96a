"""Loads topics, regimes, instruments, countries and what other apps register."""

from django.core.management.base import BaseCommand

from core.reference_data import load_reference_data


class Command(BaseCommand):
    """`load_reference_data`: creates what is missing and changes nothing that is there."""

    help = "Create the reference data that is missing; what editors changed stays as it is."

    def handle(self, *args, **options) -> None:
        """Prints what was created for each kind of data."""
        for name, count in load_reference_data().items():
            if options["verbosity"]:
                self.stdout.write(f"{name}: {count.created} created, {count.present} already there")
