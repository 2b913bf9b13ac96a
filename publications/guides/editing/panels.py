"""What the start screen of the editing interface says of guides."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from wagtail.admin.ui.components import Component

from .sections import get_due_sections

MOST_SECTIONS = 5


class DueReviewsPanel(Component):
    """The reviews that are due: one's own, and how many there are in all."""

    name = "guides_due_reviews"
    template_name = "guides/admin/due_reviews_panel.html"
    order = 120

    def get_context_data(self, parent_context: Mapping[str, Any]) -> Mapping[str, Any]:
        """The first few of the reader's own reviews, and how many are due in all; two queries."""
        user = parent_context["request"].user
        due = get_due_sections()
        return {
            "sections": due.filter(responsible=user)[:MOST_SECTIONS],
            "total": due.count(),
            "today": timezone.localdate(),
        }
