"""Documents, sources and facets as applications declare them."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from search import facets, sources
from search.engines import get_engine
from search.facets import Facet, register_facet
from search.sources import build_documents, register_source
from tests.factories.search import MemorySource
from tests.factories.search import SearchDocumentFactory as Document


@pytest.mark.parametrize(
    "change",
    [
        {"titles": {"nl": "Anders"}},
        {"texts": {"nl": "anders"}},
        {"urls": {"nl": "/anders/"}},
        {"labels": {"nl": "anders"}},
        {"identifiers": ("1",)},
        {"facets": {"type": ("news",)}},
        {"attributes": {"ecli": "x"}},
    ],
)
def test_any_change_changes_the_fingerprint(change):
    same = {"key": "memory:1", "titles": {"nl": "Titel"}}
    assert Document(**same).fingerprint == Document(**same).fingerprint
    assert Document(**{**same, **change}).fingerprint != Document(**same).fingerprint


def test_the_type_is_a_facet_wherever_it_is_told():
    assert Document(facets={}, attributes={"type": "news"}).facet_values == {"type": ("news",)}
    assert Document(facets={"type": ("news",)}).type == "news"


def test_documents_of_several_sources_are_built_by_their_own(monkeypatch):
    first, second = MemorySource(), MemorySource()
    monkeypatch.setattr(sources, "_sources", {"one": first, "two": second})
    first.put(Document(key="one:1"))
    second.put(Document(key="two:1"))
    built = build_documents(["two:1", "one:1", "one:2", "gone:1", "one:1"])
    assert sorted(document.key for document in built) == ["one:1", "two:1"]


def test_two_sources_of_one_name_are_a_mistake(monkeypatch):
    class Other(MemorySource):
        pass

    monkeypatch.setattr(sources, "_sources", {})
    register_source(MemorySource())
    with pytest.raises(ImproperlyConfigured):
        register_source(Other())


@pytest.mark.parametrize("name", ["type", "q", "page", "sort"])
def test_a_facet_needs_a_name_of_its_own(name):
    with pytest.raises(ImproperlyConfigured):
        register_facet(Facet(name=name, label="Anders"))


def test_labels_are_looked_up_once_and_until_they_are_forgotten():
    asked = []

    def get_labels(codes, language):
        asked.append((sorted(codes), language))
        return {code: code.upper() for code in codes if code != "x"}

    facet = Facet(name="probe", label="Probe", get_labels=get_labels)
    assert facet.labels_for(["a", "x"], language="nl") == {"a": "A", "x": "x"}
    assert facet.labels_for(["a"], language="nl") == {"a": "A"}
    assert asked == [(["a", "x"], "nl")]
    facet.labels_for(["b"], language="nl")
    assert asked[1:] == [(["b"], "nl")]
    facet.forget_labels(["nl"])
    facet.labels_for(["a"], language="nl")
    assert len(asked) == 3


def test_types_are_named_by_those_who_register_them(monkeypatch):
    monkeypatch.setattr(facets, "_types", {})
    facets.register_type("news", "Nieuws")
    assert facets.get_type_labels(["news", "other"], "nl") == {"news": "Nieuws"}


@pytest.mark.parametrize("url", ["", "tantivy:", "elasticsearch+https://host", "nonsense"])
def test_an_unknown_engine_is_told_by_a_check(settings, url):
    from search.checks import check_search_url

    settings.SEARCH_URL = url
    with pytest.raises(ImproperlyConfigured):
        get_engine()
    assert [message.id for message in check_search_url()] == ["search.E001"]


def test_a_known_engine_passes_the_check():
    from search.checks import check_search_url

    assert check_search_url() == []
