"""Writes plans to the database in bulk."""

from .plans import write_plans

__all__ = ["write_plans"]
