"""Loads the demonstration content; a second run leaves everything as it is."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import translation
from wagtail.models import Locale, Site

from home.demo.frame import load_frame
from home.demo.loader import PageLoader, set_site_root
from home.demo.logins import create_logins, join_groups
from home.demo.registry import JUDGMENTS_FILE, LANGUAGES
from publications.case_law.models import Judgment
from search.outbox import deferred_drain


class Command(BaseCommand):
    """Creates locales, decisions, pages, menus and logins where they are missing."""

    help = "Loads the demonstration content; what exists stays as it is."

    def handle(self, *args: Any, **options: Any) -> None:
        """Loads the decisions, then all else, and tells the search index once."""
        with deferred_drain():
            self.load_judgments()
            self.load_pages()

    def load_judgments(self) -> None:
        """Locales and decisions, in a transaction before the texts that they would open tasks for."""
        with transaction.atomic(), translation.override("en"):
            for code in LANGUAGES:
                Locale.objects.get_or_create(language_code=code)
            if not Judgment.objects.exists():
                call_command("import_judgments", str(JUDGMENTS_FILE), stdout=self.stdout)

    def load_pages(self) -> None:
        """Pages, menus, groups and logins, in one transaction."""
        with transaction.atomic():
            logins = create_logins()
            created = PageLoader().load()
            address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
            set_site_root(address.hostname or "localhost", address.port or 80)
            call_command("setup_editorial", verbosity=0)
            load_frame(Site.objects.get(is_default_site=True))
            join_groups(logins)
        self.stdout.write(f"Demo content: {created} pages made, {Judgment.objects.count()} judgments.")
