"""Which legal regime applies to an application registered on a day. Pure."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from .models import RegimeTransition


class Standing(StrEnum):
    """Whether a regime applies on a day; the worse answer of two transitions wins."""

    APPLIES = "applies"
    UNCERTAIN = "uncertain"
    OUTSIDE = "outside"


_FROM_GOOD_TO_BAD = (Standing.APPLIES, Standing.UNCERTAIN, Standing.OUTSIDE)


def build_standings(
    transitions: Iterable[RegimeTransition], registered: date, *, for_criteria: bool = False
) -> dict[str, Standing]:
    """By the code of each regime that a transition names: whether it applies to what was registered then.

    `for_criteria` asks about the criteria of responsibility, which a transitional rule may keep alone.
    """
    standings: dict[str, Standing] = {}
    for transition in transitions:
        is_earlier = registered < transition.earliest_date
        if registered >= transition.latest_date:
            old, new = Standing.OUTSIDE, Standing.APPLIES
        elif is_earlier and (for_criteria or not transition.keeps_criteria_only):
            old, new = Standing.APPLIES, Standing.OUTSIDE
        else:
            old = new = Standing.UNCERTAIN
        for code, standing in ((transition.old_regime.code, old), (transition.new_regime.code, new)):
            known = standings.get(code, Standing.APPLIES)
            standings[code] = max(known, standing, key=_FROM_GOOD_TO_BAD.index)
    return standings


def build_joint_standing(codes: Iterable[str], standings: dict[str, Standing]) -> Standing:
    """Of a text that holds for several regimes the best answer; what no transition names always applies."""
    found = [standings.get(code, Standing.APPLIES) for code in codes]
    return min(found, key=_FROM_GOOD_TO_BAD.index, default=Standing.APPLIES)


def build_notes(transitions: Iterable[RegimeTransition], registered: date, language: str | None) -> list[str]:
    """What a reader with this date should know, of the transitions that touch a regime of theirs."""
    transitions = list(transitions)
    standings = build_standings(transitions, registered)
    notes = []
    for transition in transitions:
        is_old = registered < transition.latest_date
        regime = transition.old_regime if is_old else transition.new_regime
        note = transition.get_note(registered, language)
        if note and standings[regime.code] != Standing.OUTSIDE:
            notes.append(note)
    return notes
