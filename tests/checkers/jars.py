"""The checkers' archives, and whether they are those that were read when their versions were chosen."""

import hashlib
from pathlib import Path

FOLDER = Path(__file__).parent
JARS = FOLDER / "jars"


def read_checksums() -> dict[str, str]:
    """SHA-256 by the name of a file."""
    lines = (FOLDER / "checksums.txt").read_text(encoding="ascii").splitlines()
    return {name: digest for digest, name in (line.split() for line in lines)}


def find_faults() -> list[str]:
    """What is missing, other than it should be, or more than there should be."""
    wanted = read_checksums()
    there = {path.name: path for path in JARS.glob("*.jar")} if JARS.exists() else {}
    faults = [f"{name} is missing" for name in wanted if name not in there]
    faults += [f"{name} is not expected" for name in there if name not in wanted]
    for name, digest in wanted.items():
        if name in there and hashlib.sha256(there[name].read_bytes()).hexdigest() != digest:
            faults.append(f"{name} is not the file that it was")
    return faults
