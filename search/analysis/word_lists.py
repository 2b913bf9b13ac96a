"""Reads the word lists that ship with the project."""

from pathlib import Path

DATA_DIR = Path(__file__).parent / "data"


def read_words(name: str) -> frozenset[str]:
    """The words of a list, several on a line; empty where there is no such list."""
    return frozenset(word for line in _read_lines(name) for word in line.split())


def read_stems(language: str) -> dict[str, str]:
    """The stem of every form that is listed as an exception; empty for a language without a list."""
    entries = (line.partition(":") for line in _read_lines(f"stems.{language}.txt"))
    return {form: stem.strip() for stem, _, forms in entries for form in forms.split()}


def _read_lines(name: str) -> list[str]:
    path = DATA_DIR / name
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [line for line in lines if line.strip() and not line.startswith("#")]
