"""Measures searching beside bare Tantivy and SQLite FTS5, on the same questions in the same run.

    python tests/benchmarks/search_speed.py judgments.jsonl --documents 20000 --out search.json

The file is in the form of the import. Every question gives a total, ten hits with highlights, and all
facets (SQLite: without facets). Engines take turns question by question, so that noise hits all alike.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from bare_tantivy import BareTantivy
from search_site import open_site
from search_workload import Question, describe, draw_questions
from sqlite_fts import SqliteFts

LIMIT = 10
WARM_UP = 100

Search = Callable[[Question], int]


def main() -> None:
    """Builds the three indexes, checks that they hold the same, and measures."""
    arguments = _parse_arguments()
    with open_site(arguments.judgments, documents=arguments.documents) as expected:
        engines, questions, checks = _prepare(expected)
        measured = _measure(engines, questions, rounds=arguments.rounds)
    report = {"workload": {"documents": expected, **describe(questions), **checks}, "milliseconds": measured}
    for percentile in ("p50", "p95"):
        report[f"{percentile}_to_bare_tantivy"] = round(
            measured["site"][percentile] / measured["bare_tantivy"][percentile], 2
        )
    output = json.dumps(report, indent=2)
    print(output)
    if arguments.out:
        arguments.out.write_text(output + "\n", encoding="utf-8")


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("judgments", type=Path)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--out", type=Path)
    return parser.parse_args()


def _prepare(expected: int) -> tuple[dict[str, Search], list[Question], dict]:
    from search.engines import get_engine
    from search.facets import get_facets
    from search.indexing import get_documents, rebuild
    from search.query import SearchQuery

    documents = [document for document in get_documents() if document.type == "judgment"]
    questions = draw_questions(documents)
    facets = [facet.name for facet in get_facets()]
    bare, sqlite = BareTantivy(facets), SqliteFts()
    sizes = {"bare_tantivy": bare.feed(documents), "sqlite_fts5": sqlite.feed(documents)}
    rebuild()
    engine = get_engine()
    sizes["site"] = engine.search(SearchQuery(filters={"type": ("judgment",)})).total
    if set(sizes.values()) != {expected}:
        raise SystemExit(f"The indexes do not hold the same {expected} works: {sizes}")

    def ask_site(question: Question) -> int:
        query = SearchQuery(text=question.text, language="nl", page=question.page, page_size=LIMIT)
        return engine.search(query).total

    engines: dict[str, Search] = {
        "site": ask_site,
        "bare_tantivy": lambda one: bare.search(one.text, offset=(one.page - 1) * LIMIT, limit=LIMIT),
        "sqlite_fts5": lambda one: sqlite.search(one.text, offset=(one.page - 1) * LIMIT, limit=LIMIT),
    }
    return engines, questions, {"facets": len(facets), **_verify(engines, questions)}


def _verify(engines: dict[str, Search], questions: list[Question]) -> dict:
    """Every engine finds something for nearly every question; the site for each."""
    matches = {name: [search(question) for question in questions] for name, search in engines.items()}
    unanswered = [question for question, total in zip(questions, matches["site"], strict=True) if not total]
    if unanswered:
        raise SystemExit(f"The site finds nothing for {unanswered[:5]}")
    return {
        "median_matches": {name: statistics.median(totals) for name, totals in matches.items()},
        "answered": {name: sum(1 for total in totals if total) for name, totals in matches.items()},
    }


def _measure(engines: dict[str, Search], questions: list[Question], *, rounds: int) -> dict:
    for question in questions[:WARM_UP]:
        for search in engines.values():
            search(question)
    times: dict[str, list[float]] = {name: [] for name in engines}
    for _ in range(rounds):
        for question in questions:
            for name, search in engines.items():
                begun = time.perf_counter()
                search(question)
                times[name].append((time.perf_counter() - begun) * 1000)
    return {name: _summarise(values) for name, values in times.items()}


def _summarise(values: list[float]) -> dict[str, float]:
    cuts = statistics.quantiles(values, n=100)
    return {"p50": round(cuts[49], 2), "p95": round(cuts[94], 2), "mean": round(statistics.mean(values), 2)}


if __name__ == "__main__":
    main()
