"""Who may import whom."""

from importlinter import cli

from tests.test_layout import ROOT


def test_the_import_layers_hold(monkeypatch):
    monkeypatch.chdir(ROOT)
    assert cli.lint_imports(no_cache=True) == cli.EXIT_STATUS_SUCCESS


def test_every_publication_app_is_named_in_the_independence_contract():
    apps = {f"publications.{path.parent.name}" for path in (ROOT / "publications").glob("*/apps.py")}
    declared = (ROOT / "pyproject.toml").read_text()
    assert [app for app in sorted(apps) if f'"{app}"' not in declared] == []
