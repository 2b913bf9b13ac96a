"""Records: what they refuse, how they are found, and what they share between languages."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from publications.case_law.models import CaseSummary, Court, Judgment
from publications.case_law.models.validation import get_warnings
from tests.factories.case_law import (
    CaseSummaryFactory,
    CouncilJudgmentFactory,
    CourtFactory,
    JudgmentFactory,
    JudgmentRelationFactory,
)
from tests.factories.core import TopicFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("locales")]


def build(**kwargs) -> Judgment:
    """An unsaved judgment of the Court of Justice."""
    values = {"court": CourtFactory(), "number": "C-163/17", "decided_date": date(2019, 3, 19)}
    return Judgment(**(values | kwargs))


def get_errors(record) -> dict:
    """The errors by field."""
    with pytest.raises(ValidationError) as caught:
        record.full_clean()
    return caught.value.message_dict


def test_number_and_ecli_are_stored_in_their_own_form():
    judgment = build(number="c 163/17", ecli="EU:C:2019:218")
    judgment.full_clean()
    assert (judgment.number, judgment.ecli) == ("C-163/17", "ECLI:EU:C:2019:218")


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("number", {"number": "twaalf"}),
        ("number", {"number": "", "ecli": None}),
        ("ecli", {"ecli": "ECLI:EU:C:2018:218"}),
        ("ecli", {"ecli": "geen ecli"}),
        ("official_url", {"official_url": "https://www.refworld.org/x"}),
        ("language", {"language": "zz"}),
        ("withdrawn_reason", {"withdrawn_at": timezone.now()}),
    ],
)
def test_a_record_that_contradicts_itself_is_refused_at_the_field(field, values):
    assert list(get_errors(build(**values))) == [field]


def test_a_decision_cannot_lie_in_the_future():
    assert "decided_date" in get_errors(build(decided_date=timezone.localdate() + timedelta(days=1)))


def test_two_judgments_cannot_share_an_ecli():
    JudgmentFactory(ecli="ECLI:EU:C:2019:218")
    with pytest.raises(IntegrityError), transaction.atomic():
        JudgmentFactory(ecli="ECLI:EU:C:2019:218")


def test_judgments_without_ecli_do_not_stand_in_each_others_way():
    CouncilJudgmentFactory.create_batch(2, ecli="")
    assert Judgment.objects.filter(ecli__isnull=True).count() == 2


def test_a_full_name_at_a_belgian_court_warns_and_does_not_refuse():
    judgment = build(court=CourtFactory(code="rvv"), number="203684", name="Jan Peeters t. Belgische Staat")
    judgment.full_clean()
    assert "Jan Peeters" in get_warnings(judgment)["name"]


def test_a_name_that_strasbourg_published_raises_no_warning():
    judgment = build(court=CourtFactory(code="ehrm"), number="29217/12", name="Hirsi Jamaa v. Italy")
    assert get_warnings(judgment) == {}


@pytest.mark.parametrize("text", ["203684", "203 684", "203.684", "203\u00a0684"])
def test_a_judgment_is_found_by_its_number_in_any_spelling(text):
    judgment = CouncilJudgmentFactory(number="203684")
    CouncilJudgmentFactory(number="203685")
    assert list(Judgment.objects.numbered(text)) == [judgment]


def test_a_judgment_is_found_by_the_number_of_a_joined_case():
    judgment = JudgmentFactory(number="C-411/10", joined=["C-493/10"])
    assert list(Judgment.objects.numbered("c 493/10")) == [judgment]


def test_a_judgment_is_found_by_its_ecli_without_the_prefix():
    judgment = JudgmentFactory(ecli="ECLI:EU:C:2019:218")
    assert list(Judgment.objects.cited_as("eu:c:2019:218")) == [judgment]


def test_questions_chain_and_withdrawn_judgments_are_not_public():
    topic = TopicFactory(code="dublin")
    wanted = JudgmentFactory(topics=[topic])
    JudgmentFactory(topics=[topic], decided_date=date(2010, 1, 1))
    JudgmentFactory(topics=[topic], withdrawn_at=timezone.now(), withdrawn_reason="Dubbel.")
    JudgmentFactory()
    found = Judgment.objects.public().of_court("hvj").about("dublin").decided_since(date(2015, 1, 1))
    assert list(found) == [wanted]


def test_a_court_is_known_by_any_of_its_names():
    court = CourtFactory(code="rvv")
    court.aliases.model.objects.create(court=court, text="C.C.E.")
    assert [Court.objects.named(text).get() for text in ("CCE", "c.c.e.", "RVV")] == [court] * 3


def test_one_name_cannot_stand_for_two_courts():
    first = CourtFactory(code="rvv")
    first.aliases.model.objects.create(court=first, text="C.C.E.")
    assert "text" in get_errors(first.aliases.model(court=CourtFactory(code="rvs"), text="CCE"))


def test_a_court_with_judgments_cannot_be_deleted():
    judgment = JudgmentFactory()
    with pytest.raises(ProtectedError):
        judgment.court.delete()


def test_a_judgment_cannot_relate_to_itself():
    judgment = JudgmentFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        JudgmentRelationFactory(from_judgment=judgment, to_judgment=judgment)


def test_a_corrected_number_keeps_the_former_address():
    judgment = JudgmentFactory(number="C-164/17")
    judgment.number = "C-163/17"
    judgment.save()
    assert judgment.slug == "c-163-17"
    assert [former.slug for former in judgment.former_slugs.all()] == ["c-164-17"]


def test_a_former_address_is_not_given_to_another_judgment():
    judgment = JudgmentFactory(number="C-164/17")
    judgment.number = "C-163/17"
    judgment.save()
    assert JudgmentFactory(number="C-164/17").slug == "c-164-17-2019-03-19"


def test_saving_again_keeps_the_address():
    CouncilJudgmentFactory(number="203684")
    second = CouncilJudgmentFactory(number="203684")
    before = second.slug
    second.save()
    assert second.slug == before
    assert not second.former_slugs.exists()


def test_the_history_of_a_judgment_keeps_its_topics_and_joined_numbers():
    judgment = JudgmentFactory(topics=[TopicFactory(code="dublin")], joined=["C-493/10"])
    revision = Judgment.objects.get(pk=judgment.pk).save_revision()
    Judgment.topics.through.objects.all().delete()
    old = revision.as_object()
    assert [topic.code for topic in old.topics.all()] == ["dublin"]
    assert [row.number for row in old.joined_numbers.all()] == ["C-493/10"]


def test_summaries_of_one_judgment_are_translations_of_each_other():
    judgment = JudgmentFactory()
    dutch = CaseSummaryFactory(judgment=judgment)
    french = CaseSummaryFactory(judgment=judgment, language="fr")
    CaseSummaryFactory(language="fr")
    assert list(dutch.get_translations()) == [french]


def test_a_second_summary_in_one_language_is_refused():
    summary = CaseSummaryFactory()
    second = CaseSummary(judgment=summary.judgment, locale=summary.locale, title="T", headnote="H")
    assert "judgment" in get_errors(second)


def test_only_a_bare_holding_is_brief():
    assert CaseSummary(headnote="Kern.").is_brief
    assert not CaseSummary(headnote="Kern.", relevance="Belang.").is_brief
    assert not CaseSummary().is_brief


def test_the_name_of_a_judgment_costs_no_query_once_its_court_is_fetched(django_assert_num_queries):
    JudgmentFactory.create_batch(3)
    judgments = list(Judgment.objects.with_court())
    with django_assert_num_queries(0):
        assert len({str(judgment) for judgment in judgments}) == 3
