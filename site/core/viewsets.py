"""Lists and forms for the taxonomy: topics, countries, regimes, instruments and their articles."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .choosing import MatchingChooserViewSet, MatchingIndexView
from .models import Country, LegalInstrument, LegalProvision, LegalRegime, RegimeTransition, Topic


class TermViewSet(SnippetViewSet):
    """Terms with their labels fetched at once."""

    list_display = ["__str__", "code"]
    list_per_page = 50
    ordering = "sort_label"
    index_view_class = MatchingIndexView
    chooser_viewset_class = MatchingChooserViewSet

    def get_queryset(self, request):
        """Terms with their labels, in their order."""
        return self.model.objects.for_choosing()


class TopicViewSet(TermViewSet):
    """Topics."""

    model = Topic
    icon = "tag"
    menu_label = _("Topics")


class CountryViewSet(TermViewSet):
    """Countries of origin."""

    model = Country
    icon = "globe"
    menu_label = _("Countries")


class LegalRegimeViewSet(TermViewSet):
    """Legal regimes."""

    model = LegalRegime
    icon = "history"
    menu_label = _("Legal regimes")


class RegimeTransitionViewSet(TermViewSet):
    """Changes from one regime to another."""

    model = RegimeTransition
    icon = "calendar"
    menu_label = _("Changes of regime")
    list_display = ["__str__", "code", "earliest_date", "latest_date", "as_of_date"]
    ordering = "latest_date"


class LegalInstrumentViewSet(TermViewSet):
    """Acts, regulations, directives and treaties."""

    model = LegalInstrument
    icon = "doc-full-inverse"
    menu_label = _("Legal instruments")
    list_display = ["__str__", "code", "kind", "number", "adopted_date"]
    list_filter = ["kind"]


class LegalProvisionViewSet(SnippetViewSet):
    """Articles."""

    model = LegalProvision
    icon = "list-ol"
    menu_label = _("Provisions")
    list_display = ["__str__", "code", "article"]
    list_filter = ["instrument"]
    list_per_page = 50
    index_view_class = MatchingIndexView
    chooser_viewset_class = MatchingChooserViewSet

    def get_queryset(self, request):
        """Articles with the names of their instruments."""
        return LegalProvision.objects.with_labels()


class TaxonomyViewSetGroup(SnippetViewSetGroup):
    """The menu for the terms that texts are filed under."""

    menu_label = _("Taxonomy")
    menu_name = "taxonomy"
    menu_icon = "tag"
    menu_order = 260
    items = (
        TopicViewSet,
        CountryViewSet,
        LegalRegimeViewSet,
        RegimeTransitionViewSet,
        LegalInstrumentViewSet,
        LegalProvisionViewSet,
    )
