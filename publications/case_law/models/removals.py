"""What remains of judgments that were deleted: their addresses, and by what texts cite them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.citations.numbers import format_number

if TYPE_CHECKING:
    from .judgments import Judgment


class RemovedJudgment(models.Model):
    """An address of a deleted judgment; it answers that the judgment was removed, and where it is cited."""

    court_code = models.CharField(max_length=50)
    slug = models.CharField(max_length=130)
    number = models.CharField(max_length=100, blank=True)
    ecli = models.CharField(max_length=60, blank=True)
    decided_date = models.DateField()
    citation_keys = models.JSONField(default=list)
    removed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("removed judgment")
        verbose_name_plural = _("removed judgments")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["court_code", "slug"], name="case_law_removed_slug"),
        ]

    def __str__(self) -> str:
        return f"{self.court_code}/{self.slug}"

    def reference_in(self, language: str | None) -> str:
        """The number as printed in a language, else the ECLI."""
        return format_number(self.number, court=self.court_code, language=language) or self.ecli


def note_removal(sender, instance: Judgment, **kwargs) -> None:
    """Receiver: a judgment is about to be deleted; each of its addresses leaves a trace."""
    former = instance.former_slugs.values_list("court__code", "slug")
    addresses = dict.fromkeys([(instance.court.code, instance.slug), *former])
    keys = list(instance.get_citation_keys())
    for court_code, slug in addresses:
        RemovedJudgment.objects.update_or_create(
            court_code=court_code,
            slug=slug,
            defaults={
                "number": instance.number,
                "ecli": instance.ecli or "",
                "decided_date": instance.decided_date,
                "citation_keys": keys,
            },
        )
