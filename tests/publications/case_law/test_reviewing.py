"""A judgment that touches a text's article opens a task for whoever keeps that text up to date."""

import io

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from core.models import ReviewTask, User
from core.review_tasks import ports
from core.review_tasks.ports import ReviewedText
from publications.case_law.reviewing import review_judgments
from tests.factories.case_law import CaseLawIndexPageFactory, JudgmentFactory, JudgmentRelationFactory
from tests.factories.core import LegalInstrumentFactory, LegalProvisionFactory

ARTICLE = "reg-604-2013:29(2)"


@pytest.fixture
def article(db):
    return LegalProvisionFactory(instrument=LegalInstrumentFactory(code="reg-604-2013"), article="29(2)")


@pytest.fixture
def keeper(db):
    return User.objects.create_user("an", email="an@example.org", first_name="An", last_name="Peeters")


@pytest.fixture
def texts(monkeypatch, home, keeper):
    """The texts that are watched: one on the article, until a test says otherwise."""
    texts = [
        ReviewedText(
            model=Page,
            pk=home.pk,
            title="Overdrachtstermijn",
            provisions=frozenset([ARTICLE]),
            responsible_id=keeper.pk,
        )
    ]
    monkeypatch.setattr(ports, "_finders", [lambda instruments: texts])
    return texts


@pytest.fixture
def as_group(client, homes):
    """Logs a new user in as a member of a group, and gives that user."""
    call_command("setup_editorial", verbosity=0)

    def log_in(group: str, user: User | None = None) -> User:
        user = user or User.objects.create_user(group.lower(), email=f"{group.lower()}@example.org")
        user.groups.set([Group.objects.get(name=group)])
        client.force_login(user)
        return user

    return log_in


def create(commit, article, **kwargs):
    with commit(execute=True):
        return JudgmentFactory(provisions=[article], **kwargs)


def test_a_new_judgment_on_the_article_opens_a_task_and_one_mail(
    texts, article, keeper, django_capture_on_commit_callbacks
):
    create(django_capture_on_commit_callbacks, article, number="C-163/17")
    task = ReviewTask.objects.get()
    assert (task.title, task.responsible, task.state) == ("Overdrachtstermijn", keeper, "OPEN")
    assert "C-163/17" in task.reason
    (message,) = mail.outbox
    assert message.to == ["an@example.org"]
    assert "Overdrachtstermijn" in message.body
    assert "C-163/17" in message.body
    assert "http://testserver/admin/review-tasks/" in message.body


def test_a_judgment_on_the_whole_article_touches_its_paragraph(
    texts, article, django_capture_on_commit_callbacks
):
    whole = LegalProvisionFactory(instrument=article.instrument, article="29")
    create(django_capture_on_commit_callbacks, whole)
    assert ReviewTask.objects.count() == 1


def test_a_judgment_on_another_article_touches_nothing(texts, article, django_capture_on_commit_callbacks):
    other = LegalProvisionFactory(instrument=article.instrument, article="3(2)")
    create(django_capture_on_commit_callbacks, other)
    assert not ReviewTask.objects.exists()
    assert mail.outbox == []


def test_a_change_that_tells_nothing_new_gives_no_work(texts, article, django_capture_on_commit_callbacks):
    judgment = create(django_capture_on_commit_callbacks, article)
    ReviewTask.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        judgment.official_url = "https://curia.europa.eu/x"
        judgment.save()
    assert not ReviewTask.objects.exists()


@pytest.mark.parametrize(
    "change", [{"outcome": "ANNULLED"}, {"withdrawn_at": timezone.now()}, {"is_final": True}]
)
def test_a_change_of_what_a_judgment_says_opens_a_task(
    texts, article, django_capture_on_commit_callbacks, change
):
    judgment = create(django_capture_on_commit_callbacks, article)
    ReviewTask.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        for name, value in change.items():
            setattr(judgment, name, value)
        judgment.save()
    assert ReviewTask.objects.count() == 1


def test_a_judgment_that_is_annulled_opens_a_task(texts, article, django_capture_on_commit_callbacks):
    judgment = create(django_capture_on_commit_callbacks, article)
    ReviewTask.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        JudgmentRelationFactory(from_judgment=JudgmentFactory(), to_judgment=judgment, kind="ANNULS")
    assert ReviewTask.objects.get().reason_id == judgment.pk


def test_there_is_no_second_open_task_for_the_same_pair(texts, article, django_capture_on_commit_callbacks):
    judgment = create(django_capture_on_commit_callbacks, article)
    assert review_judgments([judgment.pk]) == 0
    assert ReviewTask.objects.count() == 1


def test_a_pair_that_was_reviewed_gets_a_new_task_when_the_judgment_changes(
    texts, article, keeper, django_capture_on_commit_callbacks
):
    judgment = create(django_capture_on_commit_callbacks, article)
    ReviewTask.objects.get().close(user=keeper, now=timezone.now())
    assert review_judgments([judgment.pk]) == 1
    assert ReviewTask.objects.count() == 2


def test_an_import_of_many_judgments_sends_one_mail(
    texts, article, tmp_path, django_capture_on_commit_callbacks
):
    JudgmentFactory()
    rows = "\n".join(f"hvj,C-{number}/18,2020-01-01,reg-604-2013:29(2)" for number in range(1, 41))
    file = tmp_path / "judgments.csv"
    file.write_text(f"court,number,decided_on,provisions\n{rows}\n", encoding="utf-8")
    with django_capture_on_commit_callbacks(execute=True):
        call_command("import_judgments", str(file), stdout=io.StringIO())
    assert ReviewTask.objects.count() == 40
    (message,) = mail.outbox
    assert message.body.count("- Overdrachtstermijn") == 20
    assert "20" in message.body.splitlines()[-5]


def test_opening_many_tasks_costs_as_many_queries_as_one(texts, article):
    judgments = [JudgmentFactory(provisions=[article]) for _number in range(20)]
    ReviewTask.objects.all().delete()
    counts = []
    for pks in ([judgments[0].pk], [judgment.pk for judgment in judgments[1:]]):
        with CaptureQueriesContext(connection) as queries:
            review_judgments(pks)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_text_without_anybody_responsible_has_a_task_and_no_mail(
    texts, article, home, django_capture_on_commit_callbacks
):
    texts[:] = [
        ReviewedText(model=Page, pk=home.pk, title="T", provisions=frozenset([ARTICLE]), responsible_id=None)
    ]
    create(django_capture_on_commit_callbacks, article)
    assert ReviewTask.objects.count() == 1
    assert mail.outbox == []


def test_somebody_who_left_gets_no_mail(texts, article, keeper, django_capture_on_commit_callbacks):
    User.objects.filter(pk=keeper.pk).update(is_active=False)
    create(django_capture_on_commit_callbacks, article)
    assert mail.outbox == []


def test_the_home_page_shows_what_is_open_for_this_person(
    texts, article, keeper, client, as_group, django_capture_on_commit_callbacks
):
    create(django_capture_on_commit_callbacks, article)
    as_group("Redacteur", keeper)
    assert "Overdrachtstermijn" in client.get(reverse("wagtailadmin_home")).content.decode()
    as_group("Eindredacteur")
    assert "Overdrachtstermijn" not in client.get(reverse("wagtailadmin_home")).content.decode()
    as_group("Jurist")
    assert "Overdrachtstermijn" in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_responsible_person_closes_a_task_and_it_is_noted_who_did(
    texts, article, keeper, client, as_group, django_capture_on_commit_callbacks
):
    create(django_capture_on_commit_callbacks, article)
    as_group("Redacteur", keeper)
    task = ReviewTask.objects.get()
    address = reverse("review_task", args=[task.pk])
    html = client.get(address).content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[task.object_id]) in html
    assert client.post(address).status_code == 302
    task.refresh_from_db()
    assert (task.state, task.closed_by) == ("DONE", keeper)
    assert task.closed_at is not None


def test_who_may_not_edit_a_text_or_a_judgment_is_led_to_where_it_is_read(
    texts, article, home, keeper, client, as_group, django_capture_on_commit_callbacks
):
    CaseLawIndexPageFactory(parent=home)
    judgment = create(django_capture_on_commit_callbacks, article)
    address = reverse("review_task", args=[ReviewTask.objects.get().pk])
    as_group("Jurist")
    html = client.get(address).content.decode()
    assert f'href="{home.url}"' in html
    assert reverse(type(judgment).snippet_viewset.get_url_name("edit"), args=[judgment.pk]) in html
    as_group("Redacteur", keeper)
    html = client.get(address).content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[home.pk]) in html
    assert f'href="{judgment.get_url("nl")}"' in html


def test_a_task_about_a_judgment_that_is_gone_still_opens(
    texts, article, client, as_group, django_capture_on_commit_callbacks
):
    create(django_capture_on_commit_callbacks, article).delete()
    as_group("Jurist")
    assert client.get(reverse("review_task", args=[ReviewTask.objects.get().pk])).status_code == 200


def test_nobody_closes_the_tasks_of_others_but_jurists(
    texts, article, client, as_group, django_capture_on_commit_callbacks
):
    create(django_capture_on_commit_callbacks, article)
    address = reverse("review_task", args=[ReviewTask.objects.get().pk])
    as_group("Eindredacteur")
    assert client.post(address, follow=True).status_code == 404
    assert ReviewTask.objects.get().is_open
    as_group("Jurist")
    assert client.post(address).status_code == 302


def test_the_list_is_filtered_by_state_and_person(
    texts, article, keeper, client, as_group, django_capture_on_commit_callbacks
):
    create(django_capture_on_commit_callbacks, article, number="C-1/18")
    ReviewTask.objects.get().close(user=keeper, now=timezone.now())
    create(django_capture_on_commit_callbacks, article, number="C-2/18")
    as_group("Jurist")
    every = client.get(reverse("review_tasks")).content.decode()
    opened = client.get(reverse("review_tasks"), {"state": "OPEN", "responsible": keeper.pk}).content.decode()
    assert "C-1/18" in every
    assert "C-2/18" in every
    assert "C-1/18" not in opened
    assert "C-2/18" in opened


def test_the_list_costs_as_many_queries_for_many_as_for_few(
    texts, article, client, as_group, django_capture_on_commit_callbacks
):
    as_group("Jurist")
    counts = []
    for number in (2, 20):
        for _count in range(number):
            create(django_capture_on_commit_callbacks, article)
        client.get(reverse("review_tasks"))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("review_tasks"))
        counts.append(len(queries))
    assert counts[0] == counts[1]
