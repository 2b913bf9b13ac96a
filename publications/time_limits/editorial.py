"""What the groups of editors may do with limits and holidays."""

from core.editorial import LAWYERS, PUBLISHERS, build_model_permissions, register_permissions

ALL = ("add", "change", "delete", "view")
HOLIDAYS = ("publicholiday", "holidayyear")


def register_rights() -> None:
    """Lawyers keep limits, events and holidays; publishers keep the holidays too and read the limits."""
    register_permissions(
        LAWYERS, build_model_permissions("time_limits", ("timelimit", "limitevent", *HOLIDAYS), ALL)
    )
    register_permissions(PUBLISHERS, build_model_permissions("time_limits", HOLIDAYS, ALL))
    register_permissions(
        PUBLISHERS, build_model_permissions("time_limits", ("timelimit", "limitevent"), ("view",))
    )
