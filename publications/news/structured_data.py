"""schema.org descriptions of news."""

from wagtail.models import Site

from core.navigation import get_site_frame
from core.structured_data import JsonLd, build_web_page


def build_news_article(page, request) -> JsonLd:
    """A NewsArticle with headline, dates, author and publisher."""
    data = build_web_page(page, request)
    site = Site.find_for_request(request)
    publisher = get_site_frame(site, page.locale.language_code).organisation["name"]
    data.update(
        {
            "@type": "NewsArticle",
            "headline": page.title,
            "datePublished": page.published_date.isoformat(),
            "mainEntityOfPage": data["url"],
            "publisher": {"@type": "NGO", "name": publisher},
            "author": {"@type": "Organization", "name": page.author or publisher},
        }
    )
    return data
