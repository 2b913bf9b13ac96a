"""Lists, forms and choosers of judgments and courts."""

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin import messages
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from core.choosing import (
    MatchingChooseResultsView,
    MatchingChooserViewSet,
    MatchingChooseView,
    MatchingForm,
    MatchingIndexView,
)
from core.widgets import TermCheckboxes
from publications.case_law.models import Court, Judgment
from publications.case_law.models.validation import get_warnings

from .columns import JUDGMENT_COLUMNS
from .filters import JudgmentFilterSet
from .forms import JudgmentForm
from .panels import SummariesPanel

FACT_PANELS = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("court"), FieldPanel("kind")]),
            FieldRowPanel([FieldPanel("number"), FieldPanel("decided_date")]),
            InlinePanel(
                "joined_numbers",
                heading=_("Joined numbers"),
                label=pgettext_lazy("judgment", "Number"),
                panels=[FieldPanel("number")],
            ),
            FieldPanel("ecli"),
            FieldPanel("name"),
            FieldRowPanel([FieldPanel("language"), FieldPanel("is_final")]),
        ],
        heading=_("Decision"),
    ),
    MultiFieldPanel([FieldPanel("official_url"), FieldPanel("sources")], heading=_("Where to read it")),
    SummariesPanel(heading=_("Summaries")),
]
SUBJECT_PANELS = [
    FieldPanel("outcome"),
    FieldPanel("topics", widget=TermCheckboxes),
    FieldPanel("regimes", widget=TermCheckboxes),
    MultipleChooserPanel(
        "country_links",
        heading=_("Countries of origin"),
        label=_("Country"),
        chooser_field_name="country",
        panels=[FieldPanel("country")],
    ),
    MultipleChooserPanel(
        "provision_links",
        heading=_("Provisions"),
        label=_("Provision"),
        chooser_field_name="provision",
        panels=[FieldPanel("provision")],
    ),
]
LINEAGE_PANELS = [
    InlinePanel(
        "relations",
        heading=_("Relations to other judgments"),
        label=_("Relation"),
        help_text=_("The other judgment shows the reverse by itself."),
    )
]
WITHDRAWAL_PANELS = [FieldPanel("is_withdrawn"), FieldPanel("withdrawn_reason")]


def show_warnings(request: HttpRequest, judgment: Judgment) -> None:
    """Tells after saving what an editor should look at again."""
    for text in get_warnings(judgment).values():
        messages.warning(request, text)


class JudgmentCreateView(CreateView):
    """A new judgment."""

    def save_action(self):
        """Adds the warnings."""
        if not self.expects_json_response:
            show_warnings(self.request, self.object)
        return super().save_action()


class JudgmentEditView(EditView):
    """An existing judgment."""

    def save_action(self):
        """Adds the warnings."""
        if not self.expects_json_response:
            show_warnings(self.request, self.object)
        return super().save_action()


class JudgmentSearchForm(MatchingForm):
    """Searches the chooser as the list is searched."""

    q = forms.CharField(label=_("Number, ECLI or name"), required=False)


class JudgmentChooseView(MatchingChooseView):
    """The dialogue that opens."""

    filter_form_class = JudgmentSearchForm


class JudgmentChooseResultsView(MatchingChooseResultsView):
    """The list inside the dialogue."""

    filter_form_class = JudgmentSearchForm


class JudgmentChooserViewSet(SnippetChooserViewSet):
    """Chooses judgments by number, ECLI or name."""

    choose_view_class = JudgmentChooseView
    choose_results_view_class = JudgmentChooseResultsView


class JudgmentViewSet(SnippetViewSet):
    """Judgments."""

    model = Judgment
    icon = "gavel"
    menu_label = _("Judgments")
    list_display = ["admin_reference", *JUDGMENT_COLUMNS]
    list_export = ["court.code", "number", "ecli", "name", "decided_date", "outcome", "official_url"]
    list_per_page = 50
    filterset_class = JudgmentFilterSet
    index_view_class = MatchingIndexView
    add_view_class = JudgmentCreateView
    edit_view_class = JudgmentEditView
    # A decision is entered once.
    copy_view_enabled = False
    chooser_viewset_class = JudgmentChooserViewSet
    edit_handler = TabbedInterface(
        [
            ObjectList(FACT_PANELS, heading=_("Facts")),
            ObjectList(SUBJECT_PANELS, heading=_("Subject")),
            ObjectList(LINEAGE_PANELS, heading=_("Lineage")),
            ObjectList(WITHDRAWAL_PANELS, heading=_("Withdrawal")),
        ],
        base_form_class=JudgmentForm,
    )

    def get_queryset(self, request):
        """Judgments with all that the columns show."""
        return Judgment.objects.with_court().with_live_summaries()


class CourtViewSet(SnippetViewSet):
    """Courts and tribunals."""

    model = Court
    icon = "list-ol"
    menu_label = _("Courts")
    list_display = ["__str__", "code", "jurisdiction", "level", "ecli_code", "position"]
    list_filter = ["jurisdiction", "level"]
    list_per_page = 50
    index_view_class = MatchingIndexView
    chooser_viewset_class = MatchingChooserViewSet

    def get_queryset(self, request):
        """Courts with their names."""
        return Court.objects.with_labels()
