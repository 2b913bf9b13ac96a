"""Reference data: complete, loaded once, and never against an editor."""

import pytest
from django.core.management import call_command

from core.models import Country, LegalInstrument, LegalRegime, Topic
from core.reference_data import load_reference_data
from publications.case_law.models import Court, CourtAlias

pytestmark = pytest.mark.django_db

MODELS = (Topic, Country, LegalRegime, LegalInstrument, Court)


def test_every_term_has_a_name_in_dutch_french_and_english():
    load_reference_data()
    for model in MODELS:
        for term in model.objects.with_labels():
            assert {"nl", "fr", "en"} <= {row.language for row in term.labels.all()}, term.code


def test_countries_are_those_of_iso_3166_in_all_languages_of_the_site():
    load_reference_data()
    assert Country.objects.count() == 249
    assert Country.objects.get(code="SY").label_in("uk") == "Сирія"
    assert Country.objects.get(code="SY").label_in("ar") == "سوريا"


def test_a_second_load_changes_nothing():
    load_reference_data()
    before = {model: model.objects.count() for model in MODELS}
    assert all(count.created == 0 for count in load_reference_data().values())
    assert {model: model.objects.count() for model in MODELS} == before


def test_an_editors_change_stays():
    load_reference_data()
    label = Topic.objects.get(code="dublin").labels.get(language="nl")
    label.text = "Dublinprocedure"
    label.save()
    load_reference_data()
    assert Topic.objects.get(code="dublin").label_in("nl") == "Dublinprocedure"


def test_a_term_that_went_missing_comes_back():
    load_reference_data()
    Topic.objects.get(code="dublin").delete()
    assert load_reference_data()["topics"].created == 1


def test_loading_costs_the_same_however_many_terms_there_are(django_assert_max_num_queries):
    with django_assert_max_num_queries(120):
        load_reference_data()


def test_no_abbreviation_stands_for_two_courts():
    load_reference_data()
    assert Court.objects.named("CALL").get().code == "rvv"
    assert Court.objects.named("C.C.E.").get().code == "rvv"
    assert Court.objects.named("Cour EDH").get().code == "ehrm"
    assert CourtAlias.objects.count() == len(set(CourtAlias.objects.values_list("key", flat=True)))


def test_the_command_says_what_it_made(capsys):
    call_command("load_reference_data")
    assert "courts: 25 created" in capsys.readouterr().out
