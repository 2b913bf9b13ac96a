"""What judgments can be filtered on in the public search."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from core.models import Country, LegalProvision, LegalRegime, Topic
from core.translations import get_language_name
from search.facets import Facet

from .models import Court, Outcome


def get_court_labels(codes: Iterable[str], language: str) -> dict[str, str]:
    """Names of courts."""
    return Court.objects.labels(codes, language)


def get_language_labels(codes: Iterable[str], language: str) -> dict[str, str]:
    """Names of languages."""
    return {code: get_language_name(code, language) for code in codes}


def get_topic_labels(codes: Iterable[str], language: str) -> dict[str, str]:
    """Names of topics."""
    return Topic.objects.labels(codes, language)


def get_country_labels(codes: Iterable[str], language: str) -> dict[str, str]:
    """Names of countries."""
    return Country.objects.labels(codes, language)


def get_provision_labels(codes: Iterable[str], language: str) -> dict[str, str]:
    """Articles as they are cited."""
    return LegalProvision.objects.labels(codes, language)


def get_regime_labels(codes: Iterable[str], language: str) -> dict[str, str]:
    """Names of legal regimes."""
    return LegalRegime.objects.labels(codes, language)


def get_outcome_labels(codes: Iterable[str], language: str) -> dict[str, str]:
    """Outcomes in words."""
    with override(language):
        return {code: str(Outcome(code).label) for code in codes if code in Outcome.values}


FACETS = (
    Facet(name="court", label=_("Court"), get_labels=get_court_labels),
    Facet(name="year", label=_("Year"), order="value-desc"),
    Facet(name="language", label=_("Language of the decision"), get_labels=get_language_labels),
    Facet(name="topic", label=_("Topic"), get_labels=get_topic_labels),
    Facet(name="country", label=_("Country of origin"), get_labels=get_country_labels),
    Facet(name="provision", label=_("Provision"), get_labels=get_provision_labels),
    Facet(name="regime", label=_("Legal regime"), get_labels=get_regime_labels),
    Facet(name="outcome", label=_("Outcome"), get_labels=get_outcome_labels),
)
