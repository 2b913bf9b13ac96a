"""Reads hits from the index, each in the language that its reader is shown."""

from collections.abc import Iterable
from json import JSONDecoder
from typing import Any

from tantivy import DocAddress, Document, Searcher

from core.translations import get_reading_order

from ...analysis.analyzers import ANALYZED_LANGUAGES, OTHER, field_language
from ...highlights import Matcher, ReadWork
from ...plan import Plan
from ...results import Hit, Suggestion
from .schema import TEXT_END, read_day

#: Only what the index itself wrote is read, so that there is nothing around it to look for.
read_json = JSONDecoder().raw_decode


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
        work = stored.read(language)
        met = self._get_matcher(language).get_met(work)
        label, label_language = stored.get_label(self.plan.language, otherwise=language)
        return Hit(
            key=stored.document.get_first("key"),
            type=stored.shown["type"],
            title=work.title,
            url=stored.urls.get(language, ""),
            language=language,
            label=label,
            label_language=label_language,
            attributes=stored.shown["attributes"],
            languages=tuple(stored.urls),
            date=read_day(stored.shown["day"]),
            score=score,
            highlights={
                "title": met.mark_all(work.title),
                "text": met.build_excerpt(work.text),
            },
        )

    def _choose_language(self, stored: "StoredWork") -> str:
        """The reader's language where the work is live in it, else the one that meets most wishes."""
        if self.plan.language in stored.urls or not stored.urls:
            return self.plan.language
        languages = rank_languages(stored.urls, self.plan.language)
        if len(languages) == 1:
            return languages[0]
        return max(languages, key=lambda language: self._count_wishes(stored.read(language), language))

    def _count_wishes(self, work: ReadWork, language: str) -> int:
        return self._get_matcher(language).get_met(work).count_wishes(work)

    def _get_matcher(self, language: str) -> Matcher:
        if language not in self._matchers:
            self._matchers[language] = Matcher(self.plan, language)
        return self._matchers[language]


class StoredWork:
    """What the index keeps of a work to be shown; texts are decoded when they are asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.shown: dict[str, Any] = read_json(bytes(document.get_first("shown")).decode("utf-8"))[0]
        self.urls: dict[str, str] = self.shown["urls"]

    def read(self, language: str) -> ReadWork:
        """Title and text in a language; the title in any, and no text, where there are none in it."""
        field = field_language(language)
        stored = bytes(self.document.get_first(f"text_{field}") or b"").decode("utf-8")
        if field == OTHER and stored:
            stored = read_json(stored)[0].get(language, "")
        text, _, words = stored.partition(TEXT_END)
        return ReadWork(self.get_title(language), text, frozenset(words.split()))

    def get_title(self, language: str) -> str:
        """The title in a language, else in any."""
        titles: dict[str, str] = self.shown["titles"]
        return titles.get(language) or next(iter(titles.values()), "")

    def get_label(self, language: str, *, otherwise: str) -> tuple[str, str]:
        """The label in a language where there is one, else in the other; and which of the two it is."""
        labels: dict[str, str] = self.shown["labels"]
        found = language if language in labels else otherwise
        return labels.get(found, ""), found


def build_suggestion(work: StoredWork, *, shown: str, reader: str) -> Suggestion:
    """A work as a short list shows it, in the language `shown`; its label in the reader's, if it has one."""
    label, label_language = work.get_label(reader, otherwise=shown)
    return Suggestion(
        title=work.get_title(shown),
        url=work.urls.get(shown, ""),
        language=shown,
        type=work.shown["type"],
        label=label,
        label_language=label_language,
    )


def rank_languages(languages: Iterable[str], reader: str) -> list[str]:
    """The order in which languages are tried where the reader's own is missing: first what most read."""
    order = dict.fromkeys((*get_reading_order(reader), *ANALYZED_LANGUAGES))
    ranks = {code: rank for rank, code in enumerate(order)}
    return sorted(languages, key=lambda code: (ranks.get(code, len(ranks)), code))
