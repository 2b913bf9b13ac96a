"""Lists and forms of summaries."""

from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.tables import Column, LocaleColumn
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from core.choosing import MatchingIndexView
from core.models import ProvenanceMixin
from publications.case_law.models import CaseSummary, Judgment

from .columns import CourtColumn, StatusColumn, YesNoColumn
from .filters import CaseSummaryFilterSet
from .panels import OtherLanguagesSidePanel, get_new_summary_url, get_summary_url

TEXT_PANELS = [
    FieldPanel("judgment"),
    FieldPanel("title"),
    MultiFieldPanel(
        [FieldPanel("headnote"), FieldPanel("facts"), FieldPanel("reasoning"), FieldPanel("relevance")],
        heading=_("Summary"),
    ),
]


def get_source_summary(judgment: Judgment, *, language: str) -> CaseSummary | None:
    """The summary that one in another language is most likely translated from: the oldest."""
    others = CaseSummary.objects.filter(judgment=judgment).exclude(locale__language_code=language)
    return others.select_related("latest_revision").order_by("pk").first()


def add_other_languages(panels: Iterable, summary: CaseSummary, request: HttpRequest) -> MediaContainer:
    """Wagtail's own side panels, and the texts in the other languages to read while writing."""
    own = [OtherLanguagesSidePanel(summary, request)] if summary.judgment_id else []
    return MediaContainer([*panels, *own])


class SummaryCreateView(CreateView):
    """A new summary; a judgment in the address is filled in, with the sources of its other summary."""

    def get_side_panels(self):
        """Adds the other languages."""
        return add_other_languages(super().get_side_panels(), self.form.instance, self.request)

    def get_initial_form_instance(self):
        """A summary in the language of the address."""
        instance = super().get_initial_form_instance()
        key = self.request.GET.get("judgment", "")
        judgment = Judgment.objects.filter(pk=int(key)).first() if key.isdecimal() else None
        if judgment:
            instance.judgment = judgment
            source = get_source_summary(judgment, language=instance.locale.language_code)
            if source:
                instance.sources = source.sources
                instance.as_of_date = source.as_of_date
        return instance

    def save_instance(self):
        """Notes which text the new one was most likely translated from."""
        instance = self.form.instance
        source = get_source_summary(instance.judgment, language=instance.locale.language_code)
        instance.source_revision = source.latest_revision if source else None
        return super().save_instance()

    def get_translations(self):
        """The same judgment in the other languages: their summaries, else a new form."""
        return build_translation_links(self.form.instance.judgment_id, super().get_translations())


class SummaryEditView(EditView):
    """An existing summary."""

    def get_side_panels(self):
        """Adds the other languages."""
        return add_other_languages(super().get_side_panels(), self.form.instance, self.request)


def build_translation_links(judgment_id: int | None, links: list[dict]) -> list[dict]:
    """Points each language's link at the judgment's summary in it, or at a form for one."""
    if judgment_id is None:
        return links
    judgment = Judgment.objects.get(pk=judgment_id)
    known = {
        summary.locale_id: summary
        for summary in CaseSummary.objects.filter(judgment=judgment).only("pk", "locale")
    }
    return [
        {
            **link,
            "url": get_summary_url(known[link["locale"].pk])
            if link["locale"].pk in known
            else get_new_summary_url(judgment, link["locale"].language_code),
        }
        for link in links
    ]


class CaseSummaryViewSet(SnippetViewSet):
    """Summaries of judgments."""

    model = CaseSummary
    icon = "doc-full"
    menu_label = _("Summaries")
    list_display = [
        "title",
        CourtColumn("judgment.court"),
        Column("judgment", label=_("Judgment"), accessor="judgment"),
        LocaleColumn(label=_("Language"), sort_key=None),
        StatusColumn(),
        YesNoColumn("is_reviewed", label=_("Reviewed"), sort_key="reviewed_date"),
    ]
    list_per_page = 50
    filterset_class = CaseSummaryFilterSet
    index_view_class = MatchingIndexView
    add_view_class = SummaryCreateView
    edit_view_class = SummaryEditView
    # A judgment has one summary in a language, and a review is not copied.
    copy_view_enabled = False
    edit_handler = TabbedInterface(
        [
            ObjectList(TEXT_PANELS, heading=_("Text")),
            ObjectList(ProvenanceMixin.provenance_panels, heading=_("Origin and review")),
        ]
    )

    def get_queryset(self, request):
        """Summaries with all that the columns show."""
        summaries = CaseSummary.objects.select_related("locale", "judgment__court").with_review_state()
        return summaries.prefetch_related("judgment__court__labels")
