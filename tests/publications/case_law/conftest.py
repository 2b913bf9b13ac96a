"""The case-law pages in three languages, people of the four groups, and the moment of a commit."""

from contextlib import contextmanager

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection
from wagtail.models import Page

from core.models import User
from publications.case_law.models import CaseLawIndexPage
from tests.factories.case_law import CaseLawIndexPageFactory

SLUGS = {"nl": "rechtspraak", "fr": "jurisprudence", "en": "case-law"}


@pytest.fixture
def index_pages(homes) -> dict[str, CaseLawIndexPage]:
    """Live case-law pages by language, translations of one another."""
    key = None
    pages = {}
    for code, slug in SLUGS.items():
        extra = {"translation_key": key} if key else {}
        home = Page.objects.get(pk=homes[code].pk)
        page = CaseLawIndexPageFactory(parent=home, slug=slug, locale=home.locale, **extra)
        key = page.translation_key
        pages[code] = page
    return pages


@pytest.fixture
def groups(homes) -> dict[str, Group]:
    """The four groups of editors, by name."""
    call_command("setup_editorial", verbosity=0)
    return {group.name: group for group in Group.objects.all()}


@pytest.fixture
def editor(groups, client):
    """Logs in a new member of a group and gives the client: `editor("Jurist")`."""

    def log_in(group: str):
        user = User.objects.create_user(username=group.lower(), password="geheim-1234567")
        user.groups.add(groups[group])
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def committing(django_capture_on_commit_callbacks):
    """`with committing():` ends as a transaction does: what waits for the commit is then done."""

    @contextmanager
    def commit():
        # A test's own transaction never ends: what was asked for before would seem to be under way still.
        connection.run_on_commit.clear()
        with django_capture_on_commit_callbacks(execute=True):
            yield

    return commit
