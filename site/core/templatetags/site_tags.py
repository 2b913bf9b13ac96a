"""Tags and filters that every template of the site may use."""

import json

from django import template
from django.conf import settings
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_info
from wagtail.models import Site

from core.content_security import is_editing
from core.navigation import SiteFrame, get_site_frame
from core.structured_data import build_breadcrumb_list, build_organisation
from core.translations import get_direction, get_language_name, get_localized_pages

register = template.Library()

JSON_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag(takes_context=True)
def site_frame(context) -> SiteFrame:
    """Menus, footer and organisation in the language of the page, unless a view gives others."""
    return context.get("frame") or get_site_frame(Site.find_for_request(context["request"]), get_language())


@register.simple_tag(takes_context=True)
def language_choices(context, frame: SiteFrame) -> list[dict]:
    """The languages of the site: whether this page has each, and where it or else its home page is."""
    own_urls = context.get("language_urls") or {}
    current = get_language()
    return [
        {
            "code": code,
            "name": get_language_info(code)["name_local"],
            "direction": get_direction(code),
            "url": own_urls.get(code) or frame.home_urls[code],
            "has_page": code in own_urls,
            "is_current": code == current,
        }
        for code, _name in settings.LANGUAGES
        if code in frame.home_urls
    ]


@register.simple_tag(takes_context=True)
def breadcrumb_items(context) -> list[tuple[str, str]]:
    """(title, address) of everything above and at this page, home first."""
    page = context.get("page")
    crumbs = [
        (item.short_title, item.get_url(context["request"])) for item in getattr(page, "breadcrumbs", [])
    ]
    if page is not None and hasattr(page, "short_title"):
        crumbs.append((page.short_title, page.get_url(context["request"])))
    return crumbs + list(context.get("extra_breadcrumbs") or [])


@register.simple_tag(takes_context=True)
def kept_url(context, url: str) -> str:
    """The address with what its reader chose, where the page gives a `link_keeper` that puts it there."""
    keep = context.get("link_keeper")
    return keep(url) if keep else url


@register.simple_tag(takes_context=True)
def breadcrumb_data(context, items: list[tuple[str, str]]) -> dict:
    """The breadcrumbs as schema.org data, with full addresses."""
    request = context["request"]
    return build_breadcrumb_list([(name, request.build_absolute_uri(url)) for name, url in items])


@register.simple_tag(takes_context=True)
def organisation_data(context, frame: SiteFrame) -> dict:
    """The organisation as schema.org data."""
    return build_organisation(frame.organisation, context["request"].build_absolute_uri("/"))


@register.simple_tag(takes_context=True)
def shows_editing_bar(context) -> bool:
    """Whether the visitor is an editor; asks nothing of an anonymous visitor's session."""
    return is_editing(context["request"]) and not getattr(context["request"], "is_preview", False)


@register.filter
def json_ld(data: dict) -> SafeString:
    """Data as a JSON-LD script element; nothing in it can end the element."""
    text = json.dumps(data, ensure_ascii=False).translate(JSON_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308


@register.filter
def language_attributes(code: str) -> SafeString:
    """`lang` and `dir` for a text whose language differs from the page's; nothing where it does not."""
    if not code or code == translation.get_language():
        return SafeString("")
    return format_html(' lang="{}" dir="{}"', code, get_direction(code))


@register.filter
def language_name(code: str) -> str:
    """The language's name in the language of the page, as it stands inside a sentence."""
    return get_language_name(code, get_language()) if code else ""


@register.filter
def own_language_name(code: str) -> str:
    """The language's name in that language."""
    return get_language_info(code)["name_local"]


@register.filter
def compact_phone(number: str) -> str:
    """A phone number for a `tel:` address: no spaces, dots or brackets."""
    return "".join(char for char in number.replace("(0)", "") if char.isdigit() or char == "+")


@register.simple_tag
def elided_pages(page_obj) -> list:
    """The page numbers to show, with the paginator's ellipsis where some are left out."""
    return list(page_obj.paginator.get_elided_page_range(page_obj.number, on_each_side=2, on_ends=1))


@register.simple_tag
def home_url(frame: SiteFrame) -> str:
    """The home page in the language of the page, else the address that finds the best one."""
    return frame.home_urls.get(get_language(), "/")


@register.simple_tag
def localized_pages(pages) -> list:
    """The live pages among these, each in the language of the page where it exists in it; two queries."""
    return get_localized_pages([page for page in pages if page], get_language())
