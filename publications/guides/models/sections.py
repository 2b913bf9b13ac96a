"""The sections of a guide: what is written, reviewed, cited and found."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import StreamField
from wagtail.models import Orderable
from wagtail_localize.fields import SynchronizedField

from core.models import BasePage, LegalProvision, LegalRegime, ProvenanceMixin, Topic
from core.widgets import TermCheckboxes
from publications.guides.blocks import SectionBodyBlock
from publications.guides.forms import GuideSectionForm
from publications.guides.publishing import build_publication_errors

from .guides import GuideChapterPage, GuidePage, RoutedPageMixin
from .legal import LegalPage


class GuideSectionPage(RoutedPageMixin, LegalPage):
    """A section of a chapter, for one regime or several, with its articles, sources and next review."""

    body = StreamField(SectionBodyBlock(), verbose_name=_("content"))
    regimes = ParentalManyToManyField(
        LegalRegime,
        verbose_name=_("legal regimes"),
        blank=True,
        related_name="guide_sections",
        help_text=_("Which rules the section describes; tick both where it holds under both."),
    )
    describes_criteria = models.BooleanField(
        _("describes the criteria"),
        default=False,
        help_text=_(
            "Tick where the section is about the criteria that name the responsible State: for earlier "
            "applications the transitional rule is certain about those alone."
        ),
    )
    provisions = models.ManyToManyField(
        LegalProvision,
        through="guides.SectionProvision",
        verbose_name=_("provisions"),
        related_name="guide_sections",
    )
    topics = ParentalManyToManyField(
        Topic, verbose_name=_("topics"), blank=True, related_name="guide_sections"
    )
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("responsible"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="guide_sections",
        limit_choices_to={"is_active": True},
        help_text=_("Who keeps the section up to date and is told when a judgment touches it."),
    )
    next_review_date = models.DateField(
        _("next review"),
        null=True,
        blank=True,
        help_text=_("From the day after, readers see that the review is overdue."),
    )

    base_form_class = GuideSectionForm
    template = "guides/section_page.html"
    parent_page_types = ["guides.GuideChapterPage"]
    subpage_types: list[str] = []
    search_type = "guide"
    search_prefetch = ("topics", "regimes", "provisions")

    #: Facts are the same in every language; words are each language's own.
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *(
            SynchronizedField(name)
            for name in (
                "regimes",
                "describes_criteria",
                "topics",
                "responsible",
                "next_review_date",
                "as_of_date",
            )
        ),
    ]

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("regimes", widget=TermCheckboxes),
        FieldPanel("describes_criteria"),
        FieldPanel("body"),
        MultipleChooserPanel(
            "provision_links",
            heading=_("Provisions"),
            label=_("Provision"),
            chooser_field_name="provision",
            panels=[FieldPanel("provision")],
        ),
        FieldPanel("topics", widget=TermCheckboxes),
    ]
    settings_panels = [
        *ProvenanceMixin.provenance_panels,
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("responsible"), FieldPanel("next_review_date")])],
            heading=_("Upkeep"),
        ),
        *LegalPage.settings_panels[len(ProvenanceMixin.provenance_panels) :],
    ]

    class Meta:
        verbose_name = _("section of a guide")
        verbose_name_plural = _("sections of guides")

    def clean(self) -> None:
        """A next review lies ahead when it is planned; a date that was there before may have passed."""
        super().clean()
        day = self.next_review_date
        if day and day < timezone.localdate() and day not in self.get_known_review_dates():
            raise ValidationError({"next_review_date": _("This date has passed: plan the next review.")})

    def get_known_review_dates(self) -> set[date]:
        """The dates that the published page and its latest draft have; no query for a new page."""
        if not self.pk:
            return set()
        stored = type(self).objects.filter(pk=self.pk)
        known = stored.values_list("next_review_date", "latest_revision__content__next_review_date")
        days = [day for row in known for day in row if day]
        return {day if isinstance(day, date) else date.fromisoformat(day) for day in days}

    def get_publication_errors(self) -> dict[str, Any]:
        """By field what is missing before readers may see the section."""
        return build_publication_errors(
            as_of_date=self.as_of_date, sources=self.sources, regimes=self.regimes.all()
        )

    def publish(self, revision, *args, **kwargs):
        """Refuses a text without day, source or regime, whatever way it comes."""
        errors = revision.as_object().get_publication_errors()
        if errors:
            raise ValidationError(errors)
        return super().publish(revision, *args, **kwargs)

    @property
    def is_review_overdue(self) -> bool:
        """Whether the day of the next review has passed."""
        return bool(self.next_review_date and self.next_review_date < timezone.localdate())

    @cached_property
    def ancestry(self) -> tuple[GuidePage | None, GuideChapterPage | None]:
        """The guide and the chapter above; two queries."""
        return (
            GuidePage.objects.ancestor_of(self).first(),
            GuideChapterPage.objects.ancestor_of(self).first(),
        )

    def get_guide(self) -> GuidePage | None:
        """The guide above."""
        return self.ancestry[0]

    @path("")
    def text(self, request: HttpRequest) -> HttpResponse:
        """The section by itself."""
        from publications.guides.public.section import show_section

        return show_section(self, request)

    @path(pgettext_lazy("url", "changes/"), name="changes")
    def changes(self, request: HttpRequest) -> HttpResponse:
        """What changed from one published version to the next."""
        from publications.guides.public.changes import show_changes

        return show_changes(self, request)

    def get_reference(self, request):
        """The section with its number, as something to cite."""
        from publications.guides.public.references import build_reference, get_number

        return build_reference(self, request, number=get_number(self))

    def get_structured_data(self, request) -> list[dict]:
        """The section as a part of its chapter and guide, with its sources."""
        from publications.guides.structured_data import build_part

        return [build_part(self, request, above=self.ancestry[::-1])]

    def get_search_facets(self) -> dict[str, tuple[str, ...]]:
        """Topics, regimes, articles and guide, and the year as of which the section holds."""
        return {
            **super().get_search_facets(),
            "topic": tuple(topic.code for topic in self.topics.all()),
            "regime": tuple(regime.code for regime in self.regimes.all()),
            "provision": tuple(provision.code for provision in self.provisions.all()),
            "guide": tuple(filter(None, [getattr(self, "guide_key", "")])),
        }

    def get_search_label(self) -> str:
        """Guide and chapter, which say where the section stands."""
        return getattr(self, "search_label", "")

    @classmethod
    def prepare_for_search(cls, pages: Sequence["GuideSectionPage"]) -> None:
        """Gives each of the sections its guide and its place, in one query."""
        from publications.guides.search_places import set_places

        set_places(pages)


class SectionProvision(Orderable):
    """A provision that a section explains."""

    section = ParentalKey(GuideSectionPage, on_delete=models.CASCADE, related_name="provision_links")
    provision = models.ForeignKey(
        LegalProvision, verbose_name=_("provision"), on_delete=models.PROTECT, related_name="section_links"
    )

    class Meta(Orderable.Meta):
        unique_together = [("section", "provision")]
