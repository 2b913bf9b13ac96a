"""Lists and choosers of snippets that are searched by what their querysets call a match.

Wagtail's plain search sees a record's own columns only; labels stand in rows of their own.
"""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet
from wagtail.snippets.views.snippets import IndexView


class MatchingIndexView(IndexView):
    """A list that is searched with the queryset's `matching`."""

    def search_queryset(self, queryset):
        """Narrows the list to what was typed."""
        return queryset.matching(self.search_query) if self.is_searching else queryset


class MatchingForm(BaseFilterForm):
    """The search of a chooser, which finds what the list finds."""

    q = forms.CharField(label=_("Name or code"), required=False)

    def filter(self, objects):
        """Narrows the choice to what was typed."""
        objects = super().filter(objects)
        query = self.cleaned_data.get("q")
        if query:
            objects = objects.matching(query)
            self.is_searching = True
            self.search_query = query
        return objects


class MatchingChooseView(ChooseView):
    """The dialogue that opens."""

    filter_form_class: type[BaseFilterForm] = MatchingForm

    def get_object_list(self):
        """All records with what their names need, in the order that editors look for them."""
        return self.model_class.objects.for_choosing()


class MatchingChooseResultsView(ChooseResultsView):
    """The list inside the dialogue."""

    filter_form_class: type[BaseFilterForm] = MatchingForm

    def get_object_list(self):
        """All records with what their names need, in the order that editors look for them."""
        return self.model_class.objects.for_choosing()


class MatchingChooserViewSet(SnippetChooserViewSet):
    """Chooses records whose queryset has `matching` and `for_choosing`."""

    choose_view_class = MatchingChooseView
    choose_results_view_class = MatchingChooseResultsView
