"""What every page of a guide has in common: it tells what the law is, and keeps its reader's date."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import BasePage


class LegalPage(BasePage):
    """A page of a guide: legal information, whose links keep the date that the reader gave."""

    is_legal_information = models.BooleanField(
        _("legal information"),
        default=True,
        help_text=_("Shows below the page that it informs and is no legal advice."),
    )

    class Meta:
        abstract = True

    def get_guide(self):
        """The guide that the page belongs to; None where it stands outside any."""
        raise NotImplementedError

    def get_context(self, request, *args, **kwargs):
        """Adds the outline of the guide, the reader's date and what it means."""
        from publications.guides.public.frame import build_frame

        context = super().get_context(request, *args, **kwargs)
        return {**context, **build_frame(self, request, context["language_urls"])}
