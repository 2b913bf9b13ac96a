"""Language-neutral terms: one row with a code, and a label row for each language."""

from collections.abc import Iterable
from typing import cast

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Coalesce, Lower
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.search import index

from core.translations import get_reading_order

validate_code = RegexValidator(
    r"^[a-z0-9]+(?:-[a-z0-9]+)*$", _("Use lower-case letters, digits and single hyphens only.")
)


def pick_label(labels: dict[str, str], language: str | None, default: str) -> str:
    """The label in the first language of the reader's order that has one, else in any, else `default`."""
    for candidate in get_reading_order(language):
        if labels.get(candidate):
            return labels[candidate]
    return next(iter(labels.values()), default)


class TermQuerySet(models.QuerySet):
    """Terms with their labels."""

    def with_labels(self) -> "TermQuerySet":
        """Fetches the labels in one more query, whatever the number of terms."""
        return self.prefetch_related("labels")

    def labels(self, codes: Iterable[str], language: str) -> dict[str, str]:
        """Labels by code for the given codes, in one or two queries."""
        return {
            term.code: term.label_in(language) for term in self.filter(code__in=list(codes)).with_labels()
        }

    def by_label(self, language: str | None) -> "TermQuerySet":
        """In the order of their labels in a language, annotated as `sort_label`."""
        own = self.get_label_model()._default_manager.filter(term=models.OuterRef("pk"), language=language)
        label = Coalesce(models.Subquery(own.values("text")[:1]), "code")
        return self.annotate(sort_label=Lower(label)).order_by("sort_label")

    def for_choosing(self) -> "TermQuerySet":
        """With labels, in their order in the editor's language."""
        return self.with_labels().by_label(get_language())

    def matching(self, text: str) -> "TermQuerySet":
        """For editors: terms that have each word in their code or in a label of any language."""
        found = self.model._default_manager.all()
        for word in text.split():
            found = found.filter(self.get_match(word))
        return self.filter(pk__in=found.values("pk"))

    def get_match(self, word: str) -> models.Q:
        """Where a word may stand: in the code, or in any text of the labels."""
        match = models.Q(code__icontains=word)
        for field in self.get_label_model()._meta.fields:
            if isinstance(field, models.CharField) and field.name != "language":
                match |= models.Q(**{f"labels__{field.name}__icontains": word})
        return match

    def get_label_model(self) -> type[models.Model]:
        """The model of the label rows."""
        return cast(type[models.Model], self.model._meta.get_field("labels").related_model)


class Term(index.Indexed, ClusterableModel):
    """Base of the taxonomy: a code that never changes and labels by language."""

    code = models.CharField(
        _("code"),
        max_length=50,
        unique=True,
        validators=[validate_code],
        help_text=_("Used in addresses and imports. Do not change it once it is in use."),
    )

    objects = TermQuerySet.as_manager()

    panels = [
        FieldPanel("code"),
        InlinePanel("labels", heading=_("Labels"), label=_("Label"), min_num=1),
    ]
    search_fields = [
        index.SearchField("code"),
        index.AutocompleteField("code"),
        index.RelatedFields("labels", [index.SearchField("text"), index.AutocompleteField("text")]),
    ]

    class Meta:
        abstract = True
        ordering = ["code"]

    def __str__(self) -> str:
        return self.label_in(get_language())

    def label_in(self, language: str | None) -> str:
        """The label in a language, with a fallback; no query when labels are prefetched."""
        return pick_label({row.language: row.text for row in self.labels.all()}, language, self.code)


class TermLabel(models.Model):
    """A term's name in one language."""

    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES)
    text = models.CharField(_("label"), max_length=255)

    panels = [FieldPanel("language"), FieldPanel("text")]

    class Meta:
        abstract = True
        ordering = ["language"]

    def __str__(self) -> str:
        return self.text


class Topic(Term):
    """What a text is about."""

    class Meta(Term.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")


class TopicLabel(TermLabel):
    """A topic's name in one language."""

    term = ParentalKey(Topic, on_delete=models.CASCADE, related_name="labels")

    class Meta(TermLabel.Meta):
        unique_together = [("term", "language")]


class Country(Term):
    """A country of origin; its code is ISO 3166-1 alpha-2 in upper case."""

    code = models.CharField(
        _("code"),
        max_length=2,
        unique=True,
        validators=[RegexValidator(r"^[A-Z]{2}$", _("Use the two capital letters of ISO 3166-1."))],
    )

    panels = [FieldPanel("code", help_text=_("Two capital letters of ISO 3166-1: SY.")), *Term.panels[1:]]

    class Meta(Term.Meta):
        verbose_name = _("country")
        verbose_name_plural = _("countries")


class CountryLabel(TermLabel):
    """A country's name in one language."""

    term = ParentalKey(Country, on_delete=models.CASCADE, related_name="labels")

    class Meta(TermLabel.Meta):
        unique_together = [("term", "language")]


class LegalRegime(Term):
    """A body of rules that applies as a whole, such as Dublin III or its successor."""

    class Meta(Term.Meta):
        verbose_name = _("legal regime")
        verbose_name_plural = _("legal regimes")


class LegalRegimeLabel(TermLabel):
    """A regime's name in one language, with one sentence on what it is."""

    term = ParentalKey(LegalRegime, on_delete=models.CASCADE, related_name="labels")
    description = models.CharField(_("description"), max_length=500, blank=True)

    panels = [*TermLabel.panels, FieldPanel("description")]

    class Meta(TermLabel.Meta):
        unique_together = [("term", "language")]


class LegalInstrument(Term):
    """An act, regulation, directive or treaty."""

    class Kind(models.TextChoices):
        """What sort of instrument it is."""

        ACT = "ACT", _("act")
        CHARTER = "CHARTER", _("charter")
        CONSTITUTION = "CONSTITUTION", _("constitution")
        DECREE = "DECREE", _("decree")
        DIRECTIVE = "DIRECTIVE", _("directive")
        REGULATION = "REGULATION", _("regulation")
        TREATY = "TREATY", _("treaty")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    number = models.CharField(_("number"), max_length=50, blank=True)
    adopted_date = models.DateField(_("date"), null=True, blank=True)
    celex = models.CharField(_("CELEX number"), max_length=30, blank=True)
    url = models.URLField(_("official text"), blank=True, help_text=_("ELI or another official address."))

    panels = [
        FieldPanel("code"),
        FieldPanel("kind"),
        FieldPanel("number", help_text=_("As the official journal writes it: 604/2013.")),
        FieldPanel("adopted_date"),
        FieldPanel("celex", help_text=_("Only of European law: 32013R0604.")),
        FieldPanel("url"),
        InlinePanel("labels", heading=_("Labels"), label=_("Label"), min_num=1),
    ]

    class Meta(Term.Meta):
        verbose_name = _("legal instrument")
        verbose_name_plural = _("legal instruments")

    def short_label_in(self, language: str | None) -> str:
        """The short form used in citations, else the full label; no query when labels are prefetched."""
        names = {row.language: row.short_text or row.text for row in self.labels.all()}
        return pick_label(names, language, self.code)


class LegalInstrumentLabel(TermLabel):
    """An instrument's name in one language, in full and as cited."""

    term = ParentalKey(LegalInstrument, on_delete=models.CASCADE, related_name="labels")
    short_text = models.CharField(_("short form"), max_length=100, blank=True)

    panels = [*TermLabel.panels, FieldPanel("short_text", help_text=_("As citations name it: Dublin III."))]

    class Meta(TermLabel.Meta):
        unique_together = [("term", "language")]
