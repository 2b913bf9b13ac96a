"""Reads what a row states of a summary."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from django.utils.translation import gettext

from .collector import RowIssues
from .records import ImportSummary
from .schema import SUMMARY_TEXT_KEYS
from .values import read_code, read_date, read_sources
from .vocabulary import Vocabulary

_LINE_ENDS = re.compile(r"[^\S\n]+\n|\r\n?")
_BLANK_LINES = re.compile(r"\n{3,}")


def read_summary(
    language: str, values: dict[str, Any], *, issues: RowIssues, vocabulary: Vocabulary
) -> ImportSummary:
    """The summary that a row states in one language; what is wrong with it goes to `issues`."""
    code = language.lower().replace("_", "-")
    if code not in vocabulary.locales:
        reason = gettext("The site has no language “%(code)s”.") % {"code": code}
        issues.error("summaries", language, code="bad-language", reason=reason)
    reader = SummaryReader(values, path=("summaries", language), issues=issues, vocabulary=vocabulary)
    return ImportSummary(language=code, values=reader.build_values())


def tidy_text(text: str) -> str:
    r"""Plain text with one blank line at most between paragraphs.

    >>> tidy_text(" One. \r\n\r\n\r\nTwo.\n")
    'One.\n\nTwo.'
    """
    return _BLANK_LINES.sub("\n\n", _LINE_ENDS.sub("\n", text)).strip()


class SummaryReader:
    """Reads the values of one language."""

    def __init__(
        self, values: dict[str, Any], *, path: tuple[str, str], issues: RowIssues, vocabulary: Vocabulary
    ):
        """`values` have the form of the schema; `path` leads to them."""
        self.values = values
        self.path = path
        self.issues = issues
        self.vocabulary = vocabulary

    def build_values(self) -> dict[str, Any]:
        """Normalised values by key of the schema, only of the keys that are there."""
        readers: dict[str, Callable[[], Any]] = {
            "title": lambda: " ".join((self.values["title"] or "").split()),
            "sources": lambda: read_sources(
                self.values["sources"] or [], *self.path, "sources", issues=self.issues
            ),
            "as_of": lambda: self._read_date("as_of"),
            "origin": self._read_origin,
            "reviewed_by": lambda: " ".join((self.values["reviewed_by"] or "").split()),
            "reviewed_at": lambda: self._read_date("reviewed_at"),
        }
        for key in SUMMARY_TEXT_KEYS[1:]:
            readers[key] = partial(self._read_text, key)
        stated = {key: read() for key, read in readers.items() if key in self.values}
        self._check_review(stated)
        return stated

    def _read_text(self, key: str) -> str:
        return tidy_text(self.values[key] or "")

    def _read_date(self, key: str):
        value = self.values[key]
        return (
            read_date(value, *self.path, key, issues=self.issues, today=self.vocabulary.today)
            if value
            else None
        )

    def _read_origin(self) -> str:
        value = self.values["origin"] or "human"
        return read_code(value, self.vocabulary.origins, *self.path, "origin", issues=self.issues)

    def _check_review(self, stated: dict[str, Any]) -> None:
        reviewer, day = bool(stated.get("reviewed_by")), bool(self.values.get("reviewed_at"))
        if reviewer and not day:
            reason = gettext("Give the day of the review, or leave the reviewer's name out.")
            self.issues.error(*self.path, "reviewed_at", code="required", reason=reason)
        if day and not reviewer:
            reason = gettext("Give the name of the reviewer, or leave the day of the review out.")
            self.issues.error(*self.path, "reviewed_by", code="required", reason=reason)
