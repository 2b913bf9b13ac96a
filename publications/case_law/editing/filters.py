"""What the lists of judgments and summaries can be narrowed to."""

import django_filters
from django.conf import settings
from django.db.models import Exists, OuterRef
from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from core.models import Country, LegalRegime, TextOrigin, Topic
from publications.case_law.models import CaseSummary, Court, Judgment, JudgmentCountry, Outcome

WITHOUT_SUMMARY = "none"
YES, NO = "true", "false"


def get_summary_choices() -> list[tuple[str, str]]:
    """A choice for every language of the site, and one for judgments that nobody summarised."""
    languages = [(code, str(name)) for code, name in settings.LANGUAGES]
    return [(WITHOUT_SUMMARY, gettext("No summary in any language")), *languages]


class YesNoFilter(django_filters.ChoiceFilter):
    """A choice of yes and no, shown as such above the list."""

    def __init__(self, **kwargs) -> None:
        super().__init__(choices=[(YES, _("Yes")), (NO, _("No"))], **kwargs)

    def filter(self, qs, value):
        """Looks up the truth value that was chosen."""
        return super().filter(qs, value == YES) if value else qs


class JudgmentFilterSet(WagtailFilterSet):
    """Court, date, topic, country, outcome, regime, summary, withdrawal."""

    court = django_filters.ModelMultipleChoiceFilter(
        queryset=lambda request: Court.objects.with_labels(), widget=CheckboxSelectMultiple, label=_("Court")
    )
    decided_date = django_filters.DateFromToRangeFilter(widget=DateRangePickerWidget, label=_("Date"))
    topics = django_filters.ModelMultipleChoiceFilter(
        queryset=lambda request: Topic.objects.for_choosing(), widget=CheckboxSelectMultiple, label=_("Topic")
    )
    countries = django_filters.ModelMultipleChoiceFilter(
        queryset=lambda request: Country.objects.filter(
            pk__in=JudgmentCountry.objects.values("country")
        ).for_choosing(),
        widget=CheckboxSelectMultiple,
        label=_("Country of origin"),
    )
    outcome = django_filters.MultipleChoiceFilter(
        choices=Outcome.choices, widget=CheckboxSelectMultiple, label=_("Outcome")
    )
    regimes = django_filters.ModelMultipleChoiceFilter(
        queryset=lambda request: LegalRegime.objects.for_choosing(),
        widget=CheckboxSelectMultiple,
        label=_("Legal regime"),
    )
    has_summary = django_filters.ChoiceFilter(
        choices=get_summary_choices, method="filter_summary", label=_("Summary")
    )
    withdrawn = YesNoFilter(
        field_name="withdrawn_at", lookup_expr="isnull", exclude=True, label=_("Withdrawn")
    )

    class Meta:
        model = Judgment
        fields = ["court", "decided_date", "topics", "countries", "outcome", "regimes"]

    def filter_summary(self, queryset, name, value):
        """Judgments with a live summary in the language, or with none at all."""
        summaries = CaseSummary.objects.live().filter(judgment_id=OuterRef("pk"))
        if value == WITHOUT_SUMMARY:
            return queryset.filter(~Exists(summaries))
        return queryset.filter(Exists(summaries.in_language(value)))


class CaseSummaryFilterSet(WagtailFilterSet):
    """Court, state, origin and review; the language comes from Wagtail."""

    court = django_filters.ModelMultipleChoiceFilter(
        field_name="judgment__court",
        queryset=lambda request: Court.objects.with_labels(),
        widget=CheckboxSelectMultiple,
        label=_("Court"),
    )
    live = YesNoFilter(label=_("Public"))
    text_origin = django_filters.ChoiceFilter(choices=TextOrigin.choices, label=_("Origin of the text"))
    is_unreviewed = YesNoFilter(field_name="reviewed_date", lookup_expr="isnull", label=_("Still to review"))

    class Meta:
        model = CaseSummary
        fields = ["court", "live", "text_origin"]
