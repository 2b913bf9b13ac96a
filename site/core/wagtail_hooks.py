"""What we add to the editing interface, and what we take out of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import DismissibleMenuItem
from wagtail.snippets.models import register_snippet

from .models import LegalProvision
from .models.taxonomy import Term
from .review_tasks.views import add_panel, build_menu_item, build_urls
from .reviews import warn_of_old_review
from .rich_text import register_no_citation
from .translation_actions import (
    build_closed_urls,
    refuse_synchronised_actions,
    remove_synchronised_actions,
    remove_translations_report,
)
from .usage import is_in_use
from .viewsets import TaxonomyViewSetGroup

register_snippet(TaxonomyViewSetGroup)
hooks.register("construct_page_action_menu", remove_synchronised_actions)
hooks.register("construct_reports_menu", remove_translations_report)
hooks.register("before_edit_page", refuse_synchronised_actions, order=-1)
hooks.register("register_admin_urls", build_closed_urls, order=-1)
hooks.register("register_rich_text_features", register_no_citation)
hooks.register("register_admin_urls", build_urls)
hooks.register("register_reports_menu_item", build_menu_item)
hooks.register("construct_homepage_panels", add_panel)


@hooks.register("before_delete_snippet")
def keep_terms_in_use(request: HttpRequest, instances: list) -> HttpResponse | None:
    """Refuses to delete a term that something is filed under, alone or among others."""
    used = [term for term in instances if isinstance(term, Term | LegalProvision) and is_in_use(term)]
    if not used:
        return None
    names = ", ".join(str(term) for term in used)
    messages.error(
        request, _("Nothing was deleted, because this is still in use: %(names)s.") % {"names": names}
    )
    return redirect(type(used[0]).snippet_viewset.get_url_name("list"))


@hooks.register("before_edit_page", order=1)
@hooks.register("before_edit_snippet", order=1)
def warn_whoever_opens_the_form(request: HttpRequest, record) -> None:
    """Tells of a review that was of an earlier text; saving a draft leads back to the form."""
    if request.method == "GET":
        warn_of_old_review(request, record)


@hooks.register("after_edit_page")
@hooks.register("after_edit_snippet")
def warn_whoever_leaves_the_form(request: HttpRequest, record) -> None:
    """Tells it once more to who publishes or sends in, and so does not see the form again."""
    if any(name.startswith("action-") for name in request.POST):
        warn_of_old_review(request, record)


@hooks.register("construct_help_menu")
def keep_our_own_help(request: HttpRequest, menu_items: list) -> None:
    """Takes out what advertises Wagtail's releases, with the number that asks to be clicked away."""
    menu_items[:] = [item for item in menu_items if not isinstance(item, DismissibleMenuItem)]


@hooks.register("insert_global_admin_css")
def get_editing_styles() -> str:
    """Our colours, and the few styles that forms of ours need."""
    sheets = ((static(f"admin/{name}.css"),) for name in ("branding", "editing"))
    return format_html_join("", '<link rel="stylesheet" href="{}">', sheets)
