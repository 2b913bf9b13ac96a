"""Turns a raw row into a record, or says what is wrong with it, field by field."""

from datetime import date
from typing import Any

from django.utils.translation import gettext

from core.citations.ecli import InvalidEcliError, find_issues, normalise_ecli
from core.citations.numbers import InvalidNumberError, normalise_number

from ..languages import get_names
from ..official_hosts import HostKind, classify_url
from ..party_names import find_full_name
from .collector import RowIssues
from .readers import RawRow
from .records import ImportRecord, ImportRelation, ImportSummary
from .report import Issue, printable
from .structure import find_structure_issues
from .summary_values import read_summary
from .values import (
    describe_unknown,
    is_web_address,
    read_code,
    read_codes,
    read_date,
    read_decision,
    read_provisions,
    read_sources,
)
from .vocabulary import CourtFacts, Vocabulary, find_court


def validate_row(raw: RawRow, *, vocabulary: Vocabulary) -> tuple[ImportRecord | None, list[Issue]]:
    """The record of a row, None where it has errors; and its errors and warnings. No query."""
    if raw.problem:
        return None, [Issue(row=raw.number, field=raw.problem_field, code="unreadable", reason=raw.problem)]
    issues = RowIssues(raw.number, flat=raw.is_table)
    issues.issues.extend(find_structure_issues(raw.values, row=raw.number, flat=raw.is_table))
    if issues.has_errors:
        return None, issues.issues
    record = RowReader(raw.values, issues=issues, vocabulary=vocabulary).build_record(raw.number)
    return (None if issues.has_errors else record), issues.issues


class RowReader:
    """Reads the values of one row whose form is right."""

    def __init__(self, values: dict[str, Any], *, issues: RowIssues, vocabulary: Vocabulary) -> None:
        """`values` have the form of the schema; what is wrong with them goes to `issues`."""
        self.values = values
        self.issues = issues
        self.vocabulary = vocabulary
        self.court = self._read_court()

    def build_record(self, row: int) -> ImportRecord | None:
        """The record; None where its court or date cannot be told."""
        number = self._read_number()
        decided = read_date(
            self.values["decided_on"], "decided_on", issues=self.issues, today=self.vocabulary.today
        )
        ecli = self._read_ecli(number, decided)
        facts = self._read_facts(number)
        related = self._read_related()
        summaries = self._read_summaries()
        if self.court is None or decided is None:
            return None
        kind = self._text("kind")
        return ImportRecord(
            row=row,
            court=self.court.code,
            decided_date=decided,
            kind=read_code(kind, self.vocabulary.kinds, "kind", issues=self.issues) if kind else "",
            number=number,
            ecli=ecli,
            facts=facts,
            related=related,
            summaries=summaries,
            is_table=self.issues.flat,
        )

    def _text(self, key: str) -> str:
        return " ".join((self.values.get(key) or "").split())

    def _read_court(self) -> CourtFacts | None:
        court = find_court(self.values["court"], self.vocabulary.courts)
        if court is None:
            known = {court.code: court.code for court in self.vocabulary.courts.values()}
            reason = describe_unknown(self.values["court"], known)
            self.issues.error("court", code="unknown-code", reason=reason)
        return court

    def _normalise(self, number: str, field: str) -> str:
        try:
            return normalise_number(number, court=self.court.code) if self.court else ""
        except InvalidNumberError as error:
            self.issues.error(field, code="bad-number", reason=str(error))
            return ""

    def _read_number(self) -> str:
        number = self._text("number")
        return self._normalise(number, "number") if number else ""

    def _read_ecli(self, number: str, decided: date | None) -> str:
        text = self._text("ecli")
        if not text:
            if not self._text("number"):
                self.issues.error("number", code="required", reason=gettext("Give a number or an ECLI."))
            return ""
        try:
            ecli = normalise_ecli(text)
        except InvalidEcliError as error:
            self.issues.error("ecli", code="bad-ecli", reason=str(error))
            return ""
        if self.court is not None:
            joined = (
                self._normalise(value, "joined_numbers") for value in self.values.get("joined_numbers") or []
            )
            self._compare_ecli(ecli, self.court, numbers=[number, *joined], decided=decided)
        return ecli

    def _compare_ecli(
        self, ecli: str, court: CourtFacts, *, numbers: list[str], decided: date | None
    ) -> None:
        found = find_issues(
            ecli,
            court=court.code,
            jurisdiction=court.jurisdiction,
            ecli_code=court.ecli_code,
            numbers=numbers,
            decided_date=decided,
        )
        for issue in found:
            note = self.issues.error if issue.is_error else self.issues.warn
            note("ecli", code="ecli-mismatch", reason=issue.message)

    def _read_facts(self, number: str) -> dict[str, Any]:
        readers = {
            "name": self._read_name,
            "language": self._read_language,
            "is_final": lambda: self.values["is_final"],
            "official_url": self._read_official_url,
            "outcome": self._read_outcome,
            "sources": lambda: read_sources(self._list("sources"), "sources", issues=self.issues),
            "joined_numbers": lambda: self._read_joined(number),
            "countries_of_origin": lambda: self._codes("countries_of_origin", self.vocabulary.countries),
            "topics": lambda: self._codes("topics", self.vocabulary.topics),
            "regimes": lambda: self._codes("regimes", self.vocabulary.regimes),
            "provisions": lambda: read_provisions(
                self._list("provisions"), issues=self.issues, vocabulary=self.vocabulary
            ),
        }
        return {key: read() for key, read in readers.items() if key in self.values}

    def _list(self, key: str) -> list[Any]:
        return self.values[key] or []

    def _codes(self, key: str, known) -> tuple[str, ...]:
        return read_codes(self._list(key), known, key, issues=self.issues)

    def _read_name(self) -> str:
        name = self._text("name")
        full_name = find_full_name(name) if self.court and not self.court.names_parties else ""
        if full_name:
            reason = gettext("“%(name)s” looks like a person's full name; for this court use initials or X.")
            self.issues.warn("name", code="full-name", reason=reason % {"name": printable(full_name)})
        return name

    def _read_language(self) -> str:
        language = self._text("language").lower()
        if language and language not in get_names("en"):
            reason = gettext("“%(code)s” is no language code of ISO 639-1, such as nl.")
            self.issues.error("language", code="unknown-code", reason=reason % {"code": printable(language)})
        return language

    def _read_official_url(self) -> str:
        url = self._text("official_url")
        if url and not is_web_address(url):
            self.issues.error(
                "official_url", code="bad-url", reason=gettext("This is not a full web address.")
            )
        elif url and self.court is not None:
            self._check_host(url, self.court)
        return url

    def _check_host(self, url: str, court: CourtFacts) -> None:
        kind = classify_url(url, jurisdiction=court.jurisdiction, website=court.website)
        if kind is HostKind.THIRD_PARTY:
            reason = gettext("This is a third party's page: give it as a source, not as the official link.")
            self.issues.error("official_url", code="third-party", reason=reason)
        elif kind is HostKind.UNKNOWN:
            reason = gettext("This is not known as an address of the court; check it.")
            self.issues.warn("official_url", code="unknown-host", reason=reason)

    def _read_outcome(self) -> str:
        outcome = self._text("outcome")
        return read_code(outcome, self.vocabulary.outcomes, "outcome", issues=self.issues) if outcome else ""

    def _read_joined(self, number: str) -> tuple[str, ...]:
        joined = (self._normalise(value, "joined_numbers") for value in self._list("joined_numbers"))
        return tuple(dict.fromkeys(value for value in joined if value and value != number))

    def _read_related(self) -> tuple[ImportRelation, ...] | None:
        if "related" not in self.values:
            return None
        relations = []
        for value in self._list("related"):
            kind = read_code(value["kind"], self.vocabulary.relation_kinds, "related", issues=self.issues)
            decision = read_decision(value["decision"], issues=self.issues, vocabulary=self.vocabulary)
            if kind and decision:
                relations.append(ImportRelation(kind=kind, decision=decision))
        return tuple(dict.fromkeys(relations))

    def _read_summaries(self) -> tuple[ImportSummary, ...]:
        stated = self.values.get("summaries", {})
        summaries = [
            read_summary(language, values, issues=self.issues, vocabulary=self.vocabulary)
            for language, values in stated.items()
        ]
        languages = [summary.language for summary in summaries]
        for language in {language for language in languages if languages.count(language) > 1}:
            reason = gettext("There are two summaries in this language.")
            self.issues.error("summaries", language, code="bad-language", reason=reason)
        return tuple(summary for summary in summaries if summary.values)
