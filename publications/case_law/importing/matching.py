"""Tells which stored judgment a record is about: by ECLI where both have one, else by court and number."""

from collections import defaultdict
from collections.abc import Iterable

from django.utils.translation import gettext

from core.citations.spelling import squash

from .lookup import JudgmentLookup, KnownJudgment
from .records import ImportRecord
from .report import Issue


class Matcher:
    """Matches the records of one file, in their order, and notices two that are about one judgment."""

    def __init__(self, lookup: JudgmentLookup) -> None:
        """`lookup` holds the stored judgments that the records may be about."""
        self.lookup = lookup
        self.issues: list[Issue] = []
        self._row_by_pk: dict[int, int] = {}
        self._row_by_ecli: dict[str, int] = {}
        self._seen_by_number: dict[tuple, list[ImportRecord]] = defaultdict(list)

    def match(self, records: Iterable[ImportRecord]) -> list[tuple[ImportRecord, int | None]]:
        """Each record that can be told, with the key of its stored judgment or None where it is new."""
        matched = []
        for record in records:
            issue, pk = self._match(record)
            if issue is None:
                self._remember(record, pk)
                matched.append((record, pk))
            else:
                self.issues.append(issue)
        return matched

    def _match(self, record: ImportRecord) -> tuple[Issue | None, int | None]:
        if earlier := self._find_earlier(record):
            reason = gettext("Row %(row)s is about the same judgment.") % {"row": earlier}
            return _error(record, "duplicate", reason), None
        found = self._find(record)
        if isinstance(found, Issue):
            return found, None
        if found is not None and (earlier := self._row_by_pk.get(found.pk)):
            reason = gettext("Row %(row)s is about the same judgment.") % {"row": earlier}
            return _error(record, "duplicate", reason), None
        return None, found.pk if found else None

    def _find(self, record: ImportRecord) -> KnownJudgment | Issue | None:
        if record.ecli and (known := self.lookup.by_ecli.get(record.ecli)):
            if known.court != record.court:
                reason = gettext("The judgment with this ECLI is stored under another court: %(court)s.")
                return _error(record, "other-court", reason % {"court": known.court}, field="court")
            return known
        if not record.number:
            return None
        key = (record.court, squash(record.number))
        candidates = [known for known in self.lookup.by_number.get(key, ()) if _may_be(known, record)]
        if len(candidates) > 1:
            reason = gettext("Several stored judgments have this number and date; give the ECLI or the kind.")
            return _error(record, "ambiguous", reason)
        if candidates:
            return candidates[0]
        if any(_may_be(known, record) for known in self.lookup.by_joined.get(key, ())):
            reason = gettext(
                "This number was joined to a judgment that is stored under another number; give that one."
            )
            return _error(record, "joined", reason)
        return None

    def _find_earlier(self, record: ImportRecord) -> int | None:
        if record.ecli and (row := self._row_by_ecli.get(record.ecli)):
            return row
        for earlier in self._seen_by_number.get(_number_key(record), ()):
            if _same_kind(earlier.kind, record.kind) and not (earlier.ecli and record.ecli):
                return earlier.row
        return None

    def _remember(self, record: ImportRecord, pk: int | None) -> None:
        if pk is not None:
            self._row_by_pk[pk] = record.row
        if record.ecli:
            self._row_by_ecli[record.ecli] = record.row
        if record.number:
            self._seen_by_number[_number_key(record)].append(record)


def _may_be(known: KnownJudgment, record: ImportRecord) -> bool:
    """Whether date and kind agree, and no two different ECLIs say otherwise."""
    return (
        known.decided_date == record.decided_date
        and _same_kind(known.kind, record.kind)
        and not (known.ecli and record.ecli)
    )


def _same_kind(first: str, second: str) -> bool:
    return not first or not second or first == second


def _number_key(record: ImportRecord) -> tuple:
    return record.court, squash(record.number), record.decided_date


def _error(record: ImportRecord, code: str, reason: str, *, field: str = "number") -> Issue:
    return Issue(row=record.row, field=field, code=code, reason=reason)
