"""Reads hits from the index, each in the language that its reader is shown."""

import json
from typing import Any

from tantivy import DocAddress, Document, Searcher

from ...analysis.analyzers import ANALYZED_LANGUAGES, OTHER, field_language
from ...highlights import Matcher, ReadText, build_excerpt, mark_all
from ...plan import Plan
from ...results import Hit
from .schema import TEXT_END, read_day


class HitReader:
    """Turns addresses in the index into hits for one question."""

    def __init__(self, searcher: Searcher, plan: Plan) -> None:
        self.searcher = searcher
        self.plan = plan
        self._matchers: dict[str, Matcher] = {}

    def read(self, address: DocAddress, score: float | None) -> Hit:
        """The hit at an address; `score` is what the engine found it worth, None where it was not asked."""
        stored = StoredWork(self.searcher.doc(address))
        language = self._choose_language(stored)
        matcher = self._get_matcher(language)
        title = stored.get_title(language)
        labels: dict[str, str] = stored.shown["labels"]
        label_language = self.plan.language if self.plan.language in labels else language
        return Hit(
            key=stored.document.get_first("key"),
            type=stored.shown["type"],
            title=title,
            url=stored.urls.get(language, ""),
            language=language,
            label=labels.get(label_language, ""),
            label_language=label_language,
            attributes=stored.shown["attributes"],
            languages=tuple(stored.urls),
            date=read_day(stored.shown["day"]),
            score=score,
            highlights={
                "title": mark_all(title, matcher),
                "text": build_excerpt(stored.get_text(language), matcher),
            },
        )

    def _choose_language(self, stored: "StoredWork") -> str:
        """The reader's language where the work is live in it, else the one that meets most wishes."""
        languages = sorted(stored.urls, key=_rank_language)
        if self.plan.language in languages or not languages:
            return self.plan.language
        if len(languages) == 1:
            return languages[0]
        return max(
            languages,
            key=lambda language: self._get_matcher(language).count_wishes(stored.get_text(language)),
        )

    def _get_matcher(self, language: str) -> Matcher:
        if language not in self._matchers:
            self._matchers[language] = Matcher(self.plan, language)
        return self._matchers[language]


class StoredWork:
    """What the index keeps of a work to be shown; texts are decoded when they are asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.shown: dict[str, Any] = json.loads(document.get_first("shown"))
        self.urls: dict[str, str] = self.shown["urls"]

    def get_title(self, language: str) -> str:
        """The title in a language, else any that there is."""
        titles: dict[str, str] = self.shown["titles"]
        return titles.get(language) or next(iter(titles.values()), "")

    def get_text(self, language: str) -> ReadText:
        """The text in a language with its words, empty where there is none."""
        field = field_language(language)
        stored = self.document.get_first(f"text_{field}")
        text, _, words = bytes(stored or b"").decode("utf-8").partition(TEXT_END)
        if field != OTHER:
            return ReadText(text, tuple(words.split()))
        return ReadText.read(json.loads(text or "{}").get(language, ""))


def _rank_language(language: str) -> tuple[int, str]:
    known = language in ANALYZED_LANGUAGES
    return ANALYZED_LANGUAGES.index(language) if known else len(ANALYZED_LANGUAGES), language
