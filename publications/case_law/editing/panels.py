"""What is shown beside the forms: the other languages of a summary, and the summaries of a judgment."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.models import Locale

from publications.case_law.models import CaseSummary, Judgment


@dataclass(frozen=True)
class LanguageState:
    """A language of the site, with the summary in it or the address where one is started."""

    code: str
    name: str
    url: str
    summary: CaseSummary | None = None


def get_language_states(judgment: Judgment) -> list[LanguageState]:
    """Every language, in the site's order, with the newest text of its summary, drafts included."""
    names = dict(settings.LANGUAGES)
    order = {code: position for position, code in enumerate(names)}
    summaries = {
        summary.language: summary
        for summary in CaseSummary.objects.filter(judgment=judgment).select_related(
            "locale", "latest_revision"
        )
    }
    states = []
    for code in Locale.objects.values_list("language_code", flat=True):
        summary = summaries.get(code)
        url = get_summary_url(summary) if summary else get_new_summary_url(judgment, code)
        states.append(LanguageState(code=code, name=names.get(code, code), url=url, summary=summary))
    return sorted(states, key=lambda state: order.get(state.code, len(order)))


def get_summary_url(summary: CaseSummary) -> str:
    """Where a summary is edited."""
    return reverse(CaseSummary.snippet_viewset.get_url_name("edit"), args=[summary.pk])


def get_new_summary_url(judgment: Judgment, language: str) -> str:
    """Where a summary of a judgment is started in a language."""
    address = reverse(CaseSummary.snippet_viewset.get_url_name("add"))
    return f"{address}?{urlencode({'locale': language, 'judgment': judgment.pk})}"


class OtherLanguagesSidePanel(BaseSidePanel):
    """The texts in the other languages, to read while writing this one."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        """The button that opens the panel."""

        aria_label = _("Toggle other languages")
        icon_name = "globe"

    name = "other-languages"
    title = _("Other languages")
    template_name = "case_law/admin/other_languages_side_panel.html"
    order = 250

    def get_context_data(self, parent_context):
        """Adds the newest text in each other language."""
        context = super().get_context_data(parent_context)
        judgment = self.object.judgment
        states = get_language_states(judgment)
        context["states"] = [
            (state, state.summary.get_latest_revision_as_object() if state.summary else None)
            for state in states
            if state.code != self.object.language
        ]
        return context


class SummariesPanel(Panel):
    """On the form of a judgment: its summaries, and links that start the missing ones."""

    class BoundPanel(Panel.BoundPanel):
        """The panel on one judgment's form."""

        template_name = "case_law/admin/summaries_panel.html"

        def is_shown(self) -> bool:
            """Only once the judgment exists."""
            return super().is_shown() and bool(self.instance.pk)

        def get_context_data(self, parent_context=None):
            """Adds the state of every language."""
            context = super().get_context_data(parent_context)
            context["states"] = get_language_states(self.instance)
            return context
