"""Keeps the public search in step: whatever a document is made of queues the judgment when it changes."""

from django.conf import settings
from django.db.models import QuerySet
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from wagtail.models import Page
from wagtail.signals import page_slug_changed, post_page_move

from core.models import LegalInstrument, LegalProvision, LegalRegime, Topic
from core.models.taxonomy import CountryLabel, LegalInstrumentLabel, LegalRegimeLabel, TopicLabel
from search.facets import get_facets
from search.outbox import queue_changes

from .models import (
    CaseLawIndexPage,
    CaseSummary,
    CourtLabel,
    Judgment,
    JudgmentCountry,
    JudgmentNumber,
    JudgmentProvision,
)
from .search import build_keys
from .search_facets import FACETS

#: Saving only these fields of a summary, as a draft does, changes nothing that readers see.
DRAFT_FIELDS = {"latest_revision", "latest_revision_created_at", "has_unpublished_changes", "draft_title"}
#: How judgments are found from the label that was changed.
LABEL_LOOKUPS = {
    CourtLabel: "court",
    TopicLabel: "topics",
    LegalRegimeLabel: "regimes",
    CountryLabel: "countries",
    LegalInstrumentLabel: "provisions__instrument",
}


def queue_judgments(judgments: QuerySet[Judgment]) -> None:
    """Queues all of these judgments."""
    queue_changes(build_keys(judgments.order_by("pk").values_list("pk", flat=True).distinct().iterator()))


def queue_judgment(sender, instance: Judgment, **kwargs) -> None:
    """Receiver: a judgment was saved or deleted."""
    queue_changes(build_keys([instance.pk]))


def queue_summary(sender, instance: CaseSummary, update_fields=None, **kwargs) -> None:
    """Receiver: a summary was saved or deleted; drafts pass silently."""
    if update_fields is None or not set(update_fields) <= DRAFT_FIELDS:
        queue_changes(build_keys([instance.judgment_id]))


def queue_parent(sender, instance, **kwargs) -> None:
    """Receiver: a row that belongs to a judgment was saved or deleted."""
    queue_changes(build_keys([instance.judgment_id]))


def queue_classified(sender, instance, action: str, reverse: bool, pk_set, **kwargs) -> None:
    """Receiver: topics or regimes of judgments were changed, from either side."""
    if action in ("post_add", "post_remove", "pre_clear"):
        if not reverse:
            queue_changes(build_keys([instance.pk]))
        elif pk_set:
            queue_changes(build_keys(pk_set))


def queue_relabelled(sender, instance, **kwargs) -> None:
    """Receiver: a label was changed; the judgments that show it and the names of facets follow."""
    queue_judgments(Judgment.objects.filter(**{LABEL_LOOKUPS[sender]: instance.term_id}))
    forget_labels()


def queue_removed_term(sender, instance, **kwargs) -> None:
    """Receiver: a topic or regime is about to go."""
    queue_judgments(instance.judgments.all())


def queue_provision(sender, instance: LegalProvision, created: bool, **kwargs) -> None:
    """Receiver: an article was renamed."""
    if not created:
        queue_judgments(instance.judgments.all())
        forget_labels()


def queue_instrument(sender, instance: LegalInstrument, created: bool, **kwargs) -> None:
    """Receiver: an instrument was changed."""
    if not created:
        queue_judgments(Judgment.objects.filter(provisions__instrument=instance))


def forget_labels() -> None:
    """Makes new names of facet values show at once."""
    languages = [code for code, _name in settings.LANGUAGES]
    own = {facet.name for facet in FACETS}
    for facet in get_facets():
        if facet.name in own:
            facet.forget_labels(languages)


def remember_address(sender, instance: CaseLawIndexPage, **kwargs) -> None:
    """Receiver: notes what decided the addresses before an index page is saved."""
    stored = CaseLawIndexPage.objects.filter(pk=instance.pk).values_list("live", "url_path").first()
    instance.stored_address = stored


def queue_if_address_changed(sender, instance: CaseLawIndexPage, **kwargs) -> None:
    """Receiver: every judgment has a new address when an index page appears, goes or is renamed."""
    stored = instance.stored_address or (False, "")
    if stored != (instance.live, instance.url_path) and (stored[0] or instance.live):
        queue_judgments(Judgment.objects.public())


def queue_if_index_below(instance, **kwargs) -> None:
    """Receiver: a page above an index page was moved or renamed."""
    # After a move the instance may still hold its former path.
    moved = Page.objects.only("path", "depth").get(pk=instance.pk)
    if CaseLawIndexPage.objects.live().descendant_of(moved, inclusive=True).exists():
        queue_judgments(Judgment.objects.public())


def queue_all(sender, **kwargs) -> None:
    """Receiver: an index page was deleted."""
    queue_judgments(Judgment.objects.public())


def connect() -> None:
    """Connects the receivers; called once when the application is ready."""
    for signal in (post_save, post_delete):
        signal.connect(queue_judgment, sender=Judgment, dispatch_uid="case_law.judgment")
        signal.connect(queue_summary, sender=CaseSummary, dispatch_uid="case_law.summary")
        for model in (JudgmentNumber, JudgmentCountry, JudgmentProvision):
            signal.connect(queue_parent, sender=model, dispatch_uid=f"case_law.{model.__name__}")
        for label in LABEL_LOOKUPS:
            signal.connect(queue_relabelled, sender=label, dispatch_uid=f"case_law.{label.__name__}")
    for through in (Judgment.topics.through, Judgment.regimes.through):
        m2m_changed.connect(queue_classified, sender=through, dispatch_uid=f"case_law.{through.__name__}")
    for model in (Topic, LegalRegime):
        pre_delete.connect(queue_removed_term, sender=model, dispatch_uid=f"case_law.{model.__name__}")
    post_save.connect(queue_provision, sender=LegalProvision, dispatch_uid="case_law.provision")
    post_save.connect(queue_instrument, sender=LegalInstrument, dispatch_uid="case_law.instrument")
    connect_pages()


def connect_pages() -> None:
    """Connects what changes the addresses of judgments."""
    pre_save.connect(remember_address, sender=CaseLawIndexPage, dispatch_uid="case_law.remember_address")
    post_save.connect(queue_if_address_changed, sender=CaseLawIndexPage, dispatch_uid="case_law.index_saved")
    post_delete.connect(queue_all, sender=CaseLawIndexPage, dispatch_uid="case_law.index_deleted")
    for signal in (page_slug_changed, post_page_move):
        signal.connect(queue_if_index_below, dispatch_uid="case_law.index_moved")
