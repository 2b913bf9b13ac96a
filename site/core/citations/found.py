"""What a text was found to cite."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class Citation:
    """A passage that cites something: `text` is what stands from `start` to `end`."""

    kind: ClassVar[str]

    start: int
    end: int
    text: str


@dataclass(frozen=True, kw_only=True)
class JudgmentCitation(Citation):
    """A judgment; `court` is a code or empty, `numbers` are as the court writes them, joined ones too."""

    kind: ClassVar[str] = "judgment"

    court: str = ""
    numbers: tuple[str, ...] = ()
    decided_date: date | None = None
    ecli: str = ""

    @property
    def number(self) -> str:
        """All numbers in one text: `C-148/13; C-149/13`."""
        return "; ".join(self.numbers)


@dataclass(frozen=True, kw_only=True)
class StatuteCitation(Citation):
    """Articles of one instrument; `instrument` and `articles` are written as provisions write them."""

    kind: ClassVar[str] = "statute"

    instrument: str
    articles: tuple[str, ...] = field(default=())

    @property
    def article(self) -> str:
        """All articles in one text: `3; 6`."""
        return "; ".join(self.articles)

    @property
    def provisions(self) -> tuple[str, ...]:
        """The codes of the provisions: `reg-604-2013:3(2)`."""
        return tuple(f"{self.instrument}:{article}" for article in self.articles)
