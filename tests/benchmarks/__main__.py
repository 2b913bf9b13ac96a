"""Runs every benchmark on one file of decisions and keeps the figures in `results/`.

    python -m tests.benchmarks FILE [--postgres postgres://user:secret@host/name]

FILE is in the form of the import (JSON Lines), or the Juportal file (`.jsonl.gz`), which is converted first.
Without FILE only the query counts are taken, on the demonstration's own decisions.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).parent
RESULTS = FOLDER / "results"
SIZES = (2_000, 20_000)


def run(script: str, *arguments: str) -> str:
    """What a benchmark prints; its progress goes to the terminal."""
    print(f"{script} {' '.join(arguments)}", file=sys.stderr)
    command = [sys.executable, str(FOLDER / script), *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def measure(file: Path, postgres: str | None) -> None:
    """Import, rebuild and search, each in processes of their own."""
    extra = ["--postgres", postgres] if postgres else []
    (RESULTS / "import.json").write_text(run("import_speed.py", str(file), *extra))
    for size in SIZES:
        for name in ("rebuild", "search"):
            out = RESULTS / f"{name}-{size}.json"
            run(f"{name}_speed.py", str(file), "--documents", str(size), "--out", str(out))


def main() -> None:
    """Takes all figures that the given files allow."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--postgres", help="address of a PostgreSQL database to connect to")
    options = parser.parse_args()
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "queries.json").write_text(run("query_counts.py"))
    if options.file is None:
        print("Name a file of decisions for the other figures: make bench DATA=FILE", file=sys.stderr)
    elif options.file.suffix == ".gz":
        with tempfile.TemporaryDirectory(prefix="benchmark-") as scratch:
            converted = Path(scratch) / "decisions.jsonl"
            run("convert_juportal.py", str(options.file), str(converted))
            measure(converted, options.postgres)
    else:
        measure(options.file, options.postgres)
    print(f"The figures are in {RESULTS}.")


if __name__ == "__main__":
    main()
