"""Judgments: the facts about a decision, once, whatever the languages of the summaries."""

from django.contrib.admin import display
from django.db import models
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.fields import StreamField
from wagtail.models import Orderable, RevisionMixin
from wagtail.search import index

from core.blocks.sources import SourceBlock
from core.citations.keys import build_record_keys
from core.citations.numbers import format_number
from core.citations.spelling import squash
from publications.case_law.citations import build_citation
from publications.case_law.languages import validate_language_code

from .choices import JudgmentKind, Outcome
from .querysets import JudgmentQuerySet
from .slugs import assign_slug
from .validation import clean_judgment

__all__ = [
    "Judgment",
    "JudgmentCountry",
    "JudgmentFormerSlug",
    "JudgmentKind",
    "JudgmentNumber",
    "JudgmentProvision",
    "Outcome",
]


class Judgment(index.Indexed, RevisionMixin, ClusterableModel):
    """A decision of a court. It is public as soon as it exists, with or without a summary."""

    court = models.ForeignKey(
        "case_law.Court", verbose_name=_("court"), on_delete=models.PROTECT, related_name="judgments"
    )
    kind = models.CharField(
        _("kind"), max_length=20, choices=JudgmentKind.choices, default=JudgmentKind.JUDGMENT
    )
    number = models.CharField(
        _("number"),
        max_length=100,
        blank=True,
        help_text=_("In any spelling; the court's own is stored: 203 684 as 203684."),
    )
    number_key = models.CharField(max_length=100, blank=True, db_index=True, editable=False)
    name = models.CharField(
        _("name of the case"),
        max_length=255,
        blank=True,
        help_text=_("Only a name that the court itself published; with Belgian courts initials or X."),
    )
    ecli = models.CharField(
        _("ECLI"),
        max_length=60,
        null=True,
        blank=True,
        unique=True,
        help_text=_("Only where a source states it. Leave empty for the Council for Alien Law Litigation."),
    )
    decided_date = models.DateField(_("date"), db_index=True)
    language = models.CharField(
        _("language of the decision"), max_length=2, blank=True, validators=[validate_language_code]
    )
    is_final = models.BooleanField(
        _("final"),
        null=True,
        blank=True,
        help_text=_("Whether no appeal is open any more; unknown stays empty."),
    )
    official_url = models.URLField(
        _("official text"),
        max_length=500,
        blank=True,
        help_text=_("The page of the court or of the official journal. A third party's page is a source."),
    )
    sources = StreamField(
        [("source", SourceBlock())],
        verbose_name=_("sources"),
        blank=True,
        help_text=_("Pages of others about this decision, and where its facts were read."),
    )
    outcome = models.CharField(
        _("outcome"),
        max_length=30,
        choices=Outcome.choices,
        blank=True,
        help_text=_("The court's own words belong in the summary."),
    )
    countries = models.ManyToManyField(
        "core.Country",
        through="JudgmentCountry",
        verbose_name=_("countries of origin"),
        related_name="judgments",
    )
    provisions = models.ManyToManyField(
        "core.LegalProvision",
        through="JudgmentProvision",
        verbose_name=_("provisions"),
        related_name="judgments",
    )
    topics = ParentalManyToManyField(
        "core.Topic", verbose_name=_("topics"), blank=True, related_name="judgments"
    )
    regimes = ParentalManyToManyField(
        "core.LegalRegime", verbose_name=_("legal regimes"), blank=True, related_name="judgments"
    )
    slug = models.CharField(max_length=130, editable=False)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True, db_index=True)
    withdrawn_reason = models.TextField(
        _("reason of the withdrawal"), blank=True, help_text=_("Shown on the page that remains.")
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed at"), auto_now=True)

    objects = JudgmentQuerySet.as_manager()

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("number"),
        index.AutocompleteField("number"),
        index.SearchField("number_key"),
        index.AutocompleteField("number_key"),
        index.SearchField("ecli"),
        index.AutocompleteField("ecli"),
        index.FilterField("court_id"),
        index.FilterField("decided_date"),
    ]

    class Meta:
        ordering = ["-decided_date", "-pk"]
        verbose_name = _("judgment")
        verbose_name_plural = _("judgments")
        constraints = [
            models.UniqueConstraint(fields=["court", "slug"], name="case_law_judgment_slug"),
        ]
        indexes = [
            models.Index(fields=["court", "-decided_date", "-id"], name="case_law_court_date"),
        ]
        permissions = [("import_judgment", _("Can import judgments"))]

    def __str__(self) -> str:
        return self.citation_in(get_language())

    def save(self, *args, **kwargs) -> None:
        """Keeps the number's key and the address in step with number, ECLI and court."""
        self.number_key = squash(self.number)
        self.ecli = self.ecli or None
        former = assign_slug(self)
        super().save(*args, **kwargs)
        if former:
            JudgmentFormerSlug.objects.get_or_create(
                court_id=former.court_id, slug=former.slug, defaults={"judgment_id": self.pk}
            )

    def clean(self) -> None:
        """Puts number and ECLI in their stored form and refuses what contradicts itself."""
        super().clean()
        clean_judgment(self)

    @property
    def is_withdrawn(self) -> bool:
        """Whether the judgment was taken out of public lists."""
        return self.withdrawn_at is not None

    @display(description=_("judgment"), ordering="number_key")
    def admin_reference(self) -> str:
        """Number or ECLI in the editor's language, for lists, with a mark on what was withdrawn."""
        reference = self.number_in(get_language()) or self.ecli or str(self.decided_date)
        if self.is_withdrawn:
            return gettext("%(reference)s (withdrawn)") % {"reference": reference}
        return reference

    def number_in(self, language: str | None) -> str:
        """The number as printed in a language."""
        return format_number(self.number, court=self.court.code, language=language)

    def reference_in(self, language: str | None) -> str:
        """Number and name, for a heading: `C-163/17 (Jawo)`; the ECLI where there is no number."""
        reference = self.number_in(language) or self.ecli or ""
        return f"{reference} ({self.name})" if self.name else reference

    def citation_in(self, language: str | None) -> str:
        """The citation to copy, in the style of a language."""
        return build_citation(
            court_code=self.court.code,
            court=self.court.abbreviation_in(language),
            decided_date=self.decided_date,
            number=self.number,
            ecli=self.ecli or "",
            name=self.name,
            language=language,
        )

    def get_citation_keys(self) -> tuple[str, ...]:
        """The keys by which texts cite the judgment; no query when joined numbers are prefetched."""
        numbers = [self.number, *(row.number for row in self.joined_numbers.all())]
        return build_record_keys(court=self.court.code, numbers=numbers, ecli=self.ecli or "")

    def get_url(self, language: str | None = None, *, request=None) -> str:
        """The address of the judgment below the index page of a language; empty where there is none."""
        from publications.case_law.addresses import get_judgment_url

        return get_judgment_url(self, language or get_language(), request=request)


class JudgmentNumber(Orderable):
    """The number of a case that was joined to the judgment's own."""

    judgment = ParentalKey(Judgment, on_delete=models.CASCADE, related_name="joined_numbers")
    number = models.CharField(_("number"), max_length=100)
    number_key = models.CharField(max_length=100, db_index=True, editable=False)

    class Meta(Orderable.Meta):
        unique_together = [("judgment", "number_key")]
        verbose_name = _("joined number")
        verbose_name_plural = _("joined numbers")

    def __str__(self) -> str:
        return self.number

    def save(self, *args, **kwargs) -> None:
        """Keeps the key in step with the number."""
        self.number_key = squash(self.number)
        super().save(*args, **kwargs)


class JudgmentCountry(Orderable):
    """A country that an applicant came from."""

    judgment = ParentalKey(Judgment, on_delete=models.CASCADE, related_name="country_links")
    country = models.ForeignKey(
        "core.Country", verbose_name=_("country"), on_delete=models.PROTECT, related_name="judgment_links"
    )

    class Meta(Orderable.Meta):
        unique_together = [("judgment", "country")]


class JudgmentProvision(Orderable):
    """A provision that the judgment applies or interprets."""

    judgment = ParentalKey(Judgment, on_delete=models.CASCADE, related_name="provision_links")
    provision = models.ForeignKey(
        "core.LegalProvision",
        verbose_name=_("provision"),
        on_delete=models.PROTECT,
        related_name="judgment_links",
    )

    class Meta(Orderable.Meta):
        unique_together = [("judgment", "provision")]


class JudgmentFormerSlug(models.Model):
    """An address that a judgment once had; it redirects."""

    court = models.ForeignKey("case_law.Court", on_delete=models.CASCADE, related_name="+")
    slug = models.CharField(max_length=130)
    judgment = models.ForeignKey(Judgment, on_delete=models.CASCADE, related_name="former_slugs")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["court", "slug"], name="case_law_former_slug")]

    def __str__(self) -> str:
        return self.slug
