"""Names of what a judgment is filed under, in few queries."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Value

from core.models import LegalProvision
from core.models.taxonomy import CountryLabel, LegalRegimeLabel, TopicLabel, pick_label
from publications.case_law.models import Judgment


@dataclass(frozen=True)
class NamedTerm:
    """A term with its name in the reader's language; `url` leads to its official text, where it has one."""

    code: str
    label: str
    url: str = ""


def get_terms(judgment: Judgment, language: str) -> dict[str, list[NamedTerm]]:
    """Topics, regimes and countries by the name of their facet; one query."""
    sources: dict[str, Any] = {"topic": TopicLabel, "regime": LegalRegimeLabel, "country": CountryLabel}
    rows = [
        model.objects.filter(term__judgments=judgment.pk)
        .order_by()
        .values_list(Value(name), "term__code", "language", "text")
        for name, model in sources.items()
    ]
    labels: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for name, code, row_language, text in rows[0].union(*rows[1:], all=True):
        labels[name, code][row_language] = text
    terms: dict[str, list[NamedTerm]] = {name: [] for name in sources}
    for (name, code), texts in labels.items():
        terms[name].append(NamedTerm(code=code, label=pick_label(texts, language, code)))
    return {name: sorted(found, key=lambda term: term.label.casefold()) for name, found in terms.items()}


def get_provisions(judgment: Judgment, language: str) -> list[NamedTerm]:
    """Articles as they are cited, by instrument; two queries."""
    provisions = LegalProvision.objects.filter(judgments=judgment.pk).with_labels()
    return [
        NamedTerm(code=row.code, label=row.label_in(language), url=row.instrument.url) for row in provisions
    ]
