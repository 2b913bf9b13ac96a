"""The other baseline: SQLite's full-text search, words joined by OR, ranked by bm25."""

import re
import sqlite3
from collections.abc import Iterable


class SqliteFts:
    """An FTS5 table of the same texts, in memory."""

    def __init__(self) -> None:
        self.database = sqlite3.connect(":memory:")
        self.database.execute(
            "CREATE VIRTUAL TABLE works USING fts5(title, body, tokenize='unicode61 remove_diacritics 2')"
        )

    def feed(self, documents: Iterable) -> int:
        """Indexes search documents; gives their number."""
        rows = (
            (" ".join(document.titles.values()), " ".join(document.texts.values())) for document in documents
        )
        self.database.executemany("INSERT INTO works VALUES (?, ?)", rows)
        self.database.commit()
        return self.database.execute("SELECT count(*) FROM works").fetchone()[0]

    def search(self, text: str, *, offset: int, limit: int) -> int:
        """One question with the hits' highlights, without facets; gives the total."""
        phrases = re.findall(r'"([^"]*)"|(\w+)', text)
        match = " OR ".join(f'"{phrase or word}"' for phrase, word in phrases)
        (total,) = self.database.execute(
            "SELECT count(*) FROM works WHERE works MATCH ?", (match,)
        ).fetchone()
        self.database.execute(
            "SELECT highlight(works, 0, '<b>', '</b>'), snippet(works, 1, '<b>', '</b>', '…', 40) "
            "FROM works WHERE works MATCH ? ORDER BY bm25(works) LIMIT ? OFFSET ?",
            (match, limit, offset),
        ).fetchall()
        return total
