"""Rows and files for the import, each as small as it may be."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from core.citations.spelling import squash
from publications.case_law.importing.importer import ImportOptions, import_rows
from publications.case_law.importing.readers import RawRow
from publications.case_law.importing.report import ImportReport
from publications.case_law.importing.vocabulary import CourtFacts, Vocabulary
from publications.case_law.models import CourtAlias, JudgmentKind, Outcome, RelationKind
from tests.factories.case_law import KNOWN_COURTS, CourtFactory
from tests.factories.core import CountryFactory, LegalInstrumentFactory, LegalRegimeFactory, TopicFactory

TOPICS = ("dublin", "transfer", "effective-remedy")
COUNTRIES = ("AF", "GM", "SY")
REGIMES = ("dublin-ii", "dublin-iii")
INSTRUMENTS = ("reg-604-2013", "echr", "aliens-act")
JAWO = {"court": "hvj", "number": "C-163/17", "decided_on": "2019-03-19"}
JAWO_ECLI = "ECLI:EU:C:2019:218"


def build_record(**values: Any) -> dict[str, Any]:
    """A record with the three keys that are required, and what is given."""
    return {**JAWO, **values}


def build_summary(**values: Any) -> dict[str, Any]:
    """A record with a Dutch summary."""
    return build_record(summaries={"nl": {"title": "Titel", "headnote": "De regel.", **values}})


def build_rows(*records: dict[str, Any]) -> list[RawRow]:
    """The records as rows of a JSON Lines file."""
    return [RawRow(number=number, values=record) for number, record in enumerate(records, start=1)]


def run_import(*records: dict[str, Any], **options: Any) -> ImportReport:
    """Imports records and gives the report."""
    return import_rows(build_rows(*records), options=ImportOptions(**options))


def write_json_lines(path: Path, *records: dict[str, Any]) -> Path:
    """Writes records to a file."""
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def create_reference_data() -> None:
    """The courts and terms that the records of these tests use."""
    for code in KNOWN_COURTS:
        CourtFactory(code=code)
    for text, court in (("CALL", "rvv"), ("HvJ-EU", "hvj")):
        CourtAlias.objects.create(court=CourtFactory(code=court), text=text, key=squash(text))
    for factory, codes in (
        (TopicFactory, TOPICS),
        (CountryFactory, COUNTRIES),
        (LegalRegimeFactory, REGIMES),
        (LegalInstrumentFactory, INSTRUMENTS),
    ):
        for code in codes:
            factory(code=code)


def build_vocabulary() -> Vocabulary:
    """The same codes without a database, on 1 June 2026."""
    courts = {
        code: CourtFacts(
            pk=pk,
            code=code,
            jurisdiction=jurisdiction,
            ecli_code=ecli_code,
            website="",
            names_parties=jurisdiction != "BE",
        )
        for pk, (code, (jurisdiction, ecli_code, _names)) in enumerate(KNOWN_COURTS.items())
    }
    names = {squash(code): court for code, court in courts.items()}
    names |= {"call": courts["rvv"], "raadvanstate": courts["rvs"], "hvjeu": courts["hvj"]}
    return Vocabulary(
        courts=names,
        topics=dict(zip(TOPICS, TOPICS, strict=True)),
        countries={code.lower(): code for code in COUNTRIES},
        regimes=dict(zip(REGIMES, REGIMES, strict=True)),
        instruments=dict(zip(INSTRUMENTS, INSTRUMENTS, strict=True)),
        kinds={kind.lower(): kind for kind in JudgmentKind.values},
        outcomes={outcome.lower().replace("_", "-"): outcome for outcome in Outcome.values},
        relation_kinds={kind.lower().replace("_", "-"): kind for kind in RelationKind.values},
        origins={"human": "HUMAN", "machine": "MACHINE"},
        locales=frozenset({"nl", "fr", "en"}),
        today=date(2026, 6, 1),
    )
