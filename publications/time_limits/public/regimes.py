"""Which regime concerns the case of a reader who gives the date of registration."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.models import RegimeTransition
from core.regimes import Standing, build_notes, build_standings

from .results import REGIMES


@dataclass(frozen=True)
class CaseRegime:
    """What the date of registration says of a case."""

    registered: date
    standings: dict[str, Standing]
    note: str
    transition: RegimeTransition | None

    @property
    def is_uncertain(self) -> bool:
        """Whether official sources disagree for this date."""
        return Standing.UNCERTAIN in self.standings.values()

    @property
    def applying(self) -> str:
        """The code of the regime that applies, where that is certain."""
        return next((code for code in REGIMES if self.standings[code] is Standing.APPLIES), "")


def build_case_regime(transitions: Iterable[RegimeTransition], registered: date, language: str) -> CaseRegime:
    """The standing of both regimes on a day, with what is to be known about it."""
    transitions = list(transitions)
    standings = build_standings(transitions, registered)
    between = next(
        (item for item in transitions if (item.old_regime.code, item.new_regime.code) == REGIMES),
        None,
    )
    return CaseRegime(
        registered=registered,
        standings={code: standings.get(code, Standing.UNCERTAIN) for code in REGIMES},
        note=" ".join(build_notes(transitions, registered, language)),
        transition=between,
    )
