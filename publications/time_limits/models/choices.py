"""The words for what limits are, as editors choose and readers meet them."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from ..counting import Rule, Unit


class Phase(models.TextChoices):
    """Where in the procedure an event or a limit belongs, in their order."""

    APPLICATION = "1-APPLICATION", _("Application and first steps")
    REQUEST = "2-REQUEST", _("Request or notification to another State")
    REPLY = "3-REPLY", _("Reply of the other State")
    DECISION = "4-DECISION", _("Transfer decision and appeal")
    DETENTION = "5-DETENTION", _("Detention")
    TRANSFER = "6-TRANSFER", _("Transfer")
    ABSENCE = "7-ABSENCE", _("Entry, absence and end of responsibility")
    SOLIDARITY = "8-SOLIDARITY", _("Solidarity between States")


class UnitChoices(models.TextChoices):
    """What a period is expressed in."""

    DAYS = Unit.DAYS.value, _("days")
    WEEKS = Unit.WEEKS.value, _("weeks")
    MONTHS = Unit.MONTHS.value, _("months")


class RuleChoices(models.TextChoices):
    """The provision that says how a period is counted."""

    DUBLIN_III = Rule.DUBLIN_III.value, _("Regulation 604/2013, Art. 42: never moved")
    AMMR = Rule.AMMR.value, _("Regulation 2024/1351, Art. 75: next working day")
    APR = Rule.APR.value, _("Regulation 2024/1348, Art. 73: next working day")
    GENERAL = Rule.GENERAL.value, _("Regulation 1182/71, Art. 3: next working day")


class NoDate(models.TextChoices):
    """Why no date is computed."""

    RANGE = "RANGE", _("The act gives a range, not one length.")
    MAXIMUM = "MAXIMUM", _("The act gives a maximum, not a fixed length.")
    MINIMUM = "MINIMUM", _("The act gives a minimum, not a fixed length.")
    DEPENDS = "DEPENDS", _("The length depends on the case.")
    ENDEAVOUR = "ENDEAVOUR", _("The act asks for an effort and sets no hard limit.")
    NATIONAL = "NATIONAL", _("National law sets the length.")
    NO_LENGTH = "NO_LENGTH", _("The act gives no length.")
    NO_START = "NO_START", _("The act does not say clearly from when it runs.")
    BACKWARDS = "BACKWARDS", _("It is counted back from a later day.")
    YEARS = "YEARS", _("The act says how days, weeks and months are counted, not years.")
    WORKING_DAYS = "WORKING_DAYS", _("It is counted in working days of the State concerned.")


#: How readers are told which provision counts.
RULE_CITATIONS: dict[Rule, str | Promise] = {
    Rule.DUBLIN_III: _("Art. 42 of Regulation 604/2013"),
    Rule.AMMR: _("Art. 75 of Regulation 2024/1351"),
    Rule.APR: _("Art. 73 of Regulation 2024/1348"),
    Rule.GENERAL: _("Art. 3 of Regulation 1182/71"),
}


def build_length(length: int, unit: Unit) -> str:
    """“3 months” in the current language."""
    if unit is Unit.DAYS:
        text = ngettext("%(number)s day", "%(number)s days", length)
    elif unit is Unit.WEEKS:
        text = ngettext("%(number)s week", "%(number)s weeks", length)
    else:
        text = ngettext("%(number)s month", "%(number)s months", length)
    return text % {"number": length}
