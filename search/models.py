"""The outbox: what changed and has yet to reach the index."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class IndexChangeQuerySet(models.QuerySet["IndexChange"]):
    """Changes by what became of them."""

    def undrained(self) -> "IndexChangeQuerySet":
        """Changes that have not reached the index, oldest first."""
        return self.filter(drained_at=None).order_by("pk")


class IndexChange(models.Model):
    """One key whose document may have changed, written in the transaction that changed it."""

    key = models.CharField(_("key"), max_length=255)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    drained_at = models.DateTimeField(_("drained at"), null=True, editable=False, db_index=True)

    objects = IndexChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("index change")
        verbose_name_plural = _("index changes")
        default_permissions = ()

    def __str__(self) -> str:
        return self.key
