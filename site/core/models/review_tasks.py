"""Texts to look at again because something that they rest on is new or has changed."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class ReviewTaskQuerySet(models.QuerySet):
    """Tasks by state and by who may see them."""

    def open(self) -> "ReviewTaskQuerySet":
        """Not done yet."""
        return self.filter(state=ReviewTask.State.OPEN)

    def for_user(self, user) -> "ReviewTaskQuerySet":
        """All for those who keep the law in order, else the user's own."""
        return self if user.has_perm("core.change_reviewtask") else self.filter(responsible=user)


class ReviewTask(models.Model):
    """One text and one reason to review it; while it is open there is no second for the same pair."""

    class State(models.TextChoices):
        """Whether somebody has looked at the text."""

        OPEN = "OPEN", _("open")
        DONE = "DONE", _("done")

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    target = GenericForeignKey("content_type", "object_id")
    title = models.CharField(_("text"), max_length=255)
    reason_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    reason_id = models.PositiveBigIntegerField()
    reason_record = GenericForeignKey("reason_type", "reason_id")
    reason = models.CharField(_("reason"), max_length=255)
    provisions = models.CharField(_("provisions"), max_length=255, blank=True)
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("responsible"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="review_tasks",
    )
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.OPEN)
    opened_at = models.DateTimeField(_("opened at"), auto_now_add=True, db_index=True)
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("closed by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = ReviewTaskQuerySet.as_manager()

    class Meta:
        ordering = ["-state", "-opened_at", "-pk"]
        verbose_name = _("review task")
        verbose_name_plural = _("review tasks")
        default_permissions = ("view", "change")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "reason_type", "reason_id"],
                condition=models.Q(state="OPEN"),
                name="core_review_task_open_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.title}: {self.reason}"

    @property
    def is_open(self) -> bool:
        """Whether nobody has looked at the text yet."""
        return self.state == self.State.OPEN

    def may_be_closed_by(self, user) -> bool:
        """Whether the text is in the user's care, or the law is."""
        return self.responsible_id == user.pk or user.has_perm("core.change_reviewtask")

    def close(self, *, user, now) -> None:
        """Notes that the text was looked at, by whom and when."""
        self.state, self.closed_by, self.closed_at = self.State.DONE, user, now
        self.save(update_fields=["state", "closed_by", "closed_at"])
