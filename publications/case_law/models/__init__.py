"""Courts, judgments, what ties judgments together, and the summaries about them."""

from .courts import Court, CourtAlias, CourtLabel
from .judgments import (
    Judgment,
    JudgmentCountry,
    JudgmentFormerSlug,
    JudgmentKind,
    JudgmentNumber,
    JudgmentProvision,
    Outcome,
)
from .pages import CaseLawIndexPage
from .relations import JudgmentRelation, RelationKind
from .removals import RemovedJudgment
from .summaries import CaseSummary

__all__ = [
    "CaseLawIndexPage",
    "CaseSummary",
    "Court",
    "CourtAlias",
    "CourtLabel",
    "Judgment",
    "JudgmentCountry",
    "JudgmentFormerSlug",
    "JudgmentKind",
    "JudgmentNumber",
    "JudgmentProvision",
    "JudgmentRelation",
    "Outcome",
    "RelationKind",
    "RemovedJudgment",
]
