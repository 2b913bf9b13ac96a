"""What case law tells other applications: which judgment a citation means, and which are on an article."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from core.citations.scanner import find_citations
from core.records import CitationTarget, get_judgments_on, get_judgments_on_each, resolve
from tests.factories.case_law import (
    CaseLawIndexPageFactory,
    CaseSummaryFactory,
    CouncilJudgmentFactory,
    CourtFactory,
    JudgmentFactory,
)
from tests.factories.core import LegalInstrumentFactory, LegalProvisionFactory

JAWO = "HvJ 19 maart 2019, C-163/17"
OFFICIAL_JAWO = "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:62017CJ0163"


@pytest.fixture
def case_law(home):
    return CaseLawIndexPageFactory(parent=home)


def resolve_text(text: str, language: str = "nl") -> list[CitationTarget | None]:
    citations = find_citations(text)
    targets = resolve(citations, language=language)
    return [targets.get(citation) for citation in citations]


def count_queries(function, *args, **kwargs) -> int:
    with CaptureQueriesContext(connection) as queries:
        function(*args, **kwargs)
    return len(queries)


def test_a_known_judgment_leads_to_its_record(case_law):
    judgment = JudgmentFactory(number="C-163/17", name="Jawo")
    assert resolve_text(f"Zie {JAWO}.") == [
        CitationTarget(url=judgment.get_url("nl"), title="C-163/17 (Jawo)", known=True)
    ]


def test_an_unknown_judgment_leads_to_the_official_source(case_law):
    assert resolve_text(f"Zie {JAWO}.") == [CitationTarget(url=OFFICIAL_JAWO)]


def test_an_article_leads_to_its_act(db):
    assert resolve_text("art. 29, lid 2, Verordening 604/2013") == [
        CitationTarget(url="http://data.europa.eu/eli/reg/2013/604/oj")
    ]


def test_readers_of_a_language_without_official_texts_get_the_english_one(case_law):
    assert resolve_text(JAWO, language="ar") == [CitationTarget(url=OFFICIAL_JAWO.replace("/NL/", "/EN/"))]


def test_another_day_is_another_decision_of_the_case(case_law):
    JudgmentFactory(number="C-163/17", decided_date=date(2018, 7, 25))
    assert resolve_text(JAWO) == [CitationTarget(url=OFFICIAL_JAWO)]


def test_two_judgments_with_one_number_are_told_apart_by_the_day(case_law):
    JudgmentFactory(number="C-163/17", decided_date=date(2018, 7, 25))
    judgment = JudgmentFactory(number="C-163/17", decided_date=date(2019, 3, 19))
    assert resolve_text(JAWO)[0].url == judgment.get_url("nl")
    assert resolve_text("zaak C-163/17")[0].known is False


def test_an_ecli_leads_to_the_record_with_it_and_to_no_other_of_the_case(case_law):
    judgment = JudgmentFactory(number="C-163/17", ecli="ECLI:EU:C:2019:218")
    assert resolve_text("ECLI:EU:C:2019:218")[0].url == judgment.get_url("nl")
    assert resolve_text("HvJ C-163/17, ECLI:EU:C:2018:613")[0].known is False


def test_a_joined_number_leads_to_the_judgment(case_law):
    judgment = JudgmentFactory(number="C-148/13", joined=["C-149/13"], decided_date=date(2014, 12, 2))
    assert resolve_text("HvJ 2 december 2014, C-149/13")[0].url == judgment.get_url("nl")


def test_an_urgent_case_is_found_without_the_sign_of_urgency(case_law):
    judgment = JudgmentFactory(number="C-578/16 PPU", decided_date=date(2017, 2, 16))
    assert resolve_text("HvJ 16 februari 2017, C-578/16")[0].url == judgment.get_url("nl")


def test_a_number_of_another_court_is_another_judgment(case_law):
    CouncilJudgmentFactory(number="259259", court=CourtFactory(code="rvv"))
    assert resolve_text("RvS 26 maart 2024, 259.259")[0].known is False


def test_a_withdrawn_judgment_leads_to_the_official_text(case_law):
    JudgmentFactory(number="C-163/17", withdrawn_at=timezone.now(), withdrawn_reason="Dubbel")
    assert resolve_text(JAWO) == [CitationTarget(url=OFFICIAL_JAWO)]


def test_no_judgment_leads_anywhere_without_a_case_law_page(home):
    CouncilJudgmentFactory(number="239137")
    assert resolve_text("RvV nr. 239.137") == [None]


@pytest.mark.parametrize("text", ["", "Geen verwijzing."])
def test_texts_that_cite_nothing_cost_no_query(case_law, text):
    assert count_queries(resolve_text, text) == 0


def test_the_addresses_of_acts_are_read_once(case_law):
    assert [count_queries(resolve_text, "art. 3 EVRM") for _time in range(2)] == [1, 0]


def test_an_act_leads_where_editors_say_that_it_is(case_law):
    act = LegalInstrumentFactory(code="echr", url="https://www.echr.coe.int/a")
    assert resolve_text("art. 3 EVRM") == [CitationTarget(url="https://www.echr.coe.int/a")]
    act.url = "https://www.echr.coe.int/b"
    act.save()
    assert resolve_text("art. 3 EVRM") == [CitationTarget(url="https://www.echr.coe.int/b")]


def test_many_citations_cost_as_many_queries_as_one(case_law):
    numbers = range(200_001, 200_021)
    for number in numbers:
        CouncilJudgmentFactory(number=str(number))
    text = "; ".join(f"RvV nr. {number}" for number in numbers)
    assert sum(target is not None for target in resolve_text(text)) == 20
    assert count_queries(resolve_text, text) == count_queries(resolve_text, "RvV nr. 200001")


def test_judgments_on_an_article_come_newest_first_in_the_best_language(case_law):
    article = LegalProvisionFactory(article="29(2)")
    old = JudgmentFactory(decided_date=date(2016, 1, 1), provisions=[article])
    new = JudgmentFactory(decided_date=date(2020, 1, 1), provisions=[article])
    CaseSummaryFactory(judgment=old, title="Een oud arrest")
    CaseSummaryFactory(judgment=new, title="Un arrêt", language="fr")
    links = get_judgments_on([article.code], language="nl")
    assert [(link.title, link.language, link.url) for link in links] == [
        ("Un arrêt", "fr", new.get_url("nl")),
        ("Een oud arrest", "nl", old.get_url("nl")),
    ]
    assert [link.title for link in get_judgments_on([article.code], language="nl", limit=1)] == ["Un arrêt"]


def test_a_judgment_on_a_whole_article_is_on_each_of_its_paragraphs(case_law):
    act = LegalInstrumentFactory(code="reg-604-2013")
    whole = JudgmentFactory(provisions=[LegalProvisionFactory(instrument=act, article="29")])
    part = JudgmentFactory(provisions=[LegalProvisionFactory(instrument=act, article="29(2)")])
    JudgmentFactory(provisions=[LegalProvisionFactory(instrument=act, article="290")])
    found = get_judgments_on_each(
        {"whole": ["reg-604-2013:29"], "part": ["reg-604-2013:29(2)"], "other": ["reg-604-2013:29(1)"]},
        language="nl",
    )
    urls = {group: {link.url for link in links} for group, links in found.items()}
    assert urls == {
        "whole": {whole.get_url("nl"), part.get_url("nl")},
        "part": {whole.get_url("nl"), part.get_url("nl")},
        "other": {whole.get_url("nl")},
    }


def test_withdrawn_judgments_are_on_no_article(case_law):
    article = LegalProvisionFactory()
    JudgmentFactory(provisions=[article], withdrawn_at=timezone.now(), withdrawn_reason="Dubbel")
    assert get_judgments_on([article.code], language="nl") == []


def test_judgments_on_many_articles_cost_as_many_queries_as_on_one(case_law):
    articles = LegalProvisionFactory.create_batch(20)
    for article in articles:
        CaseSummaryFactory(judgment=JudgmentFactory(provisions=[article]))
    groups = {article.pk: [article.code] for article in articles}
    assert len(get_judgments_on_each(groups, language="nl")) == 20
    assert count_queries(get_judgments_on_each, groups, language="nl") == count_queries(
        get_judgments_on, [articles[0].code], language="nl"
    )


def test_no_provision_costs_no_query(case_law):
    assert count_queries(get_judgments_on, [], language="nl") == 0


def test_judgments_have_no_address_below_a_page_that_only_some_may_read(home, case_law):
    JudgmentFactory(number="C-163/17")
    PageViewRestriction.objects.create(page=home, restriction_type=PageViewRestriction.LOGIN)
    assert resolve_text(JAWO)[0].known is False
