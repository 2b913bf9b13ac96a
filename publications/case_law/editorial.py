"""What the groups of editors may do with case law."""

from core.editorial import (
    LAWYERS,
    PUBLISHERS,
    WRITERS,
    WorkflowPlan,
    build_model_permissions,
    register_permissions,
    register_workflow,
)

SUMMARY_ACTIONS = ("add", "change", "delete", "view", "publish", "lock", "unlock")


def register_rights() -> None:
    """Writers draft summaries, publishers put them on the site, lawyers keep the records and the import."""
    register_permissions(
        LAWYERS,
        build_model_permissions("case_law", ["court", "judgment"], ["add", "change", "delete", "view"]),
    )
    register_permissions(LAWYERS, build_model_permissions("case_law", ["casesummary"], SUMMARY_ACTIONS))
    register_permissions(LAWYERS, {"case_law.import_judgment"})
    register_permissions(PUBLISHERS, build_model_permissions("case_law", ["casesummary"], SUMMARY_ACTIONS))
    register_permissions(PUBLISHERS, {"case_law.view_judgment"})
    register_permissions(
        WRITERS, build_model_permissions("case_law", ["casesummary"], ["add", "change", "view"])
    )
    register_permissions(WRITERS, {"case_law.view_judgment"})
    register_workflow(
        WorkflowPlan(
            name="Nazicht samenvattingen", groups=(PUBLISHERS, LAWYERS), models=("case_law.CaseSummary",)
        )
    )
