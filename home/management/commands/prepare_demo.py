"""Everything between an installed environment and a site to look at."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from home.demo.logins import LOGINS, PASSWORD
from home.demo.static_files import collect_changed_static_files


class Command(BaseCommand):
    """Migrates, loads reference data and demonstration content, builds the index, collects static files."""

    help = "Prepares the demonstration: database, content, search index, renditions and static files."

    def handle(self, *args: Any, **options: Any) -> None:
        """Runs each step; each leaves alone what a former run has done."""
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        call_command("migrate", verbosity=0, interactive=False)
        call_command("load_reference_data", verbosity=0)
        call_command("rebuild_search_index", if_missing=True, verbosity=0)
        call_command("load_demo", stdout=self.stdout)
        self.make_renditions()
        collect_changed_static_files()
        self.print_logins()

    def make_renditions(self) -> None:
        """Makes what images lack; one that cannot be read is named and stops nothing."""
        try:
            call_command("make_renditions", verbosity=0)
        except CommandError as error:
            self.stderr.write(str(error))

    def print_logins(self) -> None:
        """Tells who can log in."""
        self.stdout.write("\nLogins (password for each: " + PASSWORD + ")")
        for username, group in LOGINS:
            self.stdout.write(f"  {username:15} {group}")
        self.stdout.write("")
