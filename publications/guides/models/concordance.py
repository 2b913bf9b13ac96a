"""Which article of an earlier act continues in which article of a later one."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import StreamField

from core.blocks.sources import SourceBlock
from core.models import LegalInstrument
from core.models.taxonomy import Term, TermLabel, TermQuerySet


class ArticleConcordanceQuerySet(TermQuerySet):
    """Rows with their words and acts."""

    def between(self, old_code: str, new_code: str) -> "ArticleConcordanceQuerySet":
        """The rows from one act to another, in their order."""
        return self.filter(old_instrument__code=old_code, new_instrument__code=new_code)

    def with_instruments(self) -> "ArticleConcordanceQuerySet":
        """Fetches acts and labels in a constant number of queries."""
        return self.select_related("old_instrument", "new_instrument").prefetch_related(
            "labels", "old_instrument__labels", "new_instrument__labels"
        )


class ArticleConcordance(Term):
    """An article or paragraph, where it went, and what changed; one side may be empty."""

    class Basis(models.TextChoices):
        """What says that the two belong together."""

        OFFICIAL_TABLE = "OFFICIAL_TABLE", _("official table of the later act")
        READING = "READING", _("own reading of both texts")

    place = models.PositiveIntegerField(_("place"), help_text=_("The order of the earlier act."))
    old_instrument = models.ForeignKey(
        LegalInstrument, verbose_name=_("earlier act"), on_delete=models.PROTECT, related_name="+"
    )
    old_article = models.CharField(
        _("article of the earlier act"),
        max_length=30,
        blank=True,
        help_text=_("Without the word “article”: 3(2). Leave empty for what is new."),
    )
    new_instrument = models.ForeignKey(
        LegalInstrument, verbose_name=_("later act"), on_delete=models.PROTECT, related_name="+"
    )
    new_article = models.CharField(
        _("article of the later act"),
        max_length=30,
        blank=True,
        help_text=_("Several with commas: 44, 45. Leave empty for what was dropped."),
    )
    basis = models.CharField(_("basis"), max_length=20, choices=Basis.choices)
    as_of_date = models.DateField(_("as of"), help_text=_("The day on which both texts were read."))
    sources = StreamField([("source", SourceBlock())], verbose_name=_("sources"), min_num=1)

    objects = ArticleConcordanceQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("code"), FieldPanel("place")]),
        FieldRowPanel([FieldPanel("old_instrument"), FieldPanel("old_article")]),
        FieldRowPanel([FieldPanel("new_instrument"), FieldPanel("new_article")]),
        FieldPanel("basis"),
        FieldPanel("as_of_date"),
        FieldPanel("sources"),
        InlinePanel("labels", heading=_("Labels"), label=_("Label"), min_num=1),
    ]

    class Meta(Term.Meta):
        ordering = ["place", "code"]
        verbose_name = _("line of the concordance")
        verbose_name_plural = _("lines of the concordance")

    @property
    def is_paragraph(self) -> bool:
        """Whether the line is about a part of an article that has a line of its own."""
        return "(" in self.old_article

    def get_words(self, language: str | None) -> "ArticleConcordanceLabel | None":
        """The row of labels to show; no query when labels are prefetched."""
        from core.translations import get_reading_order

        rows = {row.language: row for row in self.labels.all()}
        return next((rows[code] for code in get_reading_order(language) if code in rows), None)


class ArticleConcordanceLabel(TermLabel):
    """What the two articles are about, and what changed, in one language."""

    text = models.CharField(_("main change"), max_length=255)
    term = ParentalKey(ArticleConcordance, on_delete=models.CASCADE, related_name="labels")
    old_title = models.CharField(_("subject of the earlier article"), max_length=150, blank=True)
    new_title = models.CharField(_("subject of the later article"), max_length=150, blank=True)
    old_division = models.CharField(
        _("part of the earlier article"),
        max_length=40,
        blank=True,
        help_text=_("What the number alone does not say: “first subparagraph”."),
    )

    panels = [
        FieldPanel("language"),
        FieldPanel("old_title"),
        FieldPanel("old_division"),
        FieldPanel("new_title"),
        FieldPanel("text"),
    ]

    class Meta(TermLabel.Meta):
        unique_together = [("term", "language")]
