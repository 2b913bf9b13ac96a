"""The page with the calculator."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from core.blocks.body import BodyBlock
from core.models import BasePage

from ..public.calculator import Calculation, build_calendar_response
from .limits import TimeLimit

HOME_DEPTH = 2


class TimeLimitsPage(BasePage):
    """Computes the time limits of both regimes from events and dates in its address."""

    body = StreamField(
        BodyBlock(),
        verbose_name=_("explanation"),
        blank=True,
        help_text=_("Shown below the calculator. The table of limits comes from “Time limits” in the menu."),
    )

    template = "time_limits/time_limits_page.html"
    parent_page_types = ["guides.GuidePage", "home.HomePage", "home.StandardPage"]
    subpage_types: list[str] = []
    search_type = "page"

    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    class Meta:
        verbose_name = _("time-limit calculator")
        verbose_name_plural = _("time-limit calculators")

    def serve(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """The page, or the calendar file where the address asks for one."""
        if "calendar" not in request.GET:
            return super().serve(request, *args, **kwargs)
        calculation = Calculation(self, request.GET)
        response = build_calendar_response(
            calculation, which=request.GET["calendar"], url=self.get_full_url(request), now=timezone.now()
        )
        if response is None:
            raise Http404("No computed limit of this name.")
        return response

    def get_context(self, request, *args, **kwargs):
        """Adds the form and what follows from what it was given."""
        context = super().get_context(request, *args, **kwargs)
        context["calculation"] = Calculation(self, request.GET)
        context["reading"] = self.get_reading()
        return context

    def get_language_urls(self, request) -> dict[str, str]:
        """The other languages, with the same question."""
        query = request.GET.urlencode()
        urls = super().get_language_urls(request)
        return {code: f"{url}?{query}" if query else url for code, url in urls.items()}

    def get_reading(self) -> Page | None:
        """The page above with the text that belongs to the calculator, unless that is the home page."""
        above = self.breadcrumbs[-1] if self.breadcrumbs else None
        return above if above is not None and above.depth > HOME_DEPTH else None

    def get_search_text(self) -> str:
        """The words of the page, and the names of the limits in its language."""
        language = self.locale.language_code
        names = {limit.label_in(language) for limit in TimeLimit.objects.with_labels()}
        return "\n".join([super().get_search_text(), *sorted(f"{name}." for name in names)])
