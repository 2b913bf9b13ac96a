"""What published texts cite, noted when they are published."""

from collections.abc import Collection
from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.citations.keys import LONGEST_KEY


class StoredCitationQuerySet(models.QuerySet):
    """Citations by what they cite and by who cites."""

    def of(self, keys: Collection[str], *, decided_date: date | None = None) -> "StoredCitationQuerySet":
        """Of a work with these keys; texts that give another day than the work's mean another decision."""
        found = self.filter(key__in=keys)
        if decided_date is None:
            return found
        return found.filter(models.Q(decided_date=None) | models.Q(decided_date=decided_date))

    def in_records(self, model: type[models.Model], pks: Collection[int]) -> "StoredCitationQuerySet":
        """In the texts of these records."""
        content_type = ContentType.objects.get_for_model(model)
        return self.filter(content_type=content_type, object_id__in=pks)


class StoredCitation(models.Model):
    """A place in a published text that cites a work; `key` names the work as `core.citations.keys` does."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    anchor = models.CharField(max_length=150, blank=True)
    key = models.CharField(max_length=LONGEST_KEY, db_index=True)
    text = models.CharField(max_length=255, blank=True)
    decided_date = models.DateField(null=True, blank=True)

    objects = StoredCitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "anchor", "key"], name="core_citation_once"
            )
        ]

    def __str__(self) -> str:
        return self.text or self.key
