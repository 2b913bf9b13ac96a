"""Fetches the checkers: `python -m tests.checkers`; needs Maven."""

import shutil
import subprocess
import sys

from tests.checkers.jars import FOLDER, JARS, find_faults, read_checksums


def main() -> int:
    """Fetches what is missing and compares every file with its sum."""
    if not find_faults():
        return 0
    maven = shutil.which("mvn")
    if maven is None:
        print("Maven is not installed.", file=sys.stderr)
        return 1
    goal = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
    command = [maven, "--batch-mode", "--quiet", "--file", str(FOLDER / "pom.xml"), goal]
    subprocess.run([*command, f"-DoutputDirectory={JARS}"], check=True)
    faults = find_faults()
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(read_checksums())} files, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
