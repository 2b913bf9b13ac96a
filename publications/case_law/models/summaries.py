"""Summaries of judgments: what a decision says and why it matters, in one language each."""

import uuid

from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.search import index

from core.models.provenance import ProvenanceMixin

from .querysets import CaseSummaryQuerySet

TRANSLATION_NAMESPACE = uuid.UUID("6f2c1a52-5c0b-4c0e-9d5c-0c8f6f0e3b11")
TEXT_FIELDS = ("headnote", "facts", "reasoning", "relevance")


class CaseSummary(
    TranslatableMixin,
    ProvenanceMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    index.Indexed,
    models.Model,
):
    """The text about a judgment in one language; its translations share the judgment and a key."""

    judgment = models.ForeignKey(
        "case_law.Judgment", verbose_name=_("judgment"), on_delete=models.CASCADE, related_name="summaries"
    )
    title = models.CharField(
        _("title"), max_length=255, help_text=_("What the decision is about, in one line.")
    )
    headnote = models.TextField(
        _("holding"),
        help_text=_("What was decided, in a few sentences. A blank line starts a new paragraph."),
    )
    facts = models.TextField(_("facts"), blank=True)
    reasoning = models.TextField(_("reasoning"), blank=True)
    relevance = models.TextField(
        _("why it matters"), blank=True, help_text=_("What changes for those who work with refugees.")
    )
    source_revision = models.ForeignKey(
        "wagtailcore.Revision",
        verbose_name=_("translated from"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    _revisions = GenericRelation(
        "wagtailcore.Revision",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="case_summary",
        for_concrete_model=False,
    )
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="case_summary",
        for_concrete_model=False,
    )

    objects = CaseSummaryQuerySet.as_manager()

    search_fields = [
        index.SearchField("title"),
        index.AutocompleteField("title"),
        index.SearchField("headnote"),
        index.FilterField("locale_id"),
        index.FilterField("judgment_id"),
        index.FilterField("live"),
    ]

    class Meta(TranslatableMixin.Meta):
        unique_together = [("translation_key", "locale"), ("judgment", "locale")]
        ordering = ["judgment", "locale"]
        verbose_name = _("summary")
        verbose_name_plural = _("summaries")

    def __str__(self) -> str:
        return self.title

    def save(self, *args, **kwargs) -> None:
        """Keeps the translation key in step with the judgment."""
        self.take_translation_key()
        super().save(*args, **kwargs)

    @staticmethod
    def build_translation_key(judgment_id: int) -> uuid.UUID:
        """The key that all summaries of one judgment share."""
        return uuid.uuid5(TRANSLATION_NAMESPACE, str(judgment_id))

    def clean(self) -> None:
        """Refuses a second summary of a judgment in one language."""
        super().clean()
        if self.judgment_id is None or self.locale_id is None:
            return
        others = type(self).objects.filter(judgment_id=self.judgment_id, locale_id=self.locale_id)
        if others.exclude(pk=self.pk).exists():
            raise ValidationError(
                {"judgment": _("This judgment already has a summary in this language: edit that one.")}
            )

    def full_clean(self, *args, **kwargs) -> None:
        """Takes the judgment's key first, so that translations find each other."""
        self.take_translation_key()
        super().full_clean(*args, **kwargs)

    def take_translation_key(self) -> None:
        """Sets the key that all summaries of the judgment share."""
        if self.judgment_id is not None:
            self.translation_key = self.build_translation_key(self.judgment_id)

    @property
    def language(self) -> str:
        """The code of the language that the summary is written in."""
        return self.locale.language_code

    @property
    def is_brief(self) -> bool:
        """Whether the summary holds no more than the holding."""
        return bool(self.headnote) and not (self.facts or self.reasoning or self.relevance)

    def serve_preview(self, request, mode_name):
        """The judgment's page with this text in it, drafts included."""
        from publications.case_law.public.previews import show_draft

        return show_draft(self, request)

    def get_search_text(self) -> str:
        """All of the text, for the public search."""
        return "\n\n".join(filter(None, (getattr(self, name) for name in TEXT_FIELDS)))
