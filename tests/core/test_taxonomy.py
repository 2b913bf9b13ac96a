"""Terms: a code that never changes, labels by language."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from core.models import Country, LegalInstrument, LegalProvision, Topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic():
    topic = Topic(code="reception")
    topic.labels.add(*[label(Topic, "nl", "opvang"), label(Topic, "fr", "accueil")])
    topic.save()
    return topic


@pytest.fixture
def dublin():
    instrument = LegalInstrument(code="reg-604-2013", kind="REGULATION")
    instrument.labels.add(
        label(LegalInstrument, "nl", "Dublin III-verordening", short_text="Dublin III-Vo."),
        label(LegalInstrument, "en", "Dublin III Regulation"),
    )
    instrument.save()
    return instrument


def label(model, language, text, **more):
    return model._meta.get_field("labels").related_model(language=language, text=text, **more)


def test_a_term_is_named_in_the_language_asked_for(topic):
    assert topic.label_in("fr") == "accueil"


def test_a_term_without_a_label_in_the_language_falls_back_to_dutch(topic):
    assert topic.label_in("en") == "opvang"


def test_a_term_without_any_label_shows_its_code():
    assert Topic(code="bare").label_in("nl") == "bare"


def test_a_term_prints_in_the_language_that_is_active(topic):
    with translation.override("fr"):
        assert str(topic) == "accueil"


def test_labels_of_many_terms_cost_two_queries(topic, django_assert_num_queries):
    for number in range(20):
        Topic.objects.create(code=f"topic-{number}")
    with django_assert_num_queries(2):
        labels = Topic.objects.labels([f"topic-{number}" for number in range(20)] + ["reception"], "nl")
    assert labels["reception"] == "opvang"
    assert len(labels) == 21


@pytest.mark.parametrize("code", ["Reception", "two words", "-edge", "a--b", ""])
def test_a_code_that_would_not_survive_in_an_address_is_refused(code):
    with pytest.raises(ValidationError) as caught:
        Topic(code=code).full_clean()
    assert "code" in caught.value.message_dict


def test_a_country_takes_its_iso_code_in_capitals_only():
    Country(code="AF").full_clean()
    with pytest.raises(ValidationError):
        Country(code="af").full_clean()


def test_a_provision_is_cited_with_the_short_name_of_its_instrument(dublin):
    provision = LegalProvision.objects.create(instrument=dublin, article="3(2)")
    assert provision.code == "reg-604-2013:3(2)"
    assert provision.label_in("nl") == "art. 3(2) Dublin III-Vo."


def test_the_whole_instrument_is_a_provision_without_article(dublin):
    provision = LegalProvision.objects.create(instrument=dublin)
    assert provision.code == "reg-604-2013"
    assert provision.label_in("en") == "Dublin III Regulation"


def test_a_second_record_for_the_same_article_is_refused_with_a_message(dublin):
    LegalProvision.objects.create(instrument=dublin, article="3(2)")
    with pytest.raises(ValidationError) as caught:
        LegalProvision(instrument=dublin, article=" 3(2) ").full_clean()
    assert "article" in caught.value.message_dict
