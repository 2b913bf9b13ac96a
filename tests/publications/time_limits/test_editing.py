"""Limits and holidays in the editing interface, and the warning when holidays run out."""

from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management import call_command
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from core.models import User
from core.reference_data import load_reference_data
from publications.time_limits.checks import check_holidays
from publications.time_limits.horizon import build_last_known_day, build_months_left
from publications.time_limits.models import HolidayYear, PublicHoliday, TimeLimit

pytestmark = pytest.mark.django_db

DAYS = {
    "new-year": "2036-01-01",
    "easter-monday": "2036-04-14",
    "labour-day": "2036-05-01",
    "ascension": "2036-05-22",
    "whit-monday": "2036-06-02",
    "national-day": "2036-07-21",
    "assumption": "2036-08-15",
    "all-saints": "2036-11-01",
    "armistice": "2036-11-11",
    "christmas": "2036-12-25",
}


@pytest.fixture
def lawyer(client, homes, reference):
    """Somebody of the group that keeps the law, logged in."""
    call_command("setup_editorial", verbosity=0)
    user = User.objects.create_user(username="jurist", password="geheim-genoeg-2026")
    user.groups.add(Group.objects.get(name="Jurist"))
    client.force_login(user)
    return client


def build_year(days: dict[str, str]) -> dict[str, str]:
    holidays = dict(PublicHoliday.objects.values_list("code", "pk"))
    rows = [{"holiday": holidays[code], "date": day} for code, day in days.items()]
    return nested_form_data({"year": "2036", "dates": inline_formset(rows), "sources": streamfield([])})


def add_year(client, days: dict[str, str]):
    return client.post("/admin/snippets/time_limits/holidayyear/add/", build_year(days))


def test_lawyers_add_a_year_of_holidays(lawyer):
    assert add_year(lawyer, DAYS).status_code == 302
    assert HolidayYear.objects.get(year=2036).dates.count() == 10


def test_a_year_that_lacks_a_holiday_is_refused_with_its_name(lawyer):
    days = {code: day for code, day in DAYS.items() if code != "ascension"}
    response = add_year(lawyer, days)
    assert "O.L.H.-Hemelvaart" in response.content.decode()
    assert not HolidayYear.objects.filter(year=2036).exists()


def test_a_year_holds_only_the_holidays_of_its_time(lawyer):
    PublicHoliday.objects.create(code="later", first_year=2040)
    PublicHoliday.objects.filter(code="ascension").update(last_year=2035)
    days = {code: day for code, day in DAYS.items() if code != "ascension"}
    assert add_year(lawyer, days).status_code == 302


def test_a_day_of_another_year_is_refused(lawyer):
    response = add_year(lawyer, {**DAYS, "christmas": "2035-12-25"})
    assert response.status_code == 200
    assert not HolidayYear.objects.filter(year=2036).exists()


@pytest.mark.parametrize("model", ["timelimit", "limitevent", "holidayyear", "publicholiday"])
def test_lists_and_forms_answer(lawyer, model):
    base = f"/admin/snippets/time_limits/{model}/"
    assert lawyer.get(base).status_code == 200
    assert lawyer.get(f"{base}add/").status_code == 200


def test_the_list_of_limits_is_filtered_and_costs_the_same_for_all(lawyer, django_assert_max_num_queries):
    url = "/admin/snippets/time_limits/timelimit/"
    lawyer.get(url)
    with django_assert_max_num_queries(60):
        assert lawyer.get(f"{url}?no_date=NATIONAL").status_code == 200


def test_an_editors_wording_and_events_survive_the_next_load(reference):
    limit = TimeLimit.objects.get(code="51")
    limit.labels.filter(language="nl").update(consequence="Anders gezegd.")
    limit.starts.remove(limit.starts.get(code="final-decision"))
    limit.save()
    TimeLimit.objects.filter(code="52").update(length=7)
    load_reference_data()
    limit = TimeLimit.objects.get(code="51")
    assert limit.text_in("nl", "consequence") == "Anders gezegd."
    assert limit.start_codes == ["acceptance"]
    assert TimeLimit.objects.get(code="52").length == 7


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"unit": ""}, "unit"),
        ({"length": None, "unit": ""}, "no_date"),
        ({"no_date": "RANGE"}, "no_date"),
        ({"article": "artikel 21"}, "article"),
    ],
)
def test_a_limit_that_makes_no_sense_is_refused_at_its_field(reference, changes, field):
    limit = TimeLimit.objects.get(code="1")
    for name, value in changes.items():
        setattr(limit, name, value)
    with pytest.raises(ValidationError) as refused:
        limit.full_clean()
    assert list(refused.value.message_dict) == [field]


def test_every_limit_and_year_of_the_reference_data_passes_its_own_checks(reference):
    for limit in TimeLimit.objects.all():
        limit.full_clean()
    for year in HolidayYear.objects.all():
        year.full_clean()


def test_holidays_that_run_out_are_reported(reference):
    assert check_holidays(databases=["default"]) == []
    HolidayYear.objects.filter(year__gt=date.today().year).delete()  # noqa: DTZ011
    assert [message.id for message in check_holidays(databases=["default"])] == ["time_limits.W001"]


def test_the_check_asks_nothing_of_a_database_that_is_not_named():
    assert check_holidays(databases=None) == []


def test_months_are_counted_up_to_the_first_gap():
    today = date(2026, 11, 28)
    assert build_months_left(build_last_known_day({2026, 2027, 2029}, today), today) == 13
    assert build_months_left(build_last_known_day({2027}, today), today) == 0


def test_the_first_page_of_the_editing_interface_warns_those_who_can_add_years(lawyer):
    assert "/holidayyear/" not in read_home(lawyer)
    HolidayYear.objects.filter(year__gt=date.today().year).delete()  # noqa: DTZ011
    assert "/holidayyear/" in read_home(lawyer)


def read_home(client) -> str:
    html = client.get("/admin/").content.decode()
    return html[html.index("<main") : html.index("</main>")]
