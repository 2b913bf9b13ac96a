"""Fixtures that every test may use."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core.cache import cache
from django.db.models import F
from django.utils import translation
from hypothesis import settings as hypothesis_settings
from wagtail.models import Locale, Page, Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from tests.demo_site import DemoSite, serve_demo
from tests.factories.pages import HomePageFactory

# A busy machine is no failure: no test judges by the clock.
hypothesis_settings.register_profile("unhurried", deadline=None)
hypothesis_settings.load_profile("unhurried")


def pytest_unconfigure() -> None:
    """Takes away what the tests wrote; each worker has a folder of its own."""
    if django_settings.configured:
        shutil.rmtree(django_settings.SCRATCH_DIR, ignore_errors=True)


@pytest.fixture(autouse=True)
def _empty_cache():
    """No test sees what another one cached."""
    cache.clear()


@pytest.fixture(autouse=True)
def _site_language(settings) -> Iterator[None]:
    """Each test starts in the site's own language, whatever the last request of another one spoke."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture(autouse=True)
def search_index(settings, tmp_path: Path) -> Path:
    """Each test has a search index of its own, made when something is first written to it."""
    settings.SEARCH_URL = f"tantivy:{tmp_path / 'search'}"
    return tmp_path / "search"


@pytest.fixture
def locales(db) -> dict[str, Locale]:
    """The site's languages by code."""
    return {code: Locale.objects.get_or_create(language_code=code)[0] for code in ("nl", "fr", "en")}


def take_away(welcome: Page) -> None:
    """Deletes Wagtail's welcome page, which nothing refers to, without asking every table."""
    above = welcome.get_parent()
    Page.objects.filter(pk=welcome.pk)._raw_delete(welcome._state.db)
    Page.objects.filter(pk=above.pk).update(numchild=F("numchild") - 1)


@pytest.fixture
def homes(locales) -> dict[str, Page]:
    """Live home pages in Dutch, French and English, the Dutch one at the root of the default site."""
    site = Site.objects.get(is_default_site=True)
    welcome = site.root_page
    # Empty pages refer to nothing: every second test makes them, and the index of references costs as much.
    with disable_reference_index_auto_update():
        home = HomePageFactory(title="Vluchtelingenwerk", slug="start", locale=locales["nl"])
        pages = {"nl": home}
        for code in ("fr", "en"):
            pages[code] = HomePageFactory(
                title=f"Home {code}",
                slug=f"start-{code}",
                locale=locales[code],
                translation_key=home.translation_key,
            )
    site.root_page, site.hostname, site.port = home, "testserver", 80
    site.save()
    take_away(welcome)
    Site.clear_site_root_paths_cache()
    return {code: type(page).objects.get(pk=page.pk) for code, page in pages.items()}


@pytest.fixture
def home(homes):
    """The Dutch home page."""
    return homes["nl"]


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory) -> Iterator[DemoSite]:
    """The demonstration as `make demo` sets it up and serves it; tests that use it share one."""
    with serve_demo(tmp_path_factory.mktemp("demo")) as site:
        yield site
