"""The page: what it reads from its address, what it shows, and what it does with mistakes."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape

from core.models import RegimeTransition
from publications.time_limits.models import HolidayYear, TimeLimit
from tests.factories.pages import StandardPageFactory
from tests.factories.time_limits import TimeLimitsPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(client, calculator):
    """The page for these parameters."""

    def get(**parameters):
        data = {name.replace("_", "-"): value for name, value in parameters.items()}
        response = client.get(calculator.url, data)
        assert response.status_code == 200
        return response

    return get


def read_endings(response) -> dict[str, date | None]:
    """The end of each computed limit by its row."""
    return {item.limit.code: item.ending.last for item in response.context["calculation"].outcomes}


def read_text(response) -> str:
    text = re.sub(r"<[^>]+>", " ", response.content.decode())
    return re.sub(r"\s+", " ", text)


def test_without_a_question_the_page_shows_every_limit_and_no_date(ask):
    response = ask()
    calculation = response.context["calculation"]
    shown = {
        entry.limit.code for table in calculation.tables for step in table.steps for entry in step.entries
    }
    assert shown == set(TimeLimit.objects.values_list("code", flat=True))
    assert "comparison__date" not in response.content.decode()
    assert not calculation.form.errors


def test_an_event_gives_the_limits_of_both_regimes_that_run_from_it(ask):
    endings = read_endings(ask(event="acceptance", date="31/8/2026"))
    assert endings == {
        "37": date(2026, 9, 14),
        "46": date(2026, 10, 12),
        "50": date(2026, 10, 5),
        "51": date(2027, 2, 28),
        "52": date(2027, 3, 1),
    }


def test_the_day_is_shown_with_its_weekday_the_move_and_the_reason(ask):
    text = read_text(ask(event="acceptance", date="2026-08-31"))
    assert "maandag 1 maart 2027" in text
    assert "zondag 28 februari 2027" in text
    response = ask(event="take-charge-request-received", date="11/10/2026")
    passed = [item.ending.passed for item in response.context["calculation"].outcomes if item.ending.is_moved]
    assert ["armistice"] in [[closed.holiday for closed in days] for days in passed]
    assert "Wapenstilstand" in read_text(response)


def test_the_registration_counts_as_an_event(ask):
    endings = read_endings(ask(registered="15/7/2026"))
    assert endings["2"] == date(2026, 9, 15)


def test_several_events_are_counted_at_once(ask):
    endings = read_endings(
        ask(event="application-lodged", date="1-5-2026", event_2="eurodac-hit", date_2="2 mei 2026")
    )
    assert endings["1"] == date(2026, 8, 1)
    assert endings["3"] == date(2026, 7, 2)


def test_a_limit_that_waits_for_another_event_says_so_beside_the_one_that_runs(ask):
    response = ask(event="application-lodged", date="1/5/2026")
    rows = [step for table in response.context["calculation"].answers for step in table.steps]
    row = next(step for step in rows if step.code == "take-charge-request")
    dublin, ammr = row.cells
    assert dublin[0].outcomes
    assert not ammr[0].outcomes
    assert not ammr[0].is_opened


def test_what_national_law_sets_is_text_without_a_date(ask):
    response = ask(event="transfer-decision-notified", date="1/9/2026")
    calculation = response.context["calculation"]
    assert calculation.outcomes == []
    codes = {
        entry.limit.code for table in calculation.answers for step in table.steps for entry in step.entries
    }
    assert {"38", "39", "40"} <= codes
    assert "één tot drie weken" in read_text(response)
    assert "comparison__date" not in response.content.decode()


@pytest.mark.parametrize(
    ("registered", "standings"),
    [
        ("11/6/2026", {"dublin-iii": "uncertain", "ammr": "uncertain"}),
        ("12/6/2026", {"dublin-iii": "uncertain", "ammr": "uncertain"}),
        ("30/6/2026", {"dublin-iii": "uncertain", "ammr": "uncertain"}),
        ("1/7/2026", {"dublin-iii": "outside", "ammr": "applies"}),
    ],
)
def test_the_date_of_registration_says_which_regime_concerns_the_case(ask, registered, standings):
    response = ask(registered=registered)
    case = response.context["calculation"].case
    assert {code: str(standing) for code, standing in case.standings.items()} == standings
    assert escape(case.note) in response.content.decode()


def test_the_text_above_is_offered_for_the_same_date(client, home, reference):
    above = StandardPageFactory(parent=home, title="Dublingids", slug="gids")
    page = TimeLimitsPageFactory(parent=above, slug="termijnen")
    html = client.get(page.url, {"registered": "1/7/2026"}).content.decode()
    assert f'href="{above.url}?registered=2026-07-01"' in html


def test_the_home_page_is_no_text_to_read_on(ask):
    assert ask(registered="1/7/2026").context["reading"] is None


def test_the_switch_date_is_what_editors_set(ask):
    RegimeTransition.objects.filter(code="dublin-iii-ammr").update(
        earliest_date=date(2026, 7, 1), keeps_criteria_only=False
    )
    assert ask(registered="30/6/2026").context["calculation"].case.applying == "dublin-iii"


@pytest.mark.parametrize(
    "typed", ["30/2/2026", "31 februari 2026", "31/12/9999", "gisteren", "31/12/26", "<b>"]
)
def test_an_impossible_date_gets_a_message_and_keeps_what_was_typed(ask, typed):
    response = ask(event="acceptance", date=typed)
    html = response.content.decode()
    assert escape(typed) in response.context["calculation"].form["date"].errors[0].replace("<b>", "&lt;b&gt;")
    assert f'value="{escape(typed)}"' in html
    assert 'class="error-summary"' in html
    assert 'href="#id_date"' in html
    assert 'aria-invalid="true"' in html
    assert response.context["calculation"].outcomes == []


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        ({"event": "acceptance"}, "date"),
        ({"date": "1/9/2026"}, "event"),
        ({"event": "", "date": ""}, "event"),
        ({"event": "no-such-event", "date": "1/9/2026"}, "event"),
        ({"event": "acceptance\0", "date": "1/9/2026"}, "event"),
        ({"registered": "99"}, "registered"),
    ],
)
def test_what_is_missing_or_unknown_is_said_at_its_field(ask, parameters, field):
    assert list(ask(**parameters).context["calculation"].form.errors) == [field]


def test_one_more_event_is_asked_for_without_a_complaint_and_up_to_a_limit(ask):
    form = ask(event="acceptance", date="1/9/2026", more="1").context["calculation"].form
    assert form.rows == 2
    assert not form.errors
    full = {f"event_{number}": "acceptance" for number in range(2, 7)}
    form = ask(event="acceptance", more="1", **full).context["calculation"].form
    assert form.rows == 6
    assert not form.can_grow


def test_a_year_without_holidays_gives_no_date_but_says_so(ask):
    HolidayYear.objects.filter(year=2027).delete()
    response = ask(event="acceptance", date="31/8/2026")
    endings = read_endings(response)
    assert endings["52"] is None
    assert endings["51"] == date(2027, 2, 28), "Dublin III needs no holidays"
    assert response.context["calculation"].unknown_years == [2027]
    text = read_text(response)
    assert "zondag 28 februari 2027" in text
    assert "maandag 1 maart 2027" not in text


def test_the_language_switch_keeps_the_question(client, calculator, homes, locales):
    TimeLimitsPageFactory(
        parent=homes["fr"],
        title="Calculer les délais",
        slug="delais",
        locale=locales["fr"],
        translation_key=calculator.translation_key,
    )
    response = client.get(calculator.url, {"event": "acceptance", "date": "31/8/2026"})
    french = response.context["language_urls"]["fr"]
    answer = client.get(french)
    assert answer.context["calculation"].outcomes
    assert "lundi 1 mars 2027" in read_text(answer)


def test_the_page_sets_no_cookie_and_needs_no_script(ask):
    response = ask(event="acceptance", date="31/8/2026")
    assert not response.cookies
    assert "<script>" not in response.content.decode()


def count_queries(client, url: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        client.get(url)
    return len(queries)


def test_events_cost_no_queries_of_their_own(client, calculator):
    one = f"{calculator.url}?event=acceptance&date=31-8-2026&registered=1-7-2026"
    many = one + "".join(f"&event-{n}=eurodac-hit&date-{n}={n}-9-2026" for n in range(2, 7))
    client.get(one)
    assert count_queries(client, one) == count_queries(client, many)


def test_limits_cost_no_queries_of_their_own(client, calculator):
    client.get(calculator.url)
    with_all = count_queries(client, calculator.url)
    TimeLimit.objects.exclude(code__in=["51", "52"]).delete()
    assert count_queries(client, calculator.url) == with_all


def test_the_search_finds_the_page_by_the_names_of_the_limits(calculator):
    assert "Overdrachtsbesluit" in calculator.get_search_text()
