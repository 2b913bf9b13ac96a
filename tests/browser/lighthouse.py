"""Lighthouse on the running demonstration: `python -m tests.browser.lighthouse [address of a running one]`.

The median of three runs of a phone, for one page of each type that matters most; anything under 100 fails.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import django

from tests.demo_site import serve_demo
from tests.services import BROWSER_DIR, CHROMIUM_ARGUMENTS, find_chromium, find_lighthouse

KINDS = ("home", "news", "case", "search-empty")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS = 3
ATTEMPTS = 2
RESULTS_DIR = BROWSER_DIR / "results"
CHROME_FLAGS = " ".join(("--headless=new", *CHROMIUM_ARGUMENTS))


def run_lighthouse(program: Path, chromium: str, url: str) -> dict:
    """One report on an address; a browser that does not begin is started once more."""
    command = [str(program), url, "--quiet", "--output=json", "--no-enable-error-reporting"]
    command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={CHROME_FLAGS}"]
    environment = {**os.environ, "CHROME_PATH": chromium}
    complaint = ""
    for _ in range(ATTEMPTS):
        ran = subprocess.run(command, env=environment, capture_output=True, text=True)
        report = json.loads(ran.stdout) if ran.returncode == 0 else {}
        if report and "runtimeError" not in report:
            return report
        complaint = report["runtimeError"]["message"] if report else ran.stderr[-2000:]
    sys.exit(f"Lighthouse failed on {url}:\n{complaint}")


def get_scores(report: dict) -> dict[str, int]:
    """The score of each category, out of 100."""
    return {name: round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES}


def get_shortcomings(report: dict) -> list[str]:
    """The audits that cost points, with what they measured."""
    weighed = {
        ref["id"] for name in CATEGORIES for ref in report["categories"][name]["auditRefs"] if ref["weight"]
    }
    audits = (report["audits"][name] for name in sorted(weighed))
    return [
        f"{audit['title']} {audit.get('displayValue', '')}".strip()
        for audit in audits
        if audit["score"] is not None and audit["score"] < 1
    ]


def measure(program: Path, chromium: str, base_url: str) -> dict[str, dict]:
    """Median scores of each page, and what falls short of them in the run closest to those."""
    from tests.browser.addresses import get_example

    measured = {}
    for kind in KINDS:
        path = get_example(kind).path
        reports = [run_lighthouse(program, chromium, f"{base_url}{path}") for _ in range(RUNS)]
        scores = [get_scores(report) for report in reports]
        median = {name: int(statistics.median(score[name] for score in scores)) for name in CATEGORIES}
        closest = min(range(RUNS), key=lambda run: sum(abs(scores[run][n] - median[n]) for n in CATEGORIES))
        measured[path] = {"median": median, "runs": scores, "short": get_shortcomings(reports[closest])}
        (RESULTS_DIR / f"lighthouse-{kind}.json").write_text(json.dumps(reports[closest]), encoding="utf-8")
    (RESULTS_DIR / "lighthouse.json").write_text(json.dumps(measured, indent=2), encoding="utf-8")
    return measured


def print_table(measured: dict[str, dict]) -> None:
    """The medians, a row for each page, and below them what costs points."""
    width = max(len(path) for path in measured)
    print(" " * width, *CATEGORIES, sep="  ")
    for path, result in measured.items():
        figures = [f"{result['median'][name]:>{len(name)}}" for name in CATEGORIES]
        print(f"{path:<{width}}", *figures, sep="  ")
    for path, result in measured.items():
        if any(score < 100 for score in result["median"].values()):
            print(f"\n{path}", *result["short"], sep="\n  ")


def main(arguments: list[str]) -> int:
    """Measures and prints; 1 where a page falls short."""
    program, chromium = find_lighthouse(), find_chromium()
    if program is None or chromium is None:
        sys.exit("This needs Chromium, and Lighthouse: npm ci --prefix tests/browser")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.testing")
    django.setup()
    RESULTS_DIR.mkdir(exist_ok=True)
    if arguments:
        measured = measure(program, chromium, arguments[0].rstrip("/"))
    else:
        with tempfile.TemporaryDirectory() as folder, serve_demo(Path(folder)) as site:
            measured = measure(program, chromium, site.url)
    print_table(measured)
    return int(any(score < 100 for result in measured.values() for score in result["median"].values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
