"""Everything between an installed environment and a site to look at."""

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Page

from home.demo.logins import LOGINS, PASSWORD
from home.demo.registry import get_demo_pages
from home.demo.static_files import collect_changed_static_files

SQLITE = "django.db.backends.sqlite3"
#: Logins with a known password have no place in a database that serves, or will serve, the public.
OTHER_DATABASE = (
    "The demonstration keeps to SQLite, and DATABASE_URL names another database. "
    "Unset it, or run `load_demo` if this database is meant for the demonstration."
)
OTHER_SITE = (
    "This database has pages or logins that are none of the demonstration's. Nothing was changed in them. "
    "Name another folder: DATA_DIR=/tmp/demo make demo"
)


def holds_a_site_of_its_own() -> bool:
    """Whether people have made a site here that the demonstration did not begin."""
    home = get_demo_pages()[0]
    if Page.objects.filter(translation_key=home.translation_key).exists():
        return False
    strangers = get_user_model().objects.exclude(username__in=[name for name, _group in LOGINS])
    return strangers.exists() or Page.objects.filter(depth__gt=2).exists()


class Command(BaseCommand):
    """Migrates, loads reference data and demonstration content, builds the index, collects static files."""

    help = "Prepares the demonstration: database, content, search index, renditions and static files."

    def handle(self, *args: Any, **options: Any) -> None:
        """Runs each step; each leaves alone what a former run has done."""
        if settings.DATABASES["default"]["ENGINE"] != SQLITE:
            raise CommandError(OTHER_DATABASE)
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        call_command("migrate", verbosity=0, interactive=False)
        if holds_a_site_of_its_own():
            raise CommandError(OTHER_SITE)
        call_command("load_reference_data", verbosity=0)
        call_command("rebuild_search_index", if_missing=True, verbosity=0)
        call_command("load_demo", stdout=self.stdout)
        call_command("rebuild_citations", if_missing=True, verbosity=0)
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
