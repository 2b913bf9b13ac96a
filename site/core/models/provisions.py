"""Articles of legal instruments, as judgments and guides point at them."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language, gettext, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from .taxonomy import LegalInstrument

#: What people write before an article's number; the records leave it out.
ARTICLE_WORDS = frozenset({"art", "art.", "artikel", "article"})


class LegalProvisionQuerySet(models.QuerySet):
    """Provisions with their instrument."""

    def with_labels(self) -> "LegalProvisionQuerySet":
        """Fetches instruments and their labels, whatever the number of provisions."""
        return self.select_related("instrument").prefetch_related("instrument__labels")

    def labels(self, codes: Iterable[str], language: str) -> dict[str, str]:
        """Labels by code for the given codes, in one or two queries."""
        return {
            term.code: term.label_in(language) for term in self.filter(code__in=list(codes)).with_labels()
        }

    def for_choosing(self) -> "LegalProvisionQuerySet":
        """With instruments and their labels."""
        return self.with_labels()

    def matching(self, text: str) -> "LegalProvisionQuerySet":
        """For editors: “3(2) Dublin” has each word in the article, the code or the instrument's names."""
        found = self.model._default_manager.all()
        for word in text.split():
            if word.lower() not in ARTICLE_WORDS:
                found = found.filter(
                    models.Q(code__icontains=word)
                    | models.Q(article__icontains=word)
                    | models.Q(instrument__labels__text__icontains=word)
                    | models.Q(instrument__labels__short_text__icontains=word)
                )
        return self.filter(pk__in=found.values("pk"))


class LegalProvision(index.Indexed, models.Model):
    """An article of an instrument, or the instrument as a whole where `article` is empty."""

    instrument = models.ForeignKey(
        LegalInstrument, on_delete=models.PROTECT, related_name="provisions", verbose_name=_("instrument")
    )
    article = models.CharField(
        _("article"),
        max_length=50,
        blank=True,
        help_text=_("Without the word “article”: 3(2), 9ter or 57/6 §3. Leave empty for the whole act."),
    )
    code = models.CharField(_("code"), max_length=110, unique=True, editable=False)

    objects = LegalProvisionQuerySet.as_manager()

    panels = [FieldPanel("instrument"), FieldPanel("article")]
    search_fields = [
        index.SearchField("code"),
        index.AutocompleteField("code"),
        index.RelatedFields(
            "instrument",
            [index.RelatedFields("labels", [index.SearchField("text"), index.AutocompleteField("text")])],
        ),
    ]

    class Meta:
        ordering = ["instrument__code", "article"]
        verbose_name = _("legal provision")
        verbose_name_plural = _("legal provisions")

    def __str__(self) -> str:
        return self.label_in(get_language())

    def save(self, *args, **kwargs) -> None:
        """Keeps the code in step with instrument and article."""
        self.code = self.build_code(self.instrument.code, self.article)
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Refuses a second record for the same article."""
        super().clean()
        if self.instrument_id is None:
            return
        self.article = " ".join(self.article.split())
        self.code = self.build_code(self.instrument.code, self.article)
        if type(self).objects.filter(code=self.code).exclude(pk=self.pk).exists():
            raise ValidationError({"article": _("This article already exists for this instrument.")})

    @staticmethod
    def build_code(instrument_code: str, article: str) -> str:
        """`reg-604-2013:3(2)`, or `reg-604-2013` for the whole act."""
        return f"{instrument_code}:{article}" if article else instrument_code

    def label_in(self, language: str | None) -> str:
        """“art. 3(2) Dublin III-Vo.” in the language's own citation form."""
        name = self.instrument.short_label_in(language)
        if not self.article:
            return name
        with override(language):
            return gettext("art. %(article)s %(instrument)s") % {"article": self.article, "instrument": name}
