"""Where a visitor gets help now: hours, languages and ways to reach the helpline."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel


class HelplineMixin(models.Model):
    """The helpline as the home page shows it; what is empty is not shown."""

    headline = models.CharField(
        _("headline"),
        max_length=80,
        blank=True,
        help_text=_(
            "The large words of the page, such as “You are not alone”. Empty: the title of the page."
        ),
    )
    helpline_name = models.CharField(_("name of the helpline"), max_length=60, blank=True)
    helpline_hours = models.CharField(
        _("opening hours"), max_length=80, blank=True, help_text=_("As people say it: every day, 9.00–12.30.")
    )
    helpline_languages = models.CharField(
        _("languages"), max_length=160, blank=True, help_text=_("The languages in which people are answered.")
    )
    helpline_phone = models.CharField(
        _("phone number of the helpline"),
        max_length=30,
        blank=True,
        help_text=_("In international form: +32 2 225 44 00. Shown only once it is filled in."),
    )
    helpline_email = models.EmailField(_("e-mail of the helpline"), blank=True)
    helpline_url = models.URLField(
        _("page with chat and contact"), blank=True, help_text=_("Where one finds today's contact details.")
    )
    helpline_as_of_date = models.DateField(
        _("hours as of"), null=True, blank=True, help_text=_("The date for which hours and languages hold.")
    )

    helpline_panels = [
        MultiFieldPanel(
            [
                FieldPanel("helpline_name"),
                FieldPanel("helpline_hours"),
                FieldPanel("helpline_languages"),
                FieldRowPanel([FieldPanel("helpline_phone"), FieldPanel("helpline_email")]),
                FieldPanel("helpline_url"),
                FieldPanel("helpline_as_of_date"),
            ],
            heading=_("Helpline"),
        )
    ]

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Asks for the date for which hours hold: readers must be able to tell how old they are."""
        super().clean()
        if self.helpline_hours and not self.helpline_as_of_date:
            raise ValidationError({"helpline_as_of_date": _("Say as of which date these hours hold.")})
