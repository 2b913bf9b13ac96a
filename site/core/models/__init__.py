"""The models that everything else builds on."""

from .citations import StoredCitation
from .media import SiteDocument, SiteImage, SiteRendition
from .pages import BasePage
from .provenance import ProvenanceMixin, TextOrigin
from .provisions import LegalProvision
from .review_tasks import ReviewTask
from .settings import Navigation, OrganisationSettings
from .taxonomy import Country, LegalInstrument, LegalRegime, Topic
from .transitions import RegimeTransition
from .users import User

__all__ = [
    "BasePage",
    "Country",
    "LegalInstrument",
    "LegalProvision",
    "LegalRegime",
    "Navigation",
    "OrganisationSettings",
    "ProvenanceMixin",
    "RegimeTransition",
    "ReviewTask",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "StoredCitation",
    "TextOrigin",
    "Topic",
    "User",
]
