"""Closed lists of a judgment's facts."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class JudgmentKind(models.TextChoices):
    """What sort of decision it is."""

    JUDGMENT = "JUDGMENT", pgettext_lazy("kind of decision", "judgment")
    ORDER = "ORDER", _("order")
    OPINION = "OPINION", _("opinion")


class Outcome(models.TextChoices):
    """What the court decided, in the fewest words that still tell decisions apart."""

    INTERPRETED = "INTERPRETED", _("Preliminary ruling given")
    VIOLATION = "VIOLATION", _("Violation found")
    NO_VIOLATION = "NO_VIOLATION", _("No violation found")
    ANNULLED = "ANNULLED", _("Annulled")
    PARTLY_ANNULLED = "PARTLY_ANNULLED", _("Partly annulled")
    SUSPENDED = "SUSPENDED", _("Suspended")
    QUASHED = "QUASHED", _("Quashed in cassation")
    DISMISSED = "DISMISSED", _("Dismissed")
    INADMISSIBLE = "INADMISSIBLE", _("Inadmissible")
    REFUGEE_STATUS = "REFUGEE_STATUS", _("Refugee status granted")
    SUBSIDIARY_PROTECTION = "SUBSIDIARY_PROTECTION", _("Subsidiary protection granted")
    PROTECTION_REFUSED = "PROTECTION_REFUSED", _("Protection refused")
    EXCLUDED = "EXCLUDED", _("Excluded from protection")
    CLAIM_GRANTED = "CLAIM_GRANTED", _("Claim granted")
    REFERRED = "REFERRED", _("Question referred to another court")
    STRUCK_OUT = "STRUCK_OUT", _("Struck out")
    OTHER = "OTHER", _("Other")
