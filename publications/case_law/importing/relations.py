"""Finds the decisions that records are related to, in the database and anywhere in the file."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext

from core.citations.spelling import squash

from .lookup import JudgmentLookup
from .records import DecisionReference, ImportRecord
from .report import Issue


@dataclass(frozen=True, kw_only=True)
class Target:
    """A judgment by its key, or by its row in the file where it is yet to be stored."""

    pk: int | None = None
    row: int | None = None


Resolved = tuple[tuple[str, Target], ...]


class RelationResolver:
    """Resolves the relations of matched records."""

    def __init__(self, lookup: JudgmentLookup, matched: Iterable[tuple[ImportRecord, int | None]]) -> None:
        """Both the stored judgments and the file's own can be pointed at."""
        self.matched = {record.row: (record, pk) for record, pk in matched}
        self.issues: list[Issue] = []
        self._by_ecli: dict[str, Target] = {
            known.ecli: Target(pk=known.pk) for known in lookup.by_ecli.values()
        }
        self._own: dict[tuple[str, str], set[Target]] = defaultdict(set)
        self._joined: dict[tuple[str, str], set[Target]] = defaultdict(set)
        for index, stored in ((self._own, lookup.by_number), (self._joined, lookup.by_joined)):
            for key, judgments in stored.items():
                index[key].update(Target(pk=known.pk) for known in judgments)
        for record, pk in self.matched.values():
            self._add(record, _target(record, pk))

    def _add(self, record: ImportRecord, target: Target) -> None:
        if record.ecli:
            self._by_ecli[record.ecli] = target
        if record.number:
            self._own[record.court, squash(record.number)].add(target)
        for number in record.facts.get("joined_numbers", ()):
            self._joined[record.court, squash(number)].add(target)

    def resolve(self) -> dict[int, Resolved]:
        """Relations by row. A row that points at nothing known, or at a row that fails, fails as well."""
        resolved: dict[int, Resolved] = {}
        for record, pk in self.matched.values():
            relations = self._resolve_row(record, _target(record, pk))
            if relations is not None:
                resolved[record.row] = relations
        while dangling := self._find_dangling(resolved):
            for row in dangling:
                del resolved[row]
        return resolved

    def _resolve_row(self, record: ImportRecord, own: Target) -> Resolved | None:
        pairs = []
        for relation in record.related or ():
            found = self._find(relation.decision)
            if found == own:
                found = gettext("The record points at itself.")
            if isinstance(found, str):
                self._note(record, found)
                return None
            pairs.append((relation.kind, found))
        return tuple(dict.fromkeys(pairs))

    def _find(self, reference: DecisionReference) -> Target | str:
        if reference.ecli:
            found = {self._by_ecli[reference.ecli]} if reference.ecli in self._by_ecli else set()
        else:
            key = (reference.court, squash(reference.number))
            found = self._own.get(key) or self._joined.get(key) or set()
        if len(found) > 1:
            reason = gettext("Several judgments are “%(decision)s”; give the ECLI.")
        elif not found:
            reason = gettext("“%(decision)s” is neither in this file nor among the stored judgments.")
        else:
            return next(iter(found))
        return reason % {"decision": reference.text}

    def _find_dangling(self, resolved: dict[int, Resolved]) -> list[int]:
        dangling = []
        for row, relations in resolved.items():
            for _kind, target in relations:
                if target.row is not None and target.row not in resolved:
                    reason = gettext("Row %(row)s, which this decision is related to, cannot be imported.")
                    self._note(self.matched[row][0], reason % {"row": target.row})
                    dangling.append(row)
                    break
        return dangling

    def _note(self, record: ImportRecord, reason: str) -> None:
        self.issues.append(Issue(row=record.row, field="related", code="unknown-decision", reason=reason))


def _target(record: ImportRecord, pk: int | None) -> Target:
    return Target(row=record.row) if pk is None else Target(pk=pk)
