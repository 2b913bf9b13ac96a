"""The organisation's details and the menus of the demonstration, from its annual report over 2025."""

from wagtail.models import Page, Site

from core.models import Navigation, OrganisationSettings

from .registry import get_demo_pages

MAIN_MENU = ("infolijn", "guides", "case-law", "news-index", "projects", "about")
#: What the menu shows below an item.
BELOW = {"guides": ("checklists",)}
FOOTER_COLUMNS = (("about", "contact", "support-us"), ("privacy", "accessibility", "disclaimer"))

ORGANISATION = {
    "name": "Vluchtelingenwerk Vlaanderen",
    "legal_name": "Vluchtelingenwerk Vlaanderen vzw",
    "street": "Kruidtuinstraat 75",
    "postal_code": "1210",
    "city": "Brussel",
    "phone": "+32 2 225 44 00",
    "email": "info@vluchtelingenwerk.be",
    "iban": "BE06 5230 8056 2922",
    "bic": "TRIOBEBB",
    "enterprise_number": "BE 0434 380 549",
}


def load_frame(site: Site) -> None:
    """Fills organisation and navigation once; an editor's later choice stays."""
    pages = {
        page.key: Page.objects.get(translation_key=page.translation_key, locale__language_code="nl")
        for page in get_demo_pages()
    }
    organisation = OrganisationSettings.for_site(site)
    if not organisation.street:
        for name, value in ORGANISATION.items():
            setattr(organisation, name, value)
        organisation.full_clean()
        organisation.save()
    navigation = Navigation.for_site(site)
    if not navigation.main_menu:
        navigation.main_menu = [
            ("item", {"page": pages[key], "children": [pages[child] for child in BELOW.get(key, ())]})
            for key in MAIN_MENU
        ]
        navigation.footer_columns = [
            ("column", {"pages": [pages[key] for key in column]}) for column in FOOTER_COLUMNS
        ]
        navigation.legal_notice_page = pages["disclaimer"]
        navigation.donation_page = pages["support-us"]
        navigation.save()
