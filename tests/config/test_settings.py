"""Settings: every variable is documented, production starts only when it is safe."""

import os
import re
import subprocess
import sys

import pytest

from tests.test_layout import ROOT

PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "x" * 20 + "0123456789abcdefghijABCDEFGHIJ-_",
    "ALLOWED_HOSTS": "www.example.org",
    "BASE_URL": "https://www.example.org",
    "DATABASE_URL": "sqlite:////tmp/never-opened.sqlite3",
    "CACHE_URL": "locmemcache://",
}


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-W", "ignore", "manage.py", *arguments],
        cwd=ROOT,
        env={**kept, **environment},
        capture_output=True,
        text=True,
    )


def read_variables() -> set[str]:
    settings = (ROOT / "site" / "config" / "settings").glob("*.py")
    pattern = re.compile(r'env\.\w+\(\s*"([A-Z_]+)"')
    return {name for path in settings for name in pattern.findall(path.read_text())}


def documented_variables() -> set[str]:
    return set(re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))


def test_the_example_names_every_variable_that_the_settings_read():
    assert documented_variables() == read_variables()


def test_the_containers_keep_their_own_places_whatever_the_example_says():
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    places = set(re.findall(r"^([A-Z_]+)=(?:\S*[:/])?var\b", example, re.MULTILINE))
    compose = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    set_there = set(re.findall(r"^      ([A-Z_]+): ", compose, re.MULTILINE))
    assert {"DATA_DIR", "STATIC_ROOT", "OFFPRINTS_ROOT", "DATABASE_URL", "SEARCH_URL"} <= places
    assert places <= set_there


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS", "BASE_URL"])
def test_production_does_not_start_without_what_only_its_owner_knows(name):
    ran = manage("check", **{**PRODUCTION, name: ""})
    assert ran.returncode != 0
    assert name in ran.stderr


def test_production_settings_pass_the_deployment_check():
    ran = manage("check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert ran.returncode == 0, ran.stderr


def test_the_models_have_no_change_without_a_migration():
    ran = manage("makemigrations", "--check", "--dry-run", **PRODUCTION)
    assert ran.returncode == 0, ran.stdout


def test_nothing_of_the_editing_interface_calls_home(settings):
    assert settings.WAGTAIL_GRAVATAR_PROVIDER_URL is None
    assert settings.WAGTAIL_ENABLE_UPDATE_CHECK is False
    assert settings.WAGTAIL_ENABLE_WHATS_NEW_BANNER is False
