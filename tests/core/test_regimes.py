"""Which regime applies on a day, from data that lawyers keep."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import LegalRegime, RegimeTransition
from core.reference_data import load_regimes, load_transitions
from core.regimes import Standing, build_joint_standing, build_standings
from tests.factories.core import LegalRegimeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def transitions(db):
    load_regimes()
    load_transitions()
    return list(RegimeTransition.objects.with_regimes())


@pytest.mark.parametrize(
    ("registered", "dublin", "ammr"),
    [
        (date(2026, 5, 4), "applies", "outside"),
        (date(2026, 6, 11), "applies", "outside"),
        (date(2026, 6, 12), "uncertain", "uncertain"),
        (date(2026, 6, 30), "uncertain", "uncertain"),
        (date(2026, 7, 1), "outside", "applies"),
        (date(2026, 8, 3), "outside", "applies"),
        (date(2013, 12, 31), "outside", "outside"),
        (date(2014, 1, 1), "applies", "outside"),
    ],
)
def test_the_day_of_registration_tells_whose_criteria_apply(transitions, registered, dublin, ammr):
    standings = build_standings(transitions, registered, for_criteria=True)
    assert (standings["dublin-iii"], standings["ammr"]) == (dublin, ammr)


@pytest.mark.parametrize(
    ("registered", "dublin", "ammr"),
    [
        (date(2026, 5, 4), "uncertain", "uncertain"),
        (date(2026, 6, 15), "uncertain", "uncertain"),
        (date(2026, 7, 1), "outside", "applies"),
    ],
)
def test_what_a_transitional_rule_does_not_name_is_uncertain_before_it(transitions, registered, dublin, ammr):
    standings = build_standings(transitions, registered)
    assert (standings["dublin-iii"], standings["ammr"]) == (dublin, ammr)


def test_a_transition_that_names_all_is_certain_before_it(transitions):
    standings = build_standings(transitions[:1], date(2013, 12, 31))
    assert (standings["dublin-ii"], standings["dublin-iii"]) == ("applies", "outside")


def test_a_text_for_two_regimes_applies_where_one_of_them_does(transitions):
    standings = build_standings(transitions, date(2026, 8, 3))
    assert build_joint_standing(["dublin-iii", "ammr"], standings) == Standing.APPLIES
    assert build_joint_standing(["dublin-iii"], standings) == Standing.OUTSIDE
    assert build_joint_standing(["another"], standings) == Standing.APPLIES
    assert build_joint_standing([], standings) == Standing.APPLIES


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("registered", [date(2026, 5, 4), date(2026, 6, 15), date(2026, 8, 3)])
def test_readers_are_told_what_holds_on_either_side_and_in_between(transitions, language, registered):
    change = next(one for one in transitions if one.code == "dublin-iii-ammr")
    assert "2024/1351" in change.get_note(registered, language)


def test_a_reader_without_a_note_of_their_own_language_reads_one_that_exists(transitions):
    change = next(one for one in transitions if one.code == "dublin-iii-ammr")
    assert change.get_note(date(2026, 5, 4), "uk") == change.get_note(date(2026, 5, 4), "en")


def test_each_change_names_its_sources_with_official_addresses_and_a_day(transitions):
    for change in transitions:
        assert change.as_of_date
        assert change.sources
        for source in change.sources:
            assert source.value["url"].startswith("https://eur-lex.europa.eu/")
            assert source.value["consulted_date"] == date(2026, 11, 22)


def test_only_a_change_with_one_day_is_agreed(transitions):
    assert {change.code: change.is_agreed for change in transitions} == {
        "dublin-ii-dublin-iii": True,
        "dublin-iii-ammr": False,
    }


def test_loading_again_keeps_the_day_that_a_lawyer_set(transitions):
    RegimeTransition.objects.filter(code="dublin-iii-ammr").update(earliest_date=date(2026, 7, 1))
    load_transitions()
    change = RegimeTransition.objects.get(code="dublin-iii-ammr")
    assert change.earliest_date == date(2026, 7, 1)
    assert change.labels.count() == 3


def test_the_standings_follow_the_data(transitions):
    change = RegimeTransition.objects.get(code="dublin-iii-ammr")
    change.earliest_date = change.latest_date = date(2026, 7, 1)
    change.save()
    standings = build_standings(RegimeTransition.objects.with_regimes(), date(2026, 6, 15), for_criteria=True)
    assert standings["dublin-iii"] == Standing.APPLIES


def test_a_change_leads_from_one_regime_to_another_and_its_days_stand_in_order():
    regime = LegalRegimeFactory()
    today = date(2026, 6, 12)
    change = RegimeTransition(
        code="x",
        old_regime=regime,
        new_regime=regime,
        earliest_date=today,
        latest_date=today - timedelta(days=1),
        as_of_date=today,
    )
    with pytest.raises(ValidationError) as caught:
        change.full_clean()
    assert {"new_regime", "latest_date"} <= set(caught.value.message_dict)


def test_reading_the_changes_costs_the_same_for_two_and_for_twelve(transitions):
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            for change in RegimeTransition.objects.with_regimes():
                str(change), str(change.old_regime), change.get_note(date(2026, 6, 15), "nl")
        return len(queries)

    few = count()
    for number in range(10):
        RegimeTransition.objects.create(
            code=f"more-{number}",
            old_regime=LegalRegimeFactory(),
            new_regime=LegalRegimeFactory(),
            earliest_date=date(2000, 1, 1),
            latest_date=date(2000, 1, 1),
            as_of_date=date(2026, 1, 1),
        )
    assert count() == few


def test_a_regime_that_a_change_names_cannot_be_deleted(transitions):
    from core.usage import is_in_use

    assert is_in_use(LegalRegime.objects.get(code="ammr"))


@pytest.mark.parametrize(("group", "status"), [("Jurist", 200), ("Redacteur", 302)])
def test_lawyers_and_only_they_set_the_days(client, home, transitions, group, status):
    from django.contrib.auth.models import Group

    from core.models import User

    call_command("setup_editorial", verbosity=0)
    user = User.objects.create(username="x", email="x@example.org")
    user.groups.set([Group.objects.get(name=group)])
    client.force_login(user)
    change = RegimeTransition.objects.get(code="dublin-iii-ammr")
    viewset = RegimeTransition.snippet_viewset
    assert client.get(reverse(viewset.get_url_name("edit"), args=[change.pk])).status_code == status
    assert client.get(reverse(viewset.get_url_name("list"))).status_code == status
