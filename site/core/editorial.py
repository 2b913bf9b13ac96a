"""Who may do what: the four groups of editors and the workflows that texts pass before they are public.

Other apps add what their own models need. Setting up adds what is missing and takes nothing away, so
that what an administrator granted later stays.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q
from django.urls import get_resolver
from wagtail import hooks
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

WRITERS = "Redacteur"
PUBLISHERS = "Eindredacteur"
LAWYERS = "Jurist"
ADMINISTRATORS = "Beheerder"
#: Wagtail's first migrations make these; ours replace them.
WAGTAIL_EXAMPLE_GROUPS = ("Editors", "Moderators")
WAGTAIL_EXAMPLE_WORKFLOW = "Moderators approval"

WRITER_MEDIA = (
    "wagtailimages.add_image",
    "wagtailimages.change_image",
    "wagtailimages.choose_image",
    "wagtaildocs.add_document",
    "wagtaildocs.change_document",
    "wagtaildocs.choose_document",
)
TAXONOMY_MODELS = ("topic", "country", "legalinstrument", "legalprovision", "legalregime", "regimetransition")


@dataclass
class GroupRights:
    """What a group may do: permissions on models, on pages below the homes, and in the media library."""

    permissions: set[str] = field(default_factory=lambda: {"wagtailadmin.access_admin"})
    pages: tuple[str, ...] = ()
    media: tuple[str, ...] = ()


@dataclass(frozen=True)
class WorkflowPlan:
    """A workflow with one task, who approves it, and what passes it."""

    name: str
    groups: tuple[str, ...]
    models: tuple[str, ...] = ()
    for_pages: bool = False


_rights: dict[str, GroupRights] = {
    WRITERS: GroupRights(pages=("add", "change"), media=WRITER_MEDIA),
    PUBLISHERS: GroupRights(pages=("add", "change", "publish", "lock", "unlock"), media=WRITER_MEDIA),
    LAWYERS: GroupRights(),
    ADMINISTRATORS: GroupRights(
        media=(*WRITER_MEDIA, "wagtailimages.delete_image", "wagtaildocs.delete_document")
    ),
}
_workflows: dict[str, WorkflowPlan] = {}


def register_permissions(group: str, permissions: Iterable[str]) -> None:
    """Grants a group permissions named `app.codename` when groups are set up."""
    _rights[group].permissions.update(permissions)


def register_workflow(plan: WorkflowPlan) -> None:
    """Adds a workflow to those that are set up."""
    _workflows[plan.name] = plan


def build_model_permissions(app: str, models: Iterable[str], actions: Iterable[str]) -> set[str]:
    """`app.action_model` for every pair."""
    actions = tuple(actions)
    return {f"{app}.{action}_{model}" for model in models for action in actions}


register_permissions(WRITERS, {"wagtail_localize.submit_translation"})
register_permissions(PUBLISHERS, {"wagtail_localize.submit_translation"})
register_permissions(
    PUBLISHERS, build_model_permissions("wagtailredirects", ["redirect"], ["add", "change", "delete"])
)
register_permissions(PUBLISHERS, {"core.change_navigation", "core.change_organisationsettings"})
register_permissions(
    LAWYERS, build_model_permissions("core", TAXONOMY_MODELS, ["add", "change", "delete", "view"])
)
register_permissions(LAWYERS, build_model_permissions("core", ["reviewtask"], ["change", "view"]))
register_workflow(WorkflowPlan(name="Nazicht pagina's", groups=(PUBLISHERS,), for_pages=True))


@transaction.atomic
def setup_editorial() -> None:
    """Creates groups, rights and workflows, as far as they are missing."""
    is_first_time = not Group.objects.filter(name__in=_rights).exists()
    for name, rights in _rights.items():
        group, _created = Group.objects.get_or_create(name=name)
        group.permissions.add(*get_permissions(rights.permissions))
        grant_pages(group, Page.objects.filter(depth=2), rights.pages)
        grant_media(group, rights.media)
    grant_everything(Group.objects.get(name=ADMINISTRATORS))
    for plan in _workflows.values():
        set_up_workflow(plan)
    if is_first_time:
        retire_wagtail_examples()


def get_permissions(names: Iterable[str]) -> list[Permission]:
    """The permissions of these names; raises LookupError for one that does not exist."""
    names = set(names)
    wanted = Q(pk__in=())
    for name in names:
        app, _dot, codename = name.partition(".")
        wanted |= Q(content_type__app_label=app, codename=codename)
    found = {
        f"{permission.content_type.app_label}.{permission.codename}": permission
        for permission in Permission.objects.filter(wanted).select_related("content_type")
    }
    if missing := names - found.keys():
        raise LookupError(f"No such permissions: {', '.join(sorted(missing))}. Has `migrate` been run?")
    return list(found.values())


def grant_pages(group: Group, pages: Iterable[Page], actions: Iterable[str]) -> None:
    """Lets a group do this with the pages and all below them."""
    permissions = get_permissions(f"wagtailcore.{action}_page" for action in actions)
    GroupPagePermission.objects.bulk_create(
        [
            GroupPagePermission(group=group, page=page, permission=permission)
            for page in pages
            for permission in permissions
        ],
        ignore_conflicts=True,
    )


def grant_media(group: Group, names: Iterable[str]) -> None:
    """Lets a group do this with images and documents of every collection."""
    root = Collection.get_first_root_node()
    for permission in get_permissions(names):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)


def grant_everything(group: Group) -> None:
    """Lets a group do whatever Wagtail's own form for groups offers, on all pages."""
    # Wagtail registers the rights on people and groups while it builds its addresses.
    list(get_resolver().url_patterns)
    for get_registered in hooks.get_hooks("register_permissions"):
        group.permissions.add(*get_registered())
    actions = ("add", "change", "publish", "bulk_delete", "lock", "unlock")
    grant_pages(group, Page.objects.filter(depth=1), actions)


def set_up_workflow(plan: WorkflowPlan) -> None:
    """Creates the workflow where it is missing, and assigns it to what has none of its own."""
    workflow, created = Workflow.objects.get_or_create(name=plan.name)
    if created:
        task = GroupApprovalTask.objects.create(name=plan.name)
        task.groups.set(Group.objects.filter(name__in=plan.groups))
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    if plan.for_pages:
        for page in Page.objects.filter(depth=2, workflowpage__isnull=True):
            WorkflowPage.objects.create(workflow=workflow, page=page)
    for label in plan.models:
        app_label, model = label.lower().split(".")
        content_type = ContentType.objects.get_by_natural_key(app_label, model)
        WorkflowContentType.objects.get_or_create(content_type=content_type, defaults={"workflow": workflow})


def retire_wagtail_examples() -> None:
    """Removes Wagtail's example groups and workflow where nobody uses them."""
    Group.objects.filter(name__in=WAGTAIL_EXAMPLE_GROUPS, user__isnull=True).delete()
    for workflow in Workflow.objects.filter(name=WAGTAIL_EXAMPLE_WORKFLOW, active=True):
        workflow.deactivate()
