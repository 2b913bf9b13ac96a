"""Joins the taxonomy to the editing interface, keeps terms that are in use, and adds our styles."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.snippets.models import register_snippet

from .models import LegalProvision
from .models.taxonomy import Term
from .usage import is_in_use
from .viewsets import TaxonomyViewSetGroup

register_snippet(TaxonomyViewSetGroup)


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


@hooks.register("insert_global_admin_css")
def get_editing_styles() -> str:
    """The few styles that forms of ours need."""
    return format_html('<link rel="stylesheet" href="{}">', static("admin/editing.css"))
