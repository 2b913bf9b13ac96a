"""Measures building the search index from the database, beside feeding bare Tantivy the same texts.

    python tests/benchmarks/rebuild_speed.py judgments.jsonl --documents 20000 --out rebuild.json

The file is in the form of the import.
"""

import argparse
import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from bare_tantivy import BareTantivy
from search_site import open_site


def main() -> None:
    """Builds both indexes and tells documents a second."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("judgments", type=Path)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    with open_site(arguments.judgments, documents=arguments.documents) as expected:
        output = json.dumps(_measure(expected), indent=2)
    print(output)
    if arguments.out:
        arguments.out.write_text(output + "\n", encoding="utf-8")


def _measure(expected: int) -> dict:
    from search.engines import get_engine
    from search.facets import get_facets
    from search.indexing import get_documents, get_drift, rebuild

    begun = time.perf_counter()
    indexed = rebuild()
    rebuilt_in = time.perf_counter() - begun
    begun = time.perf_counter()
    documents = list(get_documents())
    read_in = time.perf_counter() - begun
    bare = BareTantivy([facet.name for facet in get_facets()])
    begun = time.perf_counter()
    fed = bare.feed(documents)
    fed_in = time.perf_counter() - begun
    if not get_drift().is_clean or indexed != fed or indexed < expected:
        raise SystemExit(
            f"The index is not the database: {indexed} indexed, {fed} fed, {expected} judgments."
        )
    return {
        "workload": {
            "documents": indexed,
            "characters": sum(len(text) for document in documents for text in document.texts.values()),
            "index_bytes": get_engine().stats().size_in_bytes,
        },
        "documents_a_second": {
            "rebuild": round(indexed / rebuilt_in),
            "reading_the_database": round(indexed / read_in),
            "bare_tantivy": round(fed / fed_in),
        },
        "times_bare_tantivy": round(rebuilt_in / fed_in, 2),
    }


if __name__ == "__main__":
    main()
