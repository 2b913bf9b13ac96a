"""Pages with the calculator."""

from publications.time_limits.models import TimeLimitsPage
from tests.factories.pages import DutchPageFactory


class TimeLimitsPageFactory(DutchPageFactory):
    class Meta:
        model = TimeLimitsPage
