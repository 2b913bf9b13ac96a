"""What the groups of editors may do with what belongs to guides beside their pages."""

from core.editorial import LAWYERS, build_model_permissions, register_permissions


def register_rights() -> None:
    """Lawyers keep the concordance; the pages of guides follow the rights on pages."""
    register_permissions(
        LAWYERS,
        build_model_permissions("guides", ["articleconcordance"], ["add", "change", "delete", "view"]),
    )
