"""Reads lists of references to articles: `3 en 6`, `74/6, § 1erbis, 5° et 12°`, `18(1)(b)-(d)`."""

from dataclasses import dataclass, field
from itertools import takewhile

from .article_refs import (
    AND,
    BARE_LETTER,
    BARE_NUMBER,
    BASE,
    DOTTED,
    FULL_HEADS,
    GLUE,
    HEAD_AGAIN,
    IGNORED,
    LONGEST_RANGE,
    MOST_REFERENCES,
    PLURAL_HEADS,
    PLURAL_STEP,
    ROMAN,
    SINGULAR_HEADS,
    TO,
    Reference,
    Step,
    find_step,
    read_base,
    read_value,
)

#: How far a paragraph told without its word may stand from the one before it.
MOST_STEPS_ON = 3
COUNTED_STEPS = (Step.PARAGRAPH, Step.MEMBER, Step.SUBPARAGRAPH)
Steps = tuple[tuple[Step, str], ...]


@dataclass
class ListReader:
    """Reads from a place on; `references` and `end` say what was read."""

    text: str
    at: int
    head: str = ""
    references: list[Reference] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.head = self.head.lower().rstrip(". ")
        self.end = self.at
        self.count = 0
        self.is_announced = False

    @property
    def is_plural(self) -> bool:
        """Whether the word before the list announces several articles."""
        return self.head in PLURAL_HEADS

    def read(self) -> "ListReader":
        """Reads as far as the list goes."""
        if self._read_article():
            while len(self.references) < MOST_REFERENCES and (self._read_range() or self._read_next()):
                pass
        return self

    def _read_article(self) -> bool:
        match = BASE.match(self.text, self.at)
        if not match or self._is_something_else(match.end()):
            return False
        self.at = self.end = match.end()
        base = read_base(match)
        self.count = int("".join(takewhile(str.isdigit, base)))
        self.references.append(Reference(base, self._read_steps(())))
        return True

    def _is_something_else(self, end: int) -> bool:
        """A year, an amount or a longer number is no article."""
        return self.text[end : end + 1].isalnum() or self.text[end : end + 2] in (".0", ",0")

    def _read_steps(self, before: Steps) -> Steps:
        steps = before
        while len(steps) < len(Step) + 2:
            ignored = IGNORED.match(self.text, self.at)
            if ignored:
                self.at = self.end = ignored.end()
            found = (
                self._find_dotted()
                or self._find_roman(steps)
                or self._find_step(steps)
                or self._find_bare(steps)
            )
            if found is None:
                break
            step, value, end = found
            self.is_announced = PLURAL_STEP.match(self.text, self.at) is not None
            steps = (*steps, (step, value))
            self.at = self.end = end
        return steps

    def _find_roman(self, steps: Steps) -> tuple[Step, str, int] | None:
        match = ROMAN.match(self.text, self.at) if steps and steps[-1][0] is Step.LETTER else None
        return (Step.ROMAN, match["value"], match.end()) if match else None

    def _find_dotted(self) -> tuple[Step, str, int] | None:
        match = DOTTED.match(self.text, self.at)
        if not match:
            return None
        value = read_value(match)
        return (Step.NUMBER if value[0].isdigit() else Step.LETTER), value, match.end()

    def _find_step(self, steps: Steps) -> tuple[Step, str, int] | None:
        """The next step down; one of a kind that is there already belongs to the next reference."""
        glue = GLUE.match(self.text, self.at)
        found = find_step(self.text, glue.end() if glue else self.at)
        if found is None:
            return None
        kinds = [step for step, _value in steps]
        repeats = found[0] in kinds and found[0] is not Step.NUMBER
        if found[0] is Step.LETTER and kinds and kinds[-1] is not Step.LETTER:
            repeats = False
        return None if repeats else found

    def _find_bare(self, steps: Steps) -> tuple[Step, str, int] | None:
        """`33, 2, a`: numbers and letters that only commas tie to the article."""
        letter = BARE_LETTER.match(self.text, self.at)
        if letter:
            return Step.LETTER, letter["value"], letter.end()
        number = BARE_NUMBER.match(self.text, self.at)
        if not number or steps or self.is_plural:
            return None
        descends = int(number["value"]) <= self.count
        has_letter = BARE_LETTER.match(self.text, number.end()) is not None
        is_step = not self.references and (self.head in FULL_HEADS or descends or has_letter)
        return (Step.NUMBER, number["value"], number.end()) if is_step else None

    def _read_next(self) -> bool:
        """The reference behind a comma or “and”: a step beside the last one, or another article."""
        saved = self.at
        match = AND.match(self.text, self.at)
        if not match:
            return self._read_sibling(self.at)
        if self._read_sibling(match.end()):
            return True
        again = HEAD_AGAIN.match(self.text, match.end())
        self.at = again.end() if again else match.end()
        if again is None and self._read_bare_sibling():
            return True
        if self._read_article():
            return True
        self.at = saved
        return False

    def _read_sibling(self, at: int) -> bool:
        """`5° et 12°`: shares the steps before the kind that comes again."""
        found = find_step(self.text, at)
        if found is None:
            return False
        step, value, end = found
        last = self.references[-1]
        kinds = [kind for kind, _value in last.steps]
        if step is Step.NUMBER and not kinds:
            return False
        shared = (
            last.steps[: last_index(kinds, step)] if step in kinds else last.steps[: count_above(kinds, step)]
        )
        self.at = self.end = end
        self.references.append(Reference(last.base, self._read_steps((*shared, (step, value)))))
        return True

    def _read_bare_sibling(self) -> bool:
        """`lid 1 en 2`: a bare number behind a step that a word or sign announced."""
        last = self.references[-1]
        if not last.steps or last.steps[-1][0] not in COUNTED_STEPS:
            return False
        match = BARE_NUMBER.match("," + self.text[self.at : self.at + 12])
        if not match or not (self.is_announced or self._goes_on_counting(match["value"])):
            return False
        step = last.steps[-1][0]
        self.at = self.end = self.at + match.end() - 1
        self.references.append(
            Reference(last.base, self._read_steps((*last.steps[:-1], (step, match["value"]))))
        )
        return True

    def _goes_on_counting(self, value: str) -> bool:
        """`artikel 12, lid 1 en 2`: one article, its paragraphs told in order with “and” between."""
        before = self.references[-1].steps[-1][1]
        in_order = before.isdigit() and int(before) < int(value) <= int(before) + MOST_STEPS_ON
        return (
            in_order
            and self.text[max(0, self.at - 4) : self.at].endswith(("en ", "et ", "and "))
            and self.head in SINGULAR_HEADS
        )

    def _read_range(self) -> bool:
        """`48/3 tot 48/7`, `(b)-(d)`: everything between, where it can be counted."""
        match = TO.match(self.text, self.at)
        if not match:
            return False
        saved, known = self.at, len(self.references)
        self.at = match.end()
        if not (self._read_sibling(self.at) or self._read_article()):
            self.at = saved
            return False
        first, last = self.references[known - 1], self.references[-1]
        self.references[known:known] = spell_range(first, last)
        return True


def last_index(kinds: list[Step], step: Step) -> int:
    """Where a kind of step stands last."""
    return len(kinds) - 1 - kinds[::-1].index(step)


def count_above(kinds: list[Step], step: Step) -> int:
    """How many steps stand higher than a kind that is new."""
    return sum(1 for kind in kinds if kind < step)


def spell_range(first: Reference, last: Reference) -> list[Reference]:
    """The references between two, when their last parts are counted by number or letter."""
    if first.steps[:-1] == last.steps[:-1] and first.base == last.base and first.steps and last.steps:
        kind, low = first.steps[-1]
        return [
            Reference(first.base, (*first.steps[:-1], (kind, value)))
            for value in count_between(low, last.steps[-1][1])
        ]
    if first.steps or last.steps:
        return []
    head, _slash, low = first.base.rpartition("/")
    other, _slash, high = last.base.rpartition("/")
    if head != other:
        return []
    return [Reference(f"{head}/{value}" if head else value) for value in count_between(low, high)]


def count_between(low: str, high: str) -> list[str]:
    """The values strictly between two numbers or two letters."""
    if low.isdigit() and high.isdigit() and int(low) < int(high) <= int(low) + LONGEST_RANGE:
        return [str(value) for value in range(int(low) + 1, int(high))]
    if len(low) == len(high) == 1 and low.isalpha() and low < high:
        return [chr(code) for code in range(ord(low) + 1, ord(high))]
    return []
