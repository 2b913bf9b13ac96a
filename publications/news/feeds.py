"""News as an Atom feed (RFC 4287)."""

from datetime import datetime, time
from uuid import uuid5

from django.http import HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed


def build_identity(page) -> str:
    """A fixed identity of a page in its own language: translations are entries of their own."""
    return f"urn:uuid:{uuid5(page.translation_key, page.locale.language_code)}"


def build_atom_feed(index, items, request) -> HttpResponse:
    """The answer that feed readers ask for: title, summary, date and topics of each item."""
    feed = Atom1Feed(
        title=index.title,
        link=index.get_full_url(request),
        description=index.intro,
        language=index.locale.language_code,
        feed_url=request.build_absolute_uri(request.path),
        feed_guid=build_identity(index),
    )
    for item in items:
        published_at = timezone.make_aware(datetime.combine(item.published_date, time(hour=9)))
        feed.add_item(
            title=item.title,
            link=item.get_full_url(request),
            description=item.intro,
            unique_id=build_identity(item),
            pubdate=published_at,
            updateddate=max(published_at, item.last_published_at or published_at),
            categories=[topic.label_in(index.locale.language_code) for topic in item.topics.all()],
            author_name=item.author or None,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
