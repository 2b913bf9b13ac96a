"""The form of a section: strict where the text goes to readers, lenient with a draft."""

from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm

from .publishing import build_publication_errors


class GuideSectionForm(WagtailAdminPageForm):
    """Names what is missing before a section is published or sent in."""

    def defer_required_fields(self) -> None:
        """A draft that was sent in is approved as it is, so it stays complete."""
        workflow = self.instance.current_workflow_state if self.instance.pk else None
        if not workflow:
            super().defer_required_fields()

    def clean(self) -> dict[str, Any]:
        """Refuses to publish a section without day, source or regime."""
        cleaned = super().clean()
        if self.is_deferred_validation:
            return cleaned
        missing = build_publication_errors(
            as_of_date=cleaned.get("as_of_date"),
            sources=cleaned.get("sources") or (),
            regimes=cleaned.get("regimes") or (),
        )
        for field, message in missing.items():
            if field in self.fields and field not in self.errors:
                self.add_error(field, message)
        return cleaned
