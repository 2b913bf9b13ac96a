"""What judgments have to do with each other."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel


class RelationKind(models.TextChoices):
    """How a judgment relates to another."""

    APPEAL_FROM = "APPEAL_FROM", _("decides on an appeal from")
    ANNULS = "ANNULS", _("annuls")
    CONFIRMS = "CONFIRMS", _("confirms")
    FOLLOWS = "FOLLOWS", _("follows")
    DEPARTS_FROM = "DEPARTS_FROM", _("departs from")
    PRELIMINARY_REFERENCE = "PRELIMINARY_REFERENCE", _("answers a question referred in")
    RELATED = "RELATED", _("is related to")


#: The same relation, told from the other judgment.
REVERSE_WORDING = {
    RelationKind.APPEAL_FROM: _("was reviewed on appeal in"),
    RelationKind.ANNULS: _("was annulled by"),
    RelationKind.CONFIRMS: _("was confirmed by"),
    RelationKind.FOLLOWS: _("was followed by"),
    RelationKind.DEPARTS_FROM: _("was departed from in"),
    RelationKind.PRELIMINARY_REFERENCE: _("referred a question that was answered in"),
    RelationKind.RELATED: _("is related to"),
}

#: The same in a word or two, for a drawing whose arrows tell who acts.
SHORT_WORDING = {
    RelationKind.APPEAL_FROM: _("appeal"),
    RelationKind.ANNULS: _("annulment"),
    RelationKind.CONFIRMS: _("confirmation"),
    RelationKind.FOLLOWS: _("followed"),
    RelationKind.DEPARTS_FROM: _("departed from"),
    RelationKind.PRELIMINARY_REFERENCE: _("preliminary ruling"),
    RelationKind.RELATED: _("related"),
}


class JudgmentRelation(models.Model):
    """A judgment's relation to an earlier or other one; the reverse is never stored, only shown."""

    from_judgment = ParentalKey(
        "case_law.Judgment", on_delete=models.CASCADE, related_name="relations", verbose_name=_("judgment")
    )
    to_judgment = models.ForeignKey(
        "case_law.Judgment",
        on_delete=models.CASCADE,
        related_name="reverse_relations",
        verbose_name=_("other judgment"),
    )
    kind = models.CharField(_("kind"), max_length=30, choices=RelationKind.choices)

    panels = [FieldPanel("kind"), FieldPanel("to_judgment")]

    class Meta:
        ordering = ["kind", "pk"]
        verbose_name = _("relation")
        verbose_name_plural = _("relations")
        constraints = [
            models.UniqueConstraint(
                fields=["from_judgment", "to_judgment", "kind"], name="case_law_relation_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(from_judgment=models.F("to_judgment")), name="case_law_relation_to_other"
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def reverse_wording(self) -> str:
        """The relation as told on the page of the other judgment."""
        return str(REVERSE_WORDING[RelationKind(self.kind)])

    @property
    def short_wording(self) -> str:
        """The relation in a word or two."""
        return str(SHORT_WORDING[RelationKind(self.kind)])

    def clean(self) -> None:
        """Refuses a judgment's relation to itself."""
        super().clean()
        if self.from_judgment_id and self.from_judgment_id == self.to_judgment_id:
            raise ValidationError({"to_judgment": _("Choose another judgment than this one.")})
