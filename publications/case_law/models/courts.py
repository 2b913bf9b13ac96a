"""Courts, with their names and abbreviations by language."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.search import index

from core.citations.spelling import squash
from core.models.taxonomy import Term, TermLabel, TermQuerySet, pick_label


class CourtQuerySet(TermQuerySet):
    """Courts with what is said of them."""

    def abbreviations(self, codes, language: str) -> dict[str, str]:
        """Abbreviations by code for the given codes, in two queries."""
        return {
            court.code: court.abbreviation_in(language) for court in self.filter(code__in=codes).with_labels()
        }

    def named(self, text: str) -> "CourtQuerySet":
        """Courts with this code or alias, in any spelling: `CALL`, `C.C.E.`, `rvv`."""
        code = text.strip().lower().replace("_", "-")
        return self.filter(models.Q(code=code) | models.Q(aliases__key=squash(text))).distinct()

    def for_choosing(self) -> TermQuerySet:
        """With names, in the courts' own order."""
        return self.with_labels()

    def get_match(self, word: str) -> models.Q:
        """Where a word may stand: in code, names and abbreviations, or in another name."""
        return super().get_match(word) | models.Q(aliases__text__icontains=word)


class Court(Term):
    """A court or tribunal; its code stands in addresses and imports."""

    class Jurisdiction(models.TextChoices):
        """Whose court it is."""

        BELGIUM = "BE", _("Belgium")
        EUROPEAN_UNION = "EU", _("European Union")
        COUNCIL_OF_EUROPE = "CE", _("Council of Europe")

    class Level(models.TextChoices):
        """The court's place among the others."""

        INTERNATIONAL = "INTERNATIONAL", _("international court")
        CONSTITUTIONAL = "CONSTITUTIONAL", _("constitutional court")
        SUPREME = "SUPREME", _("supreme court")
        ADMINISTRATIVE = "ADMINISTRATIVE", _("administrative court")
        APPEAL = "APPEAL", _("court of appeal")
        LABOUR_APPEAL = "LABOUR_APPEAL", _("labour court")
        LABOUR = "LABOUR", _("labour tribunal")
        CIVIL = "CIVIL", _("court of first instance")

    jurisdiction = models.CharField(_("jurisdiction"), max_length=2, choices=Jurisdiction.choices)
    level = models.CharField(_("level"), max_length=20, choices=Level.choices)
    ecli_code = models.CharField(
        _("code in the ECLI"),
        max_length=7,
        blank=True,
        validators=[RegexValidator(r"^[A-Z][A-Z0-9]*$", _("Use capitals and digits."))],
        help_text=_("The third part of the court's ECLIs, such as CASS. Leave empty where none is in use."),
    )
    position = models.PositiveSmallIntegerField(
        _("position"), default=100, help_text=_("Courts with a lower number stand first in lists.")
    )
    website = models.URLField(_("website"), blank=True)
    names_parties = models.BooleanField(
        _("publishes names of parties"),
        default=False,
        help_text=_("Where a court does not, case names hold initials or X only."),
    )

    objects = CourtQuerySet.as_manager()

    panels = [
        FieldPanel("code"),
        FieldRowPanel([FieldPanel("jurisdiction"), FieldPanel("level")]),
        FieldRowPanel([FieldPanel("ecli_code"), FieldPanel("position")]),
        FieldPanel("website"),
        FieldPanel("names_parties"),
        InlinePanel("labels", heading=_("Names"), label=_("Name"), min_num=1),
        InlinePanel("aliases", heading=_("Other names and abbreviations"), label=_("Other name")),
    ]
    search_fields = [
        *Term.search_fields,
        index.RelatedFields("aliases", [index.SearchField("text"), index.AutocompleteField("text")]),
    ]

    class Meta(Term.Meta):
        ordering = ["position", "code"]
        verbose_name = _("court")
        verbose_name_plural = _("courts")

    def abbreviation_in(self, language: str | None) -> str:
        """The abbreviation used in citations, else the full name; no query when labels are prefetched."""
        short = {row.language: row.abbreviation for row in self.labels.all() if row.abbreviation}
        return pick_label(short, language, "") or self.label_in(language)


class CourtLabel(TermLabel):
    """A court's name in one language, in full and as cited."""

    term = ParentalKey(Court, on_delete=models.CASCADE, related_name="labels")
    abbreviation = models.CharField(_("abbreviation"), max_length=60, blank=True)

    panels = [*TermLabel.panels, FieldPanel("abbreviation", help_text=_("As citations name it: CJEU."))]

    class Meta(TermLabel.Meta):
        unique_together = [("term", "language")]


class CourtAlias(models.Model):
    """Another name or abbreviation that texts and imports use for a court."""

    court = ParentalKey(Court, on_delete=models.CASCADE, related_name="aliases")
    text = models.CharField(_("other name"), max_length=150)
    key = models.CharField(max_length=150, unique=True, editable=False)

    panels = [FieldPanel("text")]

    class Meta:
        ordering = ["text"]
        verbose_name = _("other name of a court")
        verbose_name_plural = _("other names of courts")

    def __str__(self) -> str:
        return self.text

    def save(self, *args, **kwargs) -> None:
        """Keeps the key in step with the text."""
        self.key = squash(self.text)
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Refuses a name that already stands for a court."""
        super().clean()
        self.key = squash(self.text)
        if not self.key:
            raise ValidationError({"text": _("Give a name with at least one letter.")})
        if CourtAlias.objects.filter(key=self.key).exclude(pk=self.pk).exists():
            raise ValidationError({"text": _("This name already stands for a court.")})
