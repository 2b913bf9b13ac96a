"""Imports a file from beginning to end: read, check, match, compare, write, report."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext

from core.models import User
from search.outbox import deferred_drain

from .lookup import get_lookup
from .matching import Matcher
from .planning import Planner, plan_relations
from .plans import JudgmentPlan
from .progress import Progress, ignore_progress
from .provisions import ProvisionCodes, get_provision_codes
from .readers import FileFormat, ImportFileError, RawRow, read_rows
from .records import ImportRecord
from .relations import RelationResolver
from .report import Action, ImportReport, Issue, RowResult, printable
from .validation import validate_row
from .vocabulary import Vocabulary, get_vocabulary
from .writing import write_plans

ROWS_A_STEP = 200


@dataclass(frozen=True, kw_only=True)
class ImportOptions:
    """How a file is imported.

    `user` is who answers for it, None on the command line; a file with more rows than `most_rows` is
    refused.
    """

    dry_run: bool = False
    keep_going: bool = False
    user: User | None = None
    most_rows: int | None = None


def import_file(
    path: Path,
    *,
    file_format: FileFormat,
    options: ImportOptions,
    file_name: str = "",
    now: datetime | None = None,
    progress: Progress = ignore_progress,
) -> ImportReport:
    """Imports a file and gives the report; ImportFileError where it cannot be read at all."""
    rows = read_rows(path, file_format=file_format)
    report = import_rows(rows, options=options, now=now, progress=progress)
    report.file_name = file_name or path.name
    return report


def import_rows(
    rows: Iterable[RawRow],
    *,
    options: ImportOptions,
    now: datetime | None = None,
    progress: Progress = ignore_progress,
) -> ImportReport:
    """Imports rows: all of them or none, unless `keep_going`; a dry run reports and writes nothing."""
    now = now or timezone.now()
    run = ImportRun(now=now, progress=progress, dry_run=options.dry_run)
    records = run.validate(_limit(rows, most=options.most_rows))
    try:
        with transaction.atomic(), deferred_drain():
            plans, provisions = run.plan(records)
            if not options.dry_run and (options.keep_going or not run.report.has_errors):
                write_plans(
                    plans,
                    vocabulary=run.vocabulary,
                    provisions=provisions,
                    user=options.user,
                    now=now,
                    progress=progress,
                )
                run.report.written = True
    except IntegrityError as error:
        reason = gettext(
            "Somebody changed the same judgments meanwhile; nothing was written. Import the file again."
        )
        raise ImportFileError(reason) from error
    return run.report


class ImportRun:
    """One import's steps, and the report that they add to."""

    def __init__(self, *, now: datetime, progress: Progress, dry_run: bool) -> None:
        """`now` decides which dates lie in the future."""
        self.vocabulary: Vocabulary = get_vocabulary(today=timezone.localdate(now))
        self.progress = progress
        self.report = ImportReport(dry_run=dry_run)
        self._labels: dict[int, str] = {}

    def validate(self, rows: Iterable[RawRow]) -> list[ImportRecord]:
        """The records of the rows that are right in themselves."""
        records = []
        for count, row in enumerate(rows, start=1):
            record, issues = validate_row(row, vocabulary=self.vocabulary)
            self._labels[row.number] = record.decision if record else _guess_decision(row)
            self.report.issues.extend(issues)
            if record is not None:
                records.append(record)
            if count % ROWS_A_STEP == 0:
                self.progress(gettext("Checking"), count, None)
        return records

    def plan(self, records: list[ImportRecord]) -> tuple[list[JudgmentPlan], ProvisionCodes]:
        """What to write for the records that can be written; the report knows every row's outcome."""
        lookup = get_lookup(records)
        matcher = Matcher(lookup)
        matched = matcher.match(records)
        provisions = get_provision_codes(records)
        planner = Planner(provisions)
        plans = self._collect(planner, matched)
        resolver = RelationResolver(lookup, [(plan.record, plan.pk) for plan in plans])
        resolved = resolver.resolve()
        plans = [plan for plan in plans if plan.record.row in resolved]
        for plan in plans:
            plan_relations(plan, resolved[plan.record.row])
        self._report(plans, [*matcher.issues, *planner.issues, *resolver.issues])
        return plans, provisions

    def _collect(
        self, planner: Planner, matched: list[tuple[ImportRecord, int | None]]
    ) -> list[JudgmentPlan]:
        plans = []
        for count, plan in enumerate(planner.plan(matched), start=1):
            plans.append(plan)
            if count % ROWS_A_STEP == 0:
                self.progress(gettext("Comparing"), count, len(matched))
        return plans

    def _report(self, plans: list[JudgmentPlan], issues: list[Issue]) -> None:
        self.report.issues.extend(issues)
        results = {plan.record.row: plan.build_result() for plan in plans}
        for row, decision in self._labels.items():
            failed = RowResult(row=row, action=Action.FAILED, decision=decision)
            self.report.rows.append(results.get(row, failed))


def _limit(rows: Iterable[RawRow], *, most: int | None) -> Iterator[RawRow]:
    for count, row in enumerate(rows, start=1):
        if most is not None and count > most:
            reason = gettext("The file has more than %(most)d rows. Split it, or import it with the command.")
            raise ImportFileError(reason % {"most": most})
        yield row


def _guess_decision(row: RawRow) -> str:
    """What a row that failed is about, as far as it says."""
    ecli, court, number = (row.values.get(key) for key in ("ecli", "court", "number"))
    parts = [ecli] if isinstance(ecli, str) and ecli else [court, number]
    return printable(" ".join(part for part in parts if isinstance(part, str)), longest=80)
