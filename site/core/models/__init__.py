"""The models that everything else builds on."""

from .media import SiteDocument, SiteImage, SiteRendition
from .pages import BasePage
from .provenance import ProvenanceMixin, TextOrigin
from .provisions import LegalProvision
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
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "TextOrigin",
    "Topic",
    "User",
]
