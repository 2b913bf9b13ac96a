"""The addresses of judgments for the sitemap."""

from collections.abc import Iterator
from datetime import datetime

from core.sitemaps import WorkAddresses

from .addresses import CaseLawAddresses, get_addresses
from .models import Judgment

BATCH_SIZE = 2000


def get_judgment_addresses() -> Iterator[WorkAddresses]:
    """Every public judgment in the languages that have its summary, else in one; three queries a batch."""
    addresses = get_addresses()
    if not addresses.paths:
        return
    last_pk = 0
    while batch := get_batch(last_pk):
        last_pk = batch[-1].pk
        for judgment in batch:
            yield build_addresses(judgment, addresses)


def get_batch(after: int) -> list[Judgment]:
    """The next judgments with what an address needs, in the order in which they were made."""
    judgments = Judgment.objects.public().filter(pk__gt=after).order_by("pk").select_related("court")
    fields = ("slug", "updated_at", "court__code")
    return list(judgments.with_live_summaries().only(*fields)[:BATCH_SIZE])


def build_addresses(judgment: Judgment, addresses: CaseLawAddresses) -> WorkAddresses:
    """The languages that truly have the text; the default one where none has."""
    languages = [
        summary.language for summary in judgment.live_summaries if summary.language in addresses.paths
    ] or [addresses.pick_language(None)]
    changed: list[datetime] = [judgment.updated_at]
    changed += [row.last_published_at for row in judgment.live_summaries if row.last_published_at]
    return WorkAddresses(
        urls={language: addresses.path_of(judgment, language) for language in languages},
        changed_at=max(changed),
    )
