"""schema.org descriptions of what a page shows, as plain dictionaries for JSON-LD."""

from typing import Any

JsonLd = dict[str, Any]
CONTEXT = "https://schema.org"


def build_web_page(page, request) -> JsonLd:
    """A WebPage with its language, description and dates."""
    data: JsonLd = {
        "@context": CONTEXT,
        "@type": "WebPage",
        "name": page.title,
        "url": page.get_canonical_url(request),
        "inLanguage": page.locale.language_code,
    }
    if page.meta_description:
        data["description"] = page.meta_description
    if page.first_published_at:
        data["datePublished"] = page.first_published_at.isoformat()
    if page.last_published_at:
        data["dateModified"] = page.last_published_at.isoformat()
    return data


def build_organisation(organisation: dict[str, Any], url: str) -> JsonLd:
    """The NGO itself, from the site's settings; empty fields are left out."""
    address = {
        "@type": "PostalAddress",
        "streetAddress": organisation["street"],
        "postalCode": organisation["postal_code"],
        "addressLocality": organisation["city"],
        "addressCountry": "BE",
    }
    data = {
        "@context": CONTEXT,
        "@type": "NGO",
        "name": organisation["name"],
        "url": url,
        "telephone": organisation["phone"],
        "email": organisation["email"],
        "address": address if organisation["street"] else None,
        "sameAs": [link["url"] for link in organisation["social_links"]],
    }
    return {key: value for key, value in data.items() if value}


def build_breadcrumb_list(items: list[tuple[str, str]]) -> JsonLd:
    """A BreadcrumbList of (name, full address) pairs."""
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": url}
            for position, (name, url) in enumerate(items, start=1)
        ],
    }
