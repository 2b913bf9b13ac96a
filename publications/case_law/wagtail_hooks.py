"""Joins case law to the editing interface."""

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page, ReferenceIndex
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from .editing.judgments import CourtViewSet, JudgmentViewSet
from .editing.summaries import CaseSummaryViewSet
from .importing.hooks import build_menu_item, build_urls, register_log_action
from .models import CaseSummary, Judgment


class CaseLawViewSetGroup(SnippetViewSetGroup):
    """The menu for case law."""

    menu_label = _("Case law")
    menu_name = "case-law"
    menu_icon = "gavel"
    menu_order = 250
    submenu_hook = "register_case_law_menu_item"
    items = (JudgmentViewSet, CaseSummaryViewSet, CourtViewSet)


register_snippet(CaseLawViewSetGroup)
hooks.register("register_admin_urls", build_urls)
hooks.register(CaseLawViewSetGroup.submenu_hook, build_menu_item)
hooks.register("register_log_actions", register_log_action)


@hooks.register("register_permissions")
def register_import_permission():
    """Lets administrators grant the import in the form for groups."""
    return Permission.objects.filter(content_type__app_label="case_law", codename="import_judgment")


@hooks.register("construct_snippet_listing_buttons")
def hide_translation_source(buttons, snippet, user) -> None:
    """Summaries are translated in their own editor: wagtail-localize would unpublish the live text."""
    if isinstance(snippet, CaseSummary):
        buttons[:] = [button for button in buttons if "/localize/" not in (button.url or "")]


@hooks.register("before_delete_snippet")
def keep_chosen_judgments(request: HttpRequest, instances: list) -> HttpResponse | None:
    """Refuses to delete a judgment that a page shows in a block: the block would vanish without a word."""
    chosen = [record for record in instances if isinstance(record, Judgment) and is_chosen(record)]
    if not chosen:
        return None
    text = gettext(
        "Nothing was deleted, because pages show this in a block: %(names)s. Take the blocks away first, or "
        "withdraw the judgment: the blocks then say so."
    )
    messages.error(request, text % {"names": " ".join(str(judgment) for judgment in chosen)})
    return redirect(Judgment.snippet_viewset.get_url_name("list"))


def is_chosen(judgment: Judgment) -> bool:
    """Whether a page names the judgment in one of its blocks, in a draft or live."""
    pages = ContentType.objects.get_for_model(Page)
    return ReferenceIndex.get_references_to(judgment).filter(base_content_type=pages).exists()


@hooks.register("register_icons")
def register_icons(icons):
    """The icon of the menu."""
    return [*icons, "case_law/icons/gavel.svg"]
