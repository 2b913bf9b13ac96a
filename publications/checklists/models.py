"""Checklists, alone or beside the same checklist in another language."""

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from core.models import BasePage, Topic
from core.models.pages import close_sentence
from core.widgets import TermCheckboxes

from .blocks import GroupBlock
from .pairing import Group, build_groups
from .structured_data import build_how_to


class ChecklistIndexPage(BasePage):
    """All checklists of one language."""

    template = "checklists/checklist_index_page.html"
    subpage_types = ["checklists.ChecklistPage"]
    parent_page_types = ["home.HomePage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("checklist index")

    def get_context(self, request, *args, **kwargs):
        """Adds the public checklists below this page."""
        context = super().get_context(request, *args, **kwargs)
        checklists = ChecklistPage.objects.child_of(self).live().public().select_related("locale")
        context["checklists"] = checklists.order_by("path")
        return context


class ChecklistForm(WagtailAdminPageForm):
    """Asks for the as-of date before a checklist that states rights is public."""

    def clean(self):
        """A draft may still lack it."""
        data = super().clean()
        groups = data.get("groups") or ()
        states_rights = any(item.block_type == "right" for group in groups for item in group.value["items"])
        if states_rights and not data.get("as_of_date") and not self.is_deferred_validation:
            message = _("This checklist states rights: give the date on which they were as described.")
            self.add_error("as_of_date", ValidationError(message))
        return data


class ChecklistPage(BasePage):
    """What to do, bring, say and ask, and what one has a right to."""

    groups = StreamField(
        [("group", GroupBlock())],
        verbose_name=_("groups"),
        min_num=1,
        help_text=_(
            "In a translation change the words and leave the items where they are: what was made as a copy "
            "of an item stands beside it, and shares its tick."
        ),
    )
    topics = ParentalManyToManyField(Topic, verbose_name=_("topics"), blank=True, related_name="+")

    template = "checklists/checklist_page.html"
    parent_page_types = ["checklists.ChecklistIndexPage"]
    subpage_types: list[str] = []
    search_type = "checklist"
    search_prefetch = ("topics",)
    base_form_class = ChecklistForm

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("groups"),
        FieldPanel("topics", widget=TermCheckboxes),
    ]

    class Meta:
        verbose_name = _("checklist")
        verbose_name_plural = _("checklists")

    @cached_property
    def other_forms(self) -> list["ChecklistPage"]:
        """The public forms of this checklist in other languages."""
        forms = ChecklistPage.objects.filter(translation_key=self.translation_key, alias_of__isnull=True)
        return list(forms.exclude(pk=self.pk).live().public().select_related("locale").order_by("locale_id"))

    @cached_property
    def checklist_groups(self) -> list[Group]:
        """The groups in this page's own language."""
        return self.build_groups_beside(None)

    def build_groups_beside(self, other: "ChecklistPage | None") -> list[Group]:
        """The groups in this page's language and, where given, in that of the other form."""
        forms = [self] if other is None else [self, other]
        return build_groups([(form.locale.language_code, form.groups) for form in forms])

    def get_context(self, request, *args, **kwargs):
        """Adds the rows, in one language or two, and the languages to choose from."""
        context = super().get_context(request, *args, **kwargs)
        wanted = request.GET.get("beside", "")
        other = next((form for form in self.other_forms if form.locale.language_code == wanted), None)
        context["beside"] = other
        context["is_not_found_beside"] = bool(wanted) and other is None
        context["groups"] = self.build_groups_beside(other) if other else self.checklist_groups
        context["other_languages"] = [form.locale.language_code for form in self.other_forms]
        return context

    def get_structured_data(self, request) -> list[dict]:
        """The checklist as a HowTo."""
        return [build_how_to(self, request)]

    def get_search_text(self) -> str:
        """The introduction, and the words of every group and item."""
        parts = [self.intro, *self.groups.stream_block.get_searchable_content(self.groups)]
        return "\n".join(close_sentence(part) for part in parts if part and part != str(None))

    def get_search_facets(self) -> dict[str, tuple[str, ...]]:
        """Topics."""
        return {"topic": tuple(topic.code for topic in self.topics.all())}
