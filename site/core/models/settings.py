"""What editors set once for the whole site: who we are, and the menus."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from stdnum import iban
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField

from core.blocks.navigation import FooterColumnBlock, MenuItemBlock, SocialLinkBlock


@register_setting(icon="home")
class OrganisationSettings(BaseSiteSetting):
    """Name, address and accounts of the organisation, shown in the footer and in structured data."""

    name = models.CharField(_("name"), max_length=100, default="Vluchtelingenwerk Vlaanderen")
    legal_name = models.CharField(_("legal name"), max_length=100, blank=True)
    street = models.CharField(_("street and number"), max_length=100, blank=True)
    postal_code = models.CharField(_("postal code"), max_length=10, blank=True)
    city = models.CharField(_("city"), max_length=100, blank=True)
    phone = models.CharField(
        _("phone"), max_length=30, blank=True, help_text=_("In international form: +32 2 225 44 00.")
    )
    email = models.EmailField(_("e-mail"), blank=True)
    iban = models.CharField(_("account number (IBAN)"), max_length=42, blank=True)
    bic = models.CharField(_("BIC"), max_length=11, blank=True)
    enterprise_number = models.CharField(_("enterprise number"), max_length=20, blank=True)
    social_links = StreamField([("link", SocialLinkBlock())], verbose_name=_("social media"), blank=True)

    panels = [
        MultiFieldPanel([FieldPanel("name"), FieldPanel("legal_name")], heading=_("Organisation")),
        MultiFieldPanel(
            [
                FieldPanel("street"),
                FieldRowPanel([FieldPanel("postal_code"), FieldPanel("city")]),
                FieldPanel("phone"),
                FieldPanel("email"),
            ],
            heading=_("Contact"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("iban"), FieldPanel("bic")]), FieldPanel("enterprise_number")],
            heading=_("Accounts"),
        ),
        FieldPanel("social_links"),
    ]

    class Meta:
        verbose_name = _("organisation")

    def clean(self) -> None:
        """Refuses an account number whose check digits are wrong."""
        super().clean()
        if self.iban and not iban.is_valid(self.iban):
            raise ValidationError({"iban": _("This account number is not valid: check the digits.")})
        self.iban = iban.format(self.iban) if self.iban else ""


@register_setting(icon="list-ul")
class Navigation(BaseSiteSetting):
    """The menus; pages are chosen once, in Dutch, and shown in the visitor's language where they exist."""

    main_menu = StreamField(
        [("item", MenuItemBlock())],
        verbose_name=_("main menu"),
        blank=True,
        help_text=_("Choose the Dutch pages; other languages follow by themselves."),
    )
    footer_columns = StreamField([("column", FooterColumnBlock())], verbose_name=_("footer"), blank=True)
    legal_notice_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page “information, not legal advice”"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    donation_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("donation page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [
        FieldPanel("main_menu"),
        FieldPanel("footer_columns"),
        FieldPanel("legal_notice_page"),
        FieldPanel("donation_page"),
    ]

    class Meta:
        verbose_name = _("navigation")
