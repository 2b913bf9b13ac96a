"""The lines of the concordance in the editing interface."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from core.choosing import MatchingIndexView
from publications.guides.models import ArticleConcordance


class ConcordanceViewSet(SnippetViewSet):
    """Lines, in the order of the earlier act."""

    model = ArticleConcordance
    icon = "sliders"
    menu_label = _("Concordance")
    menu_name = "concordance"
    menu_order = 270
    add_to_admin_menu = True
    list_display = ["__str__", "old_article", "new_article", "basis", "as_of_date"]
    list_filter = ["basis", "old_instrument", "new_instrument"]
    list_per_page = 100
    ordering = "place"
    index_view_class = MatchingIndexView

    def get_queryset(self, request):
        """Lines with their words."""
        return ArticleConcordance.objects.with_instruments()
