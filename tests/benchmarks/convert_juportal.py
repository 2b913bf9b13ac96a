"""Turns abstracts of the Court of Cassation (JSON Lines, also gzipped) into the form of the import.

    python tests/benchmarks/convert_juportal.py decisions.jsonl.gz judgments.jsonl

A row of the source holds `ecli`, `date`, `role`, abstracts in `fr` and `nl`, and `cites`: pairs of an
act's identifier and an article. Acts that are not among the site's instruments are left out.
"""

import argparse
import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

#: Acts whose articles are numbered as the site cites them.
INSTRUMENTS = {
    "cgi_loi_loi_1950110430": "echr",
    "eli_constitution_1994_02_17_1994021048_justel": "constitution",
    "eli_loi_1980_12_15_1980121550_justel": "aliens-act",
    "eli_loi_2007_01_12_2007002066_justel": "reception-act",
    "eli_loi_1976_07_08_1976070810_justel": "pcsw-act",
    "eli_loi_2002_05_26_2002022559_justel": "rmi-act",
}
ARTICLE = re.compile(r"^\d+(?:/\d+)?(?:bis|ter|quater|quinquies|sexies|septies|octies)?$")
SOURCE = {"title": "Juportal", "url": "https://juportal.be/"}
TITLE_LENGTH = 80
#: Some abstracts hold the bytes of Windows-1252 as if they were control characters.
WINDOWS_CHARACTERS = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}


def convert(row: dict[str, Any]) -> dict[str, Any]:
    """One record of the import."""
    number, *joined = split_numbers(row["role"])
    record = {
        "court": "cass",
        "ecli": row["ecli"],
        "decided_on": row["date"],
        "sources": [SOURCE],
        "provisions": sorted({code for act, article in row["cites"] for code in map_provision(act, article)}),
        "summaries": {
            language: build_summary(row[language]) for language in ("nl", "fr") if any(row[language])
        },
    }
    if number:
        record |= {"number": number, "joined_numbers": joined}
    if language := guess_language(number):
        record["language"] = language
    return record


def split_numbers(role: str | None) -> list[str]:
    """The number and those joined to it; one empty text where there is none."""
    parts = [part.strip() for part in re.split(r"[;,]|(?<=[FN])-(?=[A-Z])", role or "")]
    return list(dict.fromkeys(filter(None, parts))) or [""]


def guess_language(number: str) -> str:
    """The language of the chamber, which is the last letter of a modern number."""
    return {"F": "fr", "N": "nl"}.get(number[-1:], "") if re.match(r"^[A-Z]", number) else ""


def map_provision(act: str, article: str) -> Iterator[str]:
    """The provision's code, where the act is one of ours."""
    instrument = INSTRUMENTS.get(act)
    if instrument is None:
        return
    yield f"{instrument}:{article}" if ARTICLE.match(article) else instrument


def build_summary(abstracts: list[str]) -> dict[str, Any]:
    """The court's abstracts as a headnote."""
    texts = [" ".join(text.translate(WINDOWS_CHARACTERS).split()) for text in abstracts if text.strip()]
    return {
        "title": texts[0][:TITLE_LENGTH].strip(),
        "headnote": "\n\n".join(texts),
        "origin": "human",
        "sources": [SOURCE],
    }


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def main() -> None:
    """Converts one file into another."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    options = parser.parse_args()
    with options.target.open("w", encoding="utf-8") as target:
        for row in read(options.source):
            target.write(json.dumps(convert(row), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
