"""Chainable questions to ask of judgments and summaries."""

from datetime import date

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models.functions import Cast
from wagtail.models import WorkflowState

from core.citations.ecli import InvalidEcliError, normalise_ecli
from core.citations.spelling import squash


class JudgmentQuerySet(models.QuerySet):
    """Judgments by what a practitioner asks for."""

    def public(self) -> "JudgmentQuerySet":
        """Without those that were withdrawn."""
        return self.filter(withdrawn_at__isnull=True)

    def withdrawn(self) -> "JudgmentQuerySet":
        """Only those that were withdrawn."""
        return self.filter(withdrawn_at__isnull=False)

    def of_court(self, code: str) -> "JudgmentQuerySet":
        """Given by the court with this code."""
        return self.filter(court__code=code)

    def decided_since(self, day: date) -> "JudgmentQuerySet":
        """Given on this day or later."""
        return self.filter(decided_date__gte=day)

    def about(self, topic: str) -> "JudgmentQuerySet":
        """On the topic with this code."""
        return self.filter(topics__code=topic)

    def numbered(self, text: str) -> "JudgmentQuerySet":
        """With this number in any spelling, as their own or as a joined one."""
        key = squash(text)
        joined = apps.get_model("case_law", "JudgmentNumber").objects.filter(number_key=key)
        return self.filter(models.Q(number_key=key) | models.Q(pk__in=joined.values("judgment_id")))

    def matching(self, text: str) -> "JudgmentQuerySet":
        """For editors: the number as its beginning, the ECLI or the name as a part, or a citation."""
        found = models.Q(name__icontains=text) | models.Q(ecli__icontains=text)
        key = squash(text)
        if key:
            joined = apps.get_model("case_law", "JudgmentNumber").objects.filter(number_key__startswith=key)
            found |= models.Q(number_key__startswith=key) | models.Q(pk__in=joined.values("judgment_id"))
        return self.filter(found) | self.cited_as(text)

    def cited_as(self, text: str) -> "JudgmentQuerySet":
        """With this ECLI, prefix or not, or this number in any spelling."""
        try:
            ecli = normalise_ecli(text)
        except InvalidEcliError:
            return self.numbered(text)
        return self.filter(ecli=ecli)

    def newest_first(self) -> "JudgmentQuerySet":
        """By date of decision, the latest first."""
        return self.order_by("-decided_date", "-pk")

    def with_court(self) -> "JudgmentQuerySet":
        """Fetches courts and their labels, whatever the number of judgments."""
        return self.select_related("court").prefetch_related("court__labels")

    def for_choosing(self) -> "JudgmentQuerySet":
        """With what their citations need."""
        return self.with_court()

    def with_subjects(self) -> "JudgmentQuerySet":
        """Fetches joined numbers, topics, regimes, countries and provisions with all their labels."""
        return self.prefetch_related(
            "joined_numbers",
            "topics__labels",
            "regimes__labels",
            "countries__labels",
            "provisions__instrument__labels",
        )

    def with_live_summaries(self) -> "JudgmentQuerySet":
        """Fetches the live summaries, with their locale, as `live_summaries`."""
        summaries = apps.get_model("case_law", "CaseSummary").objects.live().select_related("locale")
        return self.prefetch_related(
            models.Prefetch("summaries", queryset=summaries, to_attr="live_summaries")
        )


class CaseSummaryQuerySet(models.QuerySet):
    """Summaries by state and language."""

    def live(self) -> "CaseSummaryQuerySet":
        """Published ones."""
        return self.filter(live=True)

    def in_language(self, language: str) -> "CaseSummaryQuerySet":
        """Written in the language with this code."""
        return self.filter(locale__language_code=language)

    def matching(self, text: str) -> "CaseSummaryQuerySet":
        """For editors: by title, or by number, ECLI or name of the judgment."""
        judgments = apps.get_model("case_law", "Judgment").objects.matching(text)
        return self.filter(models.Q(title__icontains=text) | models.Q(judgment__in=judgments.values("pk")))

    def public(self) -> "CaseSummaryQuerySet":
        """Published ones of judgments that were not withdrawn."""
        return self.live().filter(judgment__withdrawn_at__isnull=True)

    def with_review_state(self) -> "CaseSummaryQuerySet":
        """Says of each, as `is_in_review`, whether a workflow is under way."""
        states = WorkflowState.objects.filter(
            base_content_type=ContentType.objects.get_for_model(self.model),
            object_id=Cast(models.OuterRef("pk"), models.CharField()),
            status__in=(WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES),
        )
        return self.annotate(is_in_review=models.Exists(states))
