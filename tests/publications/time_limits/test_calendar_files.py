"""The calendar file, read back with the library that calendars are made of."""

from datetime import date, timedelta

import pytest
from icalendar import Calendar

from publications.time_limits.models import HolidayYear

pytestmark = pytest.mark.django_db
QUESTION = {"event": "acceptance", "date": "31/8/2026"}


@pytest.fixture
def fetch(client, calculator):
    """The events of the file for this question."""

    def get(calendar="all", **parameters):
        response = client.get(calculator.url, {**QUESTION, **parameters, "calendar": calendar})
        assert response.status_code == 200
        assert response.headers["Content-Type"].startswith("text/calendar")
        assert response.headers["Content-Disposition"] == 'attachment; filename="termijnen.ics"'
        return list(Calendar.from_ical(response.content).walk("VEVENT"))

    return get


def test_all_ends_are_events_of_a_whole_day(fetch):
    days = {(event.decoded("dtstart"), event.decoded("dtend")) for event in fetch()}
    ends = {
        date(2026, 9, 14),
        date(2026, 10, 5),
        date(2026, 10, 12),
        date(2027, 2, 28),
        date(2027, 3, 1),
    }
    assert days == {(day, day + timedelta(days=1)) for day in ends}


def test_an_event_names_the_limit_its_article_what_follows_and_the_page(fetch, calculator):
    event = fetch(calendar="52")[0]
    assert "Overdracht" in event["summary"]
    assert "AMMR" in event["summary"]
    assert "46" in event["summary"]
    assert "overdragende staat wordt verantwoordelijk" in event["description"]
    assert str(event["url"]).startswith(calculator.full_url)
    assert "event=acceptance" in str(event["url"])
    assert "calendar" not in str(event["url"])


def test_an_event_tells_what_limits_the_limit(fetch):
    event = fetch(calendar="3", event="eurodac-hit", registered="1/3/2026")[0]
    assert "C-670/16" in str(event["description"])


def test_one_limit_can_be_had_alone(fetch):
    assert len(fetch(calendar="51")) == 1
    assert len(fetch(calendar="51-acceptance-2026-08-31")) == 1


def test_the_same_limit_keeps_its_identity(fetch):
    first = {str(event["uid"]) for event in fetch()}
    again = {str(event["uid"]) for event in fetch(date="2026-08-31", event_2="")}
    other = {str(event["uid"]) for event in fetch(date="1/9/2026")}
    assert len(first) == 5
    assert first == again
    assert not first & other


def test_an_end_that_is_not_known_stands_in_no_calendar(fetch):
    HolidayYear.objects.filter(year=2027).delete()
    assert date(2027, 3, 1) not in {event.decoded("dtstart") for event in fetch()}
    assert date(2027, 2, 28) in {event.decoded("dtstart") for event in fetch()}


@pytest.mark.parametrize(
    "parameters",
    [
        {"calendar": "39", "event": "transfer-decision-notified"},
        {"calendar": "999"},
        {"calendar": "all", "date": "30/2/2026"},
        {"calendar": ""},
    ],
)
def test_where_no_end_is_computed_there_is_no_file(client, calculator, parameters):
    assert client.get(calculator.url, {**QUESTION, **parameters}).status_code == 404
