"""Works like another, found by the engine itself."""

from datetime import date

import pytest

from search.engines import get_engine
from search.errors import SearchUnavailable
from search.similarity import MOST_TERMS, SimilarityQuery, choose_terms
from tests.factories.search import SearchDocumentFactory as Document

ITALY = "De overdracht naar Italië wordt geschorst wegens tekortkomingen in de opvang van asielzoekers."
SIMILAR = "Geen overdracht naar Italië: de opvang van asielzoekers vertoont tekortkomingen."
OTHER = "De aanvraag om machtiging tot verblijf wegens een ernstige ziekte werd onontvankelijk verklaard."


@pytest.fixture
def cases(fill):
    return fill(
        Document(key="judgment:1", title="Eerste", text=ITALY),
        Document(key="judgment:2", title="Tweede", text=SIMILAR, date=date(2020, 1, 1)),
        Document(key="judgment:3", title="Derde", text=OTHER),
        Document(key="judgment:4", title="Vierde", text=OTHER),
        Document(key="page:1", title="Pagina", text=ITALY, facets={"type": ("page",)}),
    )


def find(engine, key="judgment:1", language="nl", **kwargs) -> list[str]:
    return [work.title for work in engine.find_similar(SimilarityQuery(key=key, language=language, **kwargs))]


def test_a_work_with_the_same_telling_words_is_alike(cases):
    assert find(cases, filters={"type": ["judgment"]}) == ["Tweede"]


def test_the_work_itself_is_never_among_them(cases):
    assert "Eerste" not in find(cases)


def test_only_works_within_the_filters_are_given(cases):
    assert find(cases, filters={"type": ["page"]}) == ["Pagina"]


def test_works_without_words_are_alike_by_their_codes(fill):
    engine = fill(
        *(
            Document(key=f"judgment:{number}", facets={"type": ("judgment",), "provision": (code,)})
            for number, code in enumerate(["a:1", "a:1", "b:2"])
        )
    )
    found = engine.find_similar(
        SimilarityQuery(key="judgment:0", language="nl", shared={"provision": (["a:1"], 2.0)})
    )
    assert [work.url for work in found] == ["/nl/judgment/1/"]


def test_a_work_with_nothing_to_compare_is_like_no_other(fill):
    engine = fill(Document(key="judgment:1", title="X"), Document(key="judgment:2", title="Y"))
    assert find(engine) == []


def test_a_work_that_is_not_in_the_index_is_like_no_other(cases):
    assert find(cases, key="judgment:99") == []


def test_no_more_are_given_than_asked_for(fill):
    others = [Document(key=f"page:{number}", text=OTHER) for number in range(3)]
    engine = fill(*(Document(key=f"judgment:{number}", text=ITALY) for number in range(10)), *others)
    assert len(find(engine, limit=3)) == 3


def test_a_text_in_another_language_is_compared_in_that_language(fill):
    french = "Le transfert vers l'Italie est suspendu en raison des défaillances de l'accueil."
    engine = fill(
        Document(key="judgment:1", titles={"nl": "Een", "fr": "Un"}, texts={"nl": ITALY, "fr": french}),
        Document(key="judgment:2", language="fr", title="Deux", text=french),
        Document(key="judgment:3", title="Drie", text=OTHER),
    )
    found = engine.find_similar(SimilarityQuery(key="judgment:1", language="nl"))[0]
    assert (found.title, found.language) == ("Deux", "fr")


def test_a_missing_index_is_told(search_index):
    with pytest.raises(SearchUnavailable):
        get_engine().find_similar(SimilarityQuery(key="judgment:1", language="nl"))


def test_words_that_most_works_have_tell_nothing():
    frequencies = {"overdracht": 5, "arrest": 90, "uniek": 1, "de": 3}
    chosen = choose_terms(
        ["overdracht", "overdracht", "arrest", "uniek", "de"],
        get_frequency=frequencies.__getitem__,
        works=100,
    )
    assert [term for term, _weight in chosen] == ["overdracht"]


def test_however_long_a_text_a_bounded_number_of_words_is_compared():
    chosen = choose_terms(
        (f"woord{number}" for number in range(5000)), get_frequency=lambda term: 2, works=100
    )
    assert len(chosen) == MOST_TERMS
