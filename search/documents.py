"""What an application hands to the search engine: one document a work, in all its languages."""

import datetime
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

#: Stands between the parts of a label, so that each can be shown in its own order.
LABEL_SEPARATOR = " · "


@dataclass(frozen=True, kw_only=True)
class SearchDocument:
    """A work as it is indexed: texts by language, identifiers, facet codes and what a hit shows.

    `key` is `<source name>:<identity>`. `urls` has an address for every language that is live, and
    decides which languages may be shown; the other mappings by language may hold fewer. `keywords`
    are found like `texts` and never quoted in an excerpt.
    """

    key: str
    titles: Mapping[str, str]
    urls: Mapping[str, str]
    texts: Mapping[str, str] = field(default_factory=dict)
    keywords: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    identifiers: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    date: datetime.date | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)

    @property
    def type(self) -> str:
        """The code of the kind of content, from the attributes or from the facet of that name."""
        return self.attributes.get("type") or next(iter(self.facets.get("type", ())), "")

    @property
    def facet_values(self) -> dict[str, tuple[str, ...]]:
        """All facet codes, `type` included."""
        values = {name: tuple(codes) for name, codes in self.facets.items() if codes}
        if self.type:
            values.setdefault("type", (self.type,))
        return values

    @cached_property
    def fingerprint(self) -> str:
        """A hash over everything in the document, equal wherever and whenever it is computed."""
        content = {
            "key": self.key,
            "titles": dict(self.titles),
            "urls": dict(self.urls),
            "texts": dict(self.texts),
            "keywords": dict(self.keywords),
            "labels": dict(self.labels),
            "identifiers": list(self.identifiers),
            "facets": self.facet_values,
            "date": self.date.isoformat() if self.date else None,
            "attributes": dict(self.attributes),
        }
        encoded = json.dumps(content, sort_keys=True, ensure_ascii=True)
        return hashlib.sha256(encoded.encode("ascii")).hexdigest()[:32]
