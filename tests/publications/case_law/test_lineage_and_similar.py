"""Lineage as a drawing and in words, and similar decisions from the search engine."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from publications.case_law.public.diagram import MOST_NODES, Related, build_diagram
from search.indexing import rebuild
from tests.factories.case_law import (
    CaseLawIndexPageFactory,
    CaseSummaryFactory,
    JudgmentFactory,
    JudgmentRelationFactory,
)
from tests.factories.core import LegalProvisionFactory

OWN = date(2019, 3, 19)


def relate(label: str, year: int, **kwargs) -> Related:
    return Related(label=label, decided_date=date(year, 1, 1), relation="volgt", **kwargs)


@pytest.fixture
def case_law(home):
    return CaseLawIndexPageFactory(parent=home)


def test_decisions_are_drawn_in_their_order_of_time():
    diagram = build_diagram("HvJ C-163/17", OWN, [relate("Later", 2025), relate("Eerder", 2014)])
    assert [node.label for node in diagram.nodes] == ["Eerder", "HvJ C-163/17", "Later"]
    assert [node.is_own for node in diagram.nodes] == [False, True, False]
    assert [node.y for node in diagram.nodes] == sorted(node.y for node in diagram.nodes)
    assert diagram.nodes[-1].y < diagram.height


def test_the_arrow_goes_from_the_decision_that_acts():
    (own,) = build_diagram("X", OWN, [relate("Eerder", 2014)]).arcs
    (other,) = build_diagram("X", OWN, [relate("Later", 2025, is_reverse=True)]).arcs
    start = re.compile(r"M\d+ (\d+)C")
    assert int(start.match(own.path)[1]) > 26
    assert int(start.match(other.path)[1]) > 26


def test_what_is_only_related_has_no_arrow():
    (arc,) = build_diagram("X", OWN, [relate("Ander", 2014, is_mutual=True)]).arcs
    assert arc.head == ""


def test_neither_nothing_nor_too_much_is_drawn():
    assert build_diagram("X", OWN, []) is None
    assert build_diagram("X", OWN, [relate("Y", 2014)] * MOST_NODES) is None


def test_the_page_draws_the_lineage_and_tells_it_in_words(client, case_law):
    judgment = JudgmentFactory(number="C-163/17")
    other = JudgmentFactory(number="C-578/16", decided_date=date(2017, 2, 16))
    JudgmentRelationFactory(from_judgment=judgment, to_judgment=other)
    html = client.get(judgment.get_url("nl")).content.decode()
    drawing = html[html.index('<svg class="lineage__diagram"') : html.index("</figure>")]
    assert 'role="img" aria-label="' in drawing
    assert drawing.index("C-578/16") < drawing.index("C-163/17")
    words = html[html.index("</figure>") :]
    assert f'href="{other.get_url("nl")}"' in words


def test_decisions_on_the_same_subject_are_offered(client, case_law):
    article = LegalProvisionFactory()
    judgment, alike, other = (JudgmentFactory(provisions=[article] * shared) for shared in (1, 1, 0))
    CaseSummaryFactory(judgment=alike, title="Een verwant arrest")
    rebuild()
    html = client.get(judgment.get_url("nl")).content.decode()
    similar = html[html.index('id="similar"') :]
    assert "Een verwant arrest" in similar
    assert f'href="{alike.get_url("nl")}"' in similar
    assert f'href="{other.get_url("nl")}"' not in similar


def test_a_decision_without_its_like_has_no_such_list(client, case_law):
    judgment = JudgmentFactory()
    rebuild()
    assert 'id="similar"' not in client.get(judgment.get_url("nl")).content.decode()


def test_without_an_engine_the_page_says_so(client, case_law, settings, tmp_path):
    judgment = JudgmentFactory()
    settings.SEARCH_URL = f"tantivy:{tmp_path / 'nowhere'}"
    response = client.get(judgment.get_url("nl"))
    assert response.status_code == 200
    assert 'id="similar"' in response.content.decode()


def test_more_relations_and_likes_cost_no_more_queries(client, case_law):
    article = LegalProvisionFactory()
    counts = []
    for number in (1, 6):
        judgment = JudgmentFactory(provisions=[article])
        for _count in range(number):
            other = JudgmentFactory(provisions=[article])
            CaseSummaryFactory(judgment=other)
            JudgmentRelationFactory(from_judgment=judgment, to_judgment=other)
        rebuild()
        client.get(judgment.get_url("nl"))
        with CaptureQueriesContext(connection) as queries:
            client.get(judgment.get_url("nl"))
        counts.append(len(queries))
    assert counts[0] == counts[1]
