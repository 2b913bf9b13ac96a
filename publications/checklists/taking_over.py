"""Brings into a translation what its source has got since, under the same ids: rows and ticks are shared."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from .models import ChecklistPage
from .pairing import merge_orders

#: A group or an item as it is stored.
Raw = dict[str, Any]


def get_source(page: ChecklistPage) -> ChecklistPage | None:
    """The public checklist in the language in which the site is written, for a page in another one."""
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return None
    forms = ChecklistPage.objects.filter(translation_key=page.translation_key).live()
    return forms.filter(locale__language_code=settings.LANGUAGE_CODE).first()


def add_lacking(own: Sequence[Raw], source: Sequence[Raw]) -> tuple[list[Raw], list[str]]:
    """The own groups with what only the source has at its place, and the titles of what was added."""
    known = {item["id"] for group in own for item in group["value"]["items"]}
    own_groups, source_groups = index(own), index(source)
    groups: list[Raw] = []
    added: list[str] = []
    for key in merge_orders([list(own_groups), list(source_groups)]):
        mine = index(own_groups[key]["value"]["items"]) if key in own_groups else {}
        theirs = index(source_groups[key]["value"]["items"]) if key in source_groups else {}
        # What stands in another group here is here already.
        lacking = {name: item for name, item in theirs.items() if name not in known}
        order = [name for name in theirs if name in mine or name in lacking]
        items = [mine.get(name) or lacking[name] for name in merge_orders([list(mine), order])]
        group = own_groups.get(key) or source_groups[key]
        groups.append({**group, "value": {**group["value"], "items": items}})
        added += [item["value"]["title"] for item in lacking.values()]
    return groups, added


def index(blocks: Sequence[Raw]) -> dict[str, Raw]:
    """Stored blocks by their id."""
    return {block["id"]: block for block in blocks}


class TakeOverView(WagtailAdminTemplateMixin, TemplateView):
    """Names what the translation lacks, and adds it to its draft in the words of the source."""

    template_name = "checklists/admin/take_over.html"
    page_title = gettext_lazy("Take over what is new")
    header_icon = "clipboard-list"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuses whoever may not edit the page now."""
        permissions = self.page.permissions_for_user(request.user)
        if not permissions.can_edit() or permissions.page_locked() or get_source(self.page) is None:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def page(self) -> ChecklistPage:
        """The translation."""
        return get_object_or_404(ChecklistPage, pk=self.kwargs["page_id"])

    @cached_property
    def draft(self) -> ChecklistPage:
        """The translation as its editors have it."""
        return self.page.get_latest_revision_as_object()

    def compare(self) -> tuple[list[Raw], list[str]]:
        """The groups that the draft would have, and the titles of what would be added."""
        source = get_source(self.page)
        own = self.draft.groups.get_prep_value()
        return add_lacking(own, source.groups.get_prep_value() if source else [])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds the page and what it lacks."""
        context = super().get_context_data(**kwargs)
        return {**context, "page": self.page, "added": self.compare()[1]}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Keeps the result as a new draft and leads to it."""
        groups, added = self.compare()
        if added:
            self.draft.groups = self.draft.groups.stream_block.to_python(groups)
            self.draft.save_revision(user=request.user, log_action=True)
            messages.success(request, _("Added in the words of the source: translate what is new."))
        return redirect(reverse("wagtailadmin_pages:edit", args=[self.page.pk]))
