"""Where a text comes from: who wrote it, who checked it, and the state of the law that it describes."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField

from core.blocks.sources import SourceBlock

#: How long a legal text is taken to hold after its as-of date.
LEGAL_TEXT_HOLDS = timedelta(days=730)


class TextOrigin(models.TextChoices):
    """Who wrote the words."""

    HUMAN = "HUMAN", _("a person")
    MACHINE = "MACHINE", _("a machine")


class ProvenanceMixin(models.Model):
    """Author, origin, review, as-of date and sources of a text, all shown to its reader."""

    #: Given by the translatable model that the mixin joins.
    locale: Any

    #: Whether the text tells readers what the law is; page types let their editors say so.
    is_legal_information: Any = False

    author = models.CharField(
        _("author"), max_length=255, blank=True, help_text=_("The person or team that answers for this text.")
    )
    text_origin = models.CharField(
        _("origin of the text"),
        max_length=10,
        choices=TextOrigin.choices,
        default=TextOrigin.HUMAN,
        help_text=_("Choose “a machine” for a machine translation or a generated draft; readers are told."),
    )
    reviewed_by = models.CharField(
        _("reviewed by"),
        max_length=255,
        blank=True,
        help_text=_("Who read this text in this language and found it right."),
    )
    reviewed_date = models.DateField(_("reviewed on"), null=True, blank=True)
    as_of_date = models.DateField(
        _("as of"),
        null=True,
        blank=True,
        help_text=_("The date on which the facts and the law were as described."),
    )
    sources = StreamField(
        [("source", SourceBlock())],
        verbose_name=_("sources"),
        blank=True,
        help_text=_("Where a reader can check what is stated here."),
    )

    provenance_panels = [
        MultiFieldPanel(
            [
                FieldPanel("author"),
                FieldPanel("text_origin"),
                FieldRowPanel([FieldPanel("reviewed_by"), FieldPanel("reviewed_date")]),
                FieldPanel("as_of_date"),
                FieldPanel("sources"),
            ],
            heading=_("Origin and review"),
        ),
    ]

    class Meta:
        abstract = True

    def clean(self) -> None:
        """A review needs both a name and a day, and no day lies ahead."""
        super().clean()
        errors = {}
        if self.reviewed_by and not self.reviewed_date:
            errors["reviewed_date"] = _("Give the day of the review, or clear the reviewer's name.")
        if self.reviewed_date and not self.reviewed_by:
            errors["reviewed_by"] = _("Give the name of the reviewer, or clear the day of the review.")
        today = timezone.localdate()
        for field in ("reviewed_date", "as_of_date"):
            value = getattr(self, field)
            if value and value > today:
                errors[field] = _("This date lies in the future.")
        if errors:
            raise ValidationError(errors)

    @property
    def is_reviewed(self) -> bool:
        """Whether a person has read this text in this language."""
        return bool(self.reviewed_by and self.reviewed_date)

    @property
    def is_unreviewed_machine_text(self) -> bool:
        """Whether a machine wrote the words and no person has checked them yet."""
        return self.text_origin == TextOrigin.MACHINE and not self.is_reviewed

    @property
    def is_outdated(self) -> bool:
        """Whether this is legal information that describes the law of more than two years ago."""
        if not (self.is_legal_information and self.as_of_date):
            return False
        return self.as_of_date + LEGAL_TEXT_HOLDS < timezone.localdate()

    @property
    def is_translation(self) -> bool:
        """Whether the text is in another language than the one the site is written in."""
        return self.locale.language_code != settings.LANGUAGE_CODE
