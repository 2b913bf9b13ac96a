"""What changed in a section: from the versions that were published, never from a draft."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.guides import build_body

pytestmark = pytest.mark.django_db


def publish(section, *texts, **fields):
    for name, value in fields.items():
        setattr(section, name, value)
    section.body = build_body(*texts)
    section.save_revision().publish()
    section.refresh_from_db()


def get_changes_url(section) -> str:
    return f"{section.url}{section.reverse_subpage('changes')}"


def read(client, section, **query) -> str:
    response = client.get(get_changes_url(section), query)
    assert response.status_code == 200
    return response.content.decode()


def test_the_words_that_came_and_went_are_marked_for_eyes_and_ears(client, section):
    publish(section, "De termijn is twaalf maanden.")
    publish(section, "De termijn is twintig maanden.")
    html = read(client, section)
    assert "<del>" in html
    assert "<ins>" in html
    assert "twaalf" in html.split("<del>")[1].split("</del>")[0]
    assert "twintig" in html.split("<ins>")[1].split("</ins>")[0]
    assert 'class="visually-hidden">[' in html.split("<ins>")[1].split("</ins>")[0]


def test_a_draft_is_never_shown(client, section):
    publish(section, "Eerste versie.")
    section.body = build_body("Geheim ontwerp.")
    section.save_revision()
    publish(section, "Tweede versie.")
    section.body = build_body("Nog een geheim.")
    section.save_revision()
    html = read(client, section)
    assert "geheim" not in html.lower()
    assert len(client.get(get_changes_url(section)).context["steps"]) == 2


def test_each_version_is_compared_with_the_one_before_it(client, section):
    for text in ("Een.", "Twee.", "Drie."):
        publish(section, text)
    steps = client.get(get_changes_url(section)).context["steps"]
    middle = steps[1][0].version.revision_id
    html = read(client, section, version=middle)
    assert "Een." in html
    assert "Twee." in html
    assert "Drie." not in html


def test_the_first_version_has_nothing_before_it(client, section):
    publish(section, "Een.")
    html = read(client, section)
    assert "<ins>" not in html
    assert "<del>" not in html


def test_a_version_that_changed_no_word_says_so(client, section):
    publish(section, "Een.")
    publish(section, "Een.")
    assert client.get(get_changes_url(section)).context["differences"] == []


def test_a_version_of_another_page_or_a_draft_is_not_found(client, section):
    publish(section, "Een.")
    draft = section.save_revision()
    for version in (draft.pk, 999_999, "x"):
        assert client.get(get_changes_url(section), {"version": version}).status_code == 404


def test_the_section_tells_when_it_was_published_and_leads_to_its_changes(client, section):
    publish(section, "Een.")
    assert get_changes_url(section) in client.get(section.url).content.decode()


def test_the_day_of_the_law_and_the_sources_are_compared_too(client, section):
    publish(section, "Een.")
    publish(section, "Een.", sources=[("source", {"title": "Nieuwe bron", "url": ""})])
    assert "Nieuwe bron" in read(client, section).split("<ins>")[1]


def test_a_moved_chapter_carries_the_changes_of_its_sections_along(
    client, chapter, section, django_capture_on_commit_callbacks
):
    publish(section, "Een.")
    old = get_changes_url(section)
    section.slug = "anders"
    with django_capture_on_commit_callbacks(execute=True):
        section.save_revision().publish()
    section.refresh_from_db()
    assert client.get(old)["Location"] == get_changes_url(section)


def test_the_history_costs_the_same_for_two_and_for_ten_versions(client, section):
    publish(section, "De eerste.")
    costs = []
    for amount in (2, 8):
        for number in range(amount):
            publish(section, f"Versie {amount} {number}.")
        client.get(get_changes_url(section))
        with CaptureQueriesContext(connection) as queries:
            client.get(get_changes_url(section))
        costs.append(len(queries))
    assert costs[0] == costs[1]
