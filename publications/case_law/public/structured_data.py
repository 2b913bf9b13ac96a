"""schema.org data of a judgment: a page about a published work of a court."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.structured_data import CONTEXT, JsonLd

if TYPE_CHECKING:
    from .judgment_page import JudgmentPage


def build_judgment_data(page: JudgmentPage) -> JsonLd:
    """schema.org has no type for case law: a creative work by the court, identified by ECLI and number."""
    judgment = page.judgment
    identifiers = [
        {"@type": "PropertyValue", "propertyID": name, "value": value}
        for name, value in (("ECLI", judgment.ecli), ("number", judgment.number))
        if value
    ]
    work: JsonLd = {
        "@type": "CreativeWork",
        "name": page.reference,
        "identifier": identifiers,
        "dateCreated": judgment.decided_date.isoformat(),
        "creator": {"@type": "Organization", "name": judgment.court.label_in(page.language)},
        "inLanguage": judgment.language,
        "sameAs": judgment.official_url,
        "about": [{"@type": "Thing", "name": term.label} for term in page.terms["topic"]],
    }
    data: JsonLd = {
        "@context": CONTEXT,
        "@type": "WebPage",
        "name": page.summary.title if page.summary else page.reference,
        "url": page.addresses.full_url_of(judgment, page.language),
        "inLanguage": page.text_language or page.language,
        "description": page.description,
        "mainEntity": {key: value for key, value in work.items() if value},
    }
    if page.summary and page.summary.last_published_at:
        data["dateModified"] = page.summary.last_published_at.isoformat()
    return data
