"""Gives imported records their history: a revision, a line in the log, and what they refer to."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, F, OuterRef, Subquery
from django.db.models.functions import Cast
from wagtail.models import ModelLogEntry, Revision

from ...models import CaseSummary, Judgment
from .references import write_references

#: Registered with Wagtail in `log_actions`.
IMPORT_ACTION = "case_law.import"


class History:
    """Notes one import's changes, under its user and moment."""

    def __init__(self, *, user, now: datetime) -> None:
        """`user` is None where nobody is logged in."""
        self.user = user
        self.now = now
        self.uuid = uuid.uuid4()

    def note_judgments(self, pks: Sequence[int]) -> None:
        """A revision and a log line for these judgments, as they now stand."""
        judgments = Judgment.objects.filter(pk__in=pks).order_by("pk").with_court()
        lists = ("joined_numbers", "country_links", "provision_links", "relations", "topics", "regimes")
        self._note(Judgment, list(judgments.prefetch_related(*lists)))
        _take_latest_revision(Judgment, pks)

    def note_summaries(self, pks: Sequence[int]) -> None:
        """A published revision and a log line for these summaries, as they now stand."""
        self._note(CaseSummary, list(CaseSummary.objects.filter(pk__in=pks).order_by("pk")))
        _take_latest_revision(CaseSummary, pks)
        CaseSummary.objects.filter(pk__in=pks).update(live_revision_id=F("latest_revision_id"))

    def _note(self, model: type[Judgment | CaseSummary], records: Sequence[Judgment | CaseSummary]) -> None:
        content_type = ContentType.objects.get_for_model(model)
        revisions = [
            Revision(
                content_type=content_type,
                base_content_type=content_type,
                object_id=str(record.pk),
                created_at=self.now,
                user=self.user,
                object_str=str(record),
                content=record.serializable_data(),
            )
            for record in records
        ]
        Revision.objects.bulk_create(revisions)
        ModelLogEntry.objects.bulk_create(
            ModelLogEntry(
                content_type=content_type,
                object_id=revision.object_id,
                label=revision.object_str,
                action=IMPORT_ACTION,
                timestamp=self.now,
                user=self.user,
                revision=revision,
                uuid=self.uuid,
                content_changed=True,
            )
            for revision in revisions
        )
        write_references(model, records)


def _take_latest_revision(model: type[Judgment | CaseSummary], pks: Sequence[int]) -> None:
    newest = Revision.objects.filter(
        base_content_type=ContentType.objects.get_for_model(model),
        object_id=Cast(OuterRef("pk"), CharField()),
    ).order_by("-pk")
    model.objects.filter(pk__in=pks).update(latest_revision_id=Subquery(newest.values("pk")[:1]))
