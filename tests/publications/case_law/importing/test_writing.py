"""What an import writes: facts, lists, addresses, history, and nothing where nothing differs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ModelLogEntry, ReferenceIndex, Revision

from core.models import LegalProvision
from publications.case_law.importing.report import Action
from publications.case_law.models import CaseSummary, Judgment, JudgmentFormerSlug
from tests.factories.importing import JAWO_ECLI, build_record, build_summary, run_import

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference")]

FULL = build_record(
    kind="JUDGMENT",
    joined_numbers=["C-164/17", "C-165/17"],
    name="Jawo",
    ecli=JAWO_ECLI,
    language="de",
    is_final=True,
    official_url="https://curia.europa.eu/juris/x",
    sources=[{"title": "EUAA", "url": "https://caselaw.euaa.europa.eu/x"}],
    countries_of_origin=["GM", "AF"],
    provisions=["reg-604-2013:3(2)", "echr"],
    topics=["transfer", "dublin"],
    regimes=["dublin-iii"],
    outcome="INTERPRETED",
    summaries={
        "nl": {
            "title": "Titel",
            "headnote": "Regel.",
            "facts": "Feiten.",
            "sources": ["https://curia.europa.eu/"],
        },
        "fr": {"title": "Titre", "headnote": "Règle.", "origin": "machine"},
    },
)


def is_write(sql: str) -> bool:
    return sql.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE"))


def test_every_key_is_stored():
    assert run_import(FULL).written
    judgment = Judgment.objects.get()
    assert (judgment.name, judgment.ecli, judgment.language, judgment.outcome) == (
        "Jawo",
        JAWO_ECLI,
        "de",
        "INTERPRETED",
    )
    assert (judgment.is_final, judgment.official_url) == (True, "https://curia.europa.eu/juris/x")
    assert judgment.sources[0].value["title"] == "EUAA"
    assert [row.number for row in judgment.joined_numbers.all()] == ["C-164/17", "C-165/17"]
    assert [row.country.code for row in judgment.country_links.all()] == ["GM", "AF"]
    assert [row.provision.code for row in judgment.provision_links.all()] == ["reg-604-2013:3(2)", "echr"]
    assert {topic.code for topic in judgment.topics.all()} == {"transfer", "dublin"}
    assert {regime.code for regime in judgment.regimes.all()} == {"dublin-iii"}


def test_importing_twice_writes_nothing_at_all():
    run_import(FULL, build_record(number="C-1/17", related=[{"kind": "FOLLOWS", "decision": JAWO_ECLI}]))
    with CaptureQueriesContext(connection) as queries:
        report = run_import(
            FULL, build_record(number="C-1/17", related=[{"kind": "FOLLOWS", "decision": JAWO_ECLI}])
        )
    assert [row.action for row in report.rows] == [Action.UNCHANGED, Action.UNCHANGED]
    assert [query["sql"] for query in queries if is_write(query["sql"])] == []


def test_twelve_rows_cost_as_many_queries_as_two():
    def count(numbers: range) -> int:
        with CaptureQueriesContext(connection) as queries:
            run_import(*(FULL | {"number": f"C-{n}/17", "ecli": "", "joined_numbers": []} for n in numbers))
        return len(queries)

    count(range(1, 2))
    assert count(range(10, 12)) == count(range(100, 112))


@pytest.mark.parametrize(
    "key", ["name", "topics", "outcome", "is_final", "sources", "provisions", "summaries"]
)
def test_an_absent_key_leaves_what_is_stored(key):
    run_import(FULL)
    report = run_import({name: value for name, value in FULL.items() if name != key})
    assert report.count(Action.UNCHANGED) == 1


@pytest.mark.parametrize("empty", [None, "", []])
def test_a_key_that_is_there_empties_its_field(empty):
    run_import(FULL)
    clearing = {
        "topics": empty or [],
        "provisions": empty or [],
        "name": empty or None,
        "outcome": empty or "",
    }
    run_import(build_record(ecli=JAWO_ECLI, **clearing))
    judgment = Judgment.objects.get()
    assert (judgment.name, judgment.outcome) == ("", "")
    assert not judgment.topics.exists()
    assert not judgment.provision_links.exists()


def test_what_identifies_a_judgment_is_never_emptied():
    run_import(FULL)
    run_import(build_record(ecli=None, kind=None))
    run_import(build_record(number="", ecli=JAWO_ECLI))
    judgment = Judgment.objects.get()
    assert (judgment.ecli, judgment.number, judgment.kind) == (JAWO_ECLI, "C-163/17", "JUDGMENT")


def test_lists_are_replaced_as_a_whole():
    run_import(FULL)
    run_import(build_record(countries_of_origin=["SY"], joined_numbers=["C-166/17"], topics=["dublin"]))
    judgment = Judgment.objects.get()
    assert [row.country.code for row in judgment.country_links.all()] == ["SY"]
    assert [row.number_key for row in judgment.joined_numbers.all()] == ["c16617"]
    assert [topic.code for topic in judgment.topics.all()] == ["dublin"]


def test_a_new_article_of_a_known_instrument_is_added_once():
    run_import(
        build_record(provisions=["aliens-act:9ter"]),
        build_record(number="C-1/17", provisions=["ALIENS-ACT:9TER", "aliens-act:9ter"]),
    )
    assert list(LegalProvision.objects.values_list("code", flat=True)) == ["aliens-act:9ter"]


def test_a_source_that_was_there_keeps_the_day_it_was_consulted():
    run_import(build_record(sources=["https://curia.europa.eu/a"]))
    judgment = Judgment.objects.get()
    raw = list(judgment.sources.raw_data)
    raw[0]["value"]["consulted_date"] = "2026-01-01"
    judgment.sources = raw
    judgment.save()
    run_import(build_record(sources=["https://curia.europa.eu/b", "https://curia.europa.eu/a"]))
    dates = [block.value.get("consulted_date") for block in Judgment.objects.get().sources]
    assert [str(day) for day in dates] == ["None", "2026-01-01"]


def test_addresses_are_made_as_for_a_judgment_that_an_editor_adds():
    run_import(
        {"court": "rvv", "number": "203 684", "decided_on": "2018-05-08"},
        {"court": "cass", "ecli": "ECLI:BE:CASS:1982:ARR.19820720.3", "decided_on": "1982-07-20"},
    )
    assert set(Judgment.objects.values_list("slug", flat=True)) == {"203684", "arr-19820720-3"}


def test_an_address_that_is_taken_gets_the_date_then_a_count():
    number, eclis = "P.20.1057.N", [f"ECLI:BE:CASS:2021:ARR.20210302.2N.{count}" for count in range(1, 5)]
    rows = [{"court": "cass", "number": number, "decided_on": "2021-03-02", "ecli": ecli} for ecli in eclis]
    run_import(*rows[:2])
    run_import(*rows[2:])
    slugs = list(Judgment.objects.order_by("ecli").values_list("slug", flat=True))
    assert slugs == [
        "p-20-1057-n",
        "p-20-1057-n-2021-03-02",
        "p-20-1057-n-2021-03-02-2",
        "p-20-1057-n-2021-03-02-3",
    ]


def test_a_corrected_number_moves_the_address_and_leaves_a_redirect():
    run_import(build_record(ecli=JAWO_ECLI))
    run_import(build_record(ecli=JAWO_ECLI, number="C-164/17"))
    judgment = Judgment.objects.get()
    assert (judgment.slug, judgment.number_key) == ("c-164-17", "c16417")
    assert JudgmentFormerSlug.objects.get().slug == "c-163-17"


def test_an_ecli_that_comes_later_leaves_the_address_alone():
    run_import(build_record())
    run_import(build_record(ecli=JAWO_ECLI))
    assert Judgment.objects.get().slug == "c-163-17"


def test_the_history_tells_who_imported_what(django_user_model):
    user = django_user_model.objects.create_user("jurist")
    run_import(FULL, user=user)
    run_import(build_record(name="Jawo II"), user=user)
    judgment = Judgment.objects.get()
    assert [revision.content["name"] for revision in judgment.revisions.order_by("pk")] == ["Jawo", "Jawo II"]
    assert judgment.latest_revision.content["name"] == "Jawo II"
    entries = ModelLogEntry.objects.for_instance(judgment)
    assert {(entry.action, entry.user) for entry in entries} == {("case_law.import", user)}


def test_a_revision_holds_the_whole_record_and_can_be_restored():
    run_import(FULL)
    restored = Judgment.objects.get().latest_revision.as_object()
    assert [row.number for row in restored.joined_numbers.all()] == ["C-164/17", "C-165/17"]
    assert {topic.code for topic in restored.topics.all()} == {"transfer", "dublin"}


def test_an_error_in_one_row_keeps_the_whole_file_out():
    report = run_import(build_record(), build_record(number="C-1/17", topics=["dubln"]))
    assert not report.written
    assert not Judgment.objects.exists()
    assert not Revision.objects.exists()


def test_keep_going_leaves_out_only_the_rows_with_errors():
    report = run_import(build_record(), build_record(number="C-1/17", topics=["dubln"]), keep_going=True)
    assert [row.action for row in report.rows] == [Action.CREATED, Action.FAILED]
    assert [judgment.number for judgment in Judgment.objects.all()] == ["C-163/17"]


def test_a_dry_run_tells_everything_and_writes_nothing():
    run_import(FULL)
    with CaptureQueriesContext(connection) as queries:
        report = run_import(FULL | {"name": "Jawo II"}, build_record(number="C-1/17"), dry_run=True)
    assert [row.action for row in report.rows] == [Action.UPDATED, Action.CREATED]
    (change,) = report.rows[0].changes
    assert (change.field, change.old, change.new) == ("name", "Jawo", "Jawo II")
    assert [query["sql"] for query in queries if is_write(query["sql"])] == []


def test_a_long_text_is_shown_where_it_begins_to_differ():
    run_import(build_summary(headnote="x" * 500 + " before"))
    report = run_import(build_summary(headnote="x" * 500 + " after"), dry_run=True)
    (change,) = report.rows[0].changes
    assert change.old.endswith("before")
    assert change.new.endswith("after")
    assert change.field == "summaries.nl.headnote"


def test_a_withdrawn_judgment_stays_withdrawn_and_is_warned_of():
    run_import(build_record())
    judgment = Judgment.objects.get()
    judgment.withdrawn_at, judgment.withdrawn_reason = judgment.created_at, "Fout."
    judgment.save()
    report = run_import(build_record(name="Jawo"))
    assert [issue.code for issue in report.warnings] == ["withdrawn"]
    assert Judgment.objects.get().is_withdrawn


def test_wagtail_knows_what_imported_records_refer_to_as_if_they_had_been_saved_one_by_one():
    def get_references() -> set[tuple]:
        fields = ("object_id", "to_content_type_id", "to_object_id", "model_path", "content_path_hash")
        return set(ReferenceIndex.objects.values_list(*fields))

    run_import(FULL, build_record(number="C-1/17", related=[{"kind": "FOLLOWS", "decision": JAWO_ECLI}]))
    run_import(FULL | {"countries_of_origin": ["SY"]})
    imported = get_references()
    ReferenceIndex.objects.all().delete()
    for record in [*Judgment.objects.all(), *CaseSummary.objects.all()]:
        ReferenceIndex.create_or_update_for_object(record)
    saved = get_references()
    assert imported == saved
    assert "country_links.item.country" in {reference[3] for reference in saved}
