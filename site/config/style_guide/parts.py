"""Specimens of what surrounds the body of a page."""

import datetime
from types import SimpleNamespace
from typing import Any

from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _

from core.models import SiteImage
from core.navigation import MenuLink, SiteFrame

from .body import build_pages
from .specimens import NOWHERE, Group, Specimen, show_template

AS_OF = datetime.date(2026, 3, 1)


def build_frame(texts: dict[str, Any], language: str, urls: dict[str, str]) -> SiteFrame:
    """Header and footer with sample menus; each language's home page is its style guide."""
    return SiteFrame(
        organisation={
            "name": "Vluchtelingenwerk Vlaanderen",
            "legal_name": "Vluchtelingenwerk Vlaanderen vzw",
            "street": "Kruidtuinstraat 75",
            "postal_code": "1210",
            "city": "Brussel",
            "phone": "+32 2 000 00 00",
            "email": "info@example.org",
            "iban": "BE68 5390 0754 7034",
            "bic": "XXXXBEBB",
            "enterprise_number": "0000.000.097",
            "social_links": [{"name": "Mastodon", "url": NOWHERE}],
        },
        home_urls=urls,
        main_menu=tuple(
            MenuLink(title, NOWHERE, language, build_menu(children, language))
            for title, children in texts["menu"]
        ),
        footer_columns=tuple(build_menu(column, language) for column in texts["footer"]),
        legal_notice=MenuLink(texts["footer"][1][2], NOWHERE, language),
        donation=MenuLink(texts["footer"][0][1], NOWHERE, language),
    )


def build_menu(titles: list[str], language: str) -> tuple[MenuLink, ...]:
    """Links with these words."""
    return tuple(MenuLink(title, NOWHERE, language) for title in titles)


def build_page_parts(texts: dict[str, Any]) -> Group:
    """Beginnings, lists and ends of pages."""
    return Group(
        key="parts",
        title=_("Parts of a page"),
        specimens=(
            show_cards(texts),
            show_template("pagination", {"page_obj": Paginator(range(200), 10).page(7)}),
            show_template("banner", *build_banner_contexts(texts)),
            show_template("provenance", {"text": build_text(texts)}),
            show_template("legal_notice"),
            show_hero(texts),
            show_template(
                "page_header",
                {
                    "heading": "h4",
                    "title": texts["title"],
                    "intro": texts["intro"],
                    "variant_label": "with an introduction",
                },
                {"heading": "h4", "title": texts["word"], "intro": "", "variant_label": "alone"},
            ),
        ),
    )


def show_hero(texts: dict[str, Any]) -> Specimen:
    """The night, the three doors and the helpline."""
    name, hours, languages = texts["helpline"]
    page = SimpleNamespace(
        title=texts["headline"],
        intro=texts["intro"],
        image=SiteImage.objects.order_by("pk").first(),
        image_alt=texts["image_alt"],
        helpline_name=name,
        helpline_hours=hours,
        helpline_languages=languages,
        helpline_phone="+32 2 000 00 00",
        helpline_email="help@example.org",
        helpline_url=NOWHERE,
        helpline_as_of_date=AS_OF,
    )
    audiences = [{"title": title, "text": text, "url": NOWHERE} for title, text in texts["audiences"]]
    return show_template("hero", {"page": page, "audiences": audiences, "heading": "h4"}, is_wide=True)


def show_page_headers(texts: dict[str, Any]) -> Specimen:
    """With an introduction, and with a long word alone."""
    pairs = ((texts["title"], texts["intro"]), (texts["word"], ""))
    contexts = [{"heading": "h4", "title": title, "intro": intro} for title, intro in pairs]
    return show_template("page_header", *contexts)


def show_cards(texts: dict[str, Any]) -> Specimen:
    """News with and without an image, and a plain card."""
    image = SiteImage.objects.order_by("pk").first()
    news = [
        SimpleNamespace(title=title, intro=intro, url=NOWHERE, published_date=AS_OF, image=image)
        for title, intro in texts["news"]
    ]
    news[1].image = None
    return show_template(
        "card",
        {"news": news, "pages": build_pages(texts)},
        template="style_guide/cards.html",
        is_wide=True,
    )


def build_text(texts: dict[str, Any]) -> SimpleNamespace:
    """Everything that can be told of a text's origin."""
    source = {"title": texts["source"], "url": NOWHERE, "consulted_date": AS_OF}
    return SimpleNamespace(
        author=texts["author"],
        is_reviewed=True,
        reviewed_by=texts["reviewer"],
        reviewed_date=AS_OF,
        as_of_date=AS_OF,
        next_review_date=AS_OF,
        sources=[SimpleNamespace(value=source)],
        is_unreviewed_machine_text=True,
        is_translation=True,
    )


def build_banner_contexts(texts: dict[str, Any]) -> list[dict[str, Any]]:
    """What readers are told above a text."""
    return [
        {
            "text": SimpleNamespace(is_unreviewed_machine_text=True, is_translation=True),
            "variant_label": "machine translation",
        },
        {
            "text": SimpleNamespace(is_unreviewed_machine_text=True, is_translation=False),
            "variant_label": "not yet reviewed",
        },
        {"text": SimpleNamespace(is_outdated=True, as_of_date=AS_OF), "variant_label": "outdated"},
        {"fallback": texts["fallback"], "variant_label": "not in your language"},
    ]
