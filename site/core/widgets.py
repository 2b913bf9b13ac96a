"""Form widgets of the editing interface."""

from django.forms import CheckboxSelectMultiple


class TermCheckboxes(CheckboxSelectMultiple):
    """Boxes to tick, in the order of their labels as the editor reads them."""

    def optgroups(self, name, value, attrs=None):
        """The boxes by label."""
        groups = super().optgroups(name, value, attrs)
        return sorted(groups, key=lambda group: str(group[1][0]["label"]).casefold())
