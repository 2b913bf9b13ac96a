"""Gathers the parts that belong to one citation of a judgment."""

import re
from dataclasses import dataclass, field
from datetime import date

from .case_numbers import Marker, NumberFound, Shape
from .courts import CourtFound
from .dates import DateFound
from .ecli_facts import EcliFound
from .gaps import PARTIES, Bond, judge
from .numbering import JOINING, TELLING, get_family, guess_court, is_shape_of
from .parts import Part

LIST = re.compile(r"(?:,? ?(?:en|et|and|und|&|of|ou|or|evenals|ainsi que)|,|/) ?(?:in |dans )?")
RANGE = re.compile(r" ?(?:-|tot(?: en met)?|t/m|a|to|through|bis) ?")
BACK = re.compile(
    r"[ ,]*(?:\(|-|in de zaak|dans l'affaire|in the case|(?:(?:uitgesproken|gewezen|rendue?s?|prononce"
    r"|delivered"
    r"|given|van|door|par|by|du|of)(?: |$)){1,2}(?:de |het |la |le |l'|the )?|de la |de l'|van de |van het )"
    r" ?(?:(?:belgische?|belgian|europese?) )?",
    re.IGNORECASE,
)
#: `C-228/21 and others (30 November 2023)`.
AND_OTHERS = re.compile(r",? (?:e\.a\.|a\.o\.|and others|en anderen|et autres|et al\.?),? \(", re.IGNORECASE)
GENITIVE = re.compile(r" (?:van (?:de |het )?|du |de la |de l'|of the |by the )", re.IGNORECASE)
#: The court as subject of the sentence that its ruling begins: `In arrest nr. … vernietigt de `.
SUBJECT = re.compile(r",? (?:[a-z]{2,20} ){0,2}(?:de |het |le |la |the )", re.IGNORECASE)
SENTENCE_START = re.compile(
    r"(?<!\w)(?:in|bij|met|dans|par|avec|by|with) (?:(?:de|het|zijn|haar|een|son|sa|l'|le|un|une|its|the"
    r"|a) ?)?"
    r"(?:recent |recente )?(?:arrest|arret|judgment|beschikking|ordonnance|order|vonnis"
    r"|jugement)\b[^.;]{0,16}$",
    re.IGNORECASE,
)
OF_COURT = re.compile(
    r"(?<!\w)(?:arret|arrest|judgment|beschikking|ordonnance|vonnis|jugement|order|uitspraak)", re.I
)
LAW_BEFORE = re.compile(
    r"(?<!\w)(?:wet(?:ten)?|lois?|acts?|besluiten?|arretes?|decre(?:et|ten|ts?)|reglement|rules?"
    r"|procedure)(?!\w)[^.;\n]*$",
    re.IGNORECASE,
)


#: A court may be named so many times over, with so little between: `Raad van State [Conseil d'État]`.
MOST_NAMES, BETWEEN_NAMES = 4, re.compile(r"[ \[\](),/-]{1,4}")


@dataclass
class Cluster:
    """Parts of one citation, in the order of the text."""

    court: str = ""
    is_weak: bool = False
    is_inherited: bool = False
    #: Further numbers of the court may follow bare: `arrêts n° 219 682, 225 451 et 229 288`.
    is_counting: bool = False
    #: The ruling begins its sentence, so that its court may follow as the subject.
    begins_sentence: bool = False
    day: date | None = None
    #: How the date hangs on the court: enough alone only when nothing stands between.
    date_gap: str = ""
    is_date_first: bool = False
    ecli: EcliFound | None = None
    numbers: list[NumberFound] = field(default_factory=list)
    #: Positions in `numbers` of those that end a range.
    ranges: set[int] = field(default_factory=set)
    parts: list[Part] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where the first part begins."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Where the last part ends."""
        return self.parts[-1].end

    def take(self, part: Part, gap: str) -> bool:
        """Takes a part that belongs here; says whether it did."""
        taken = not self.parts or self._fits(part, gap)
        if taken:
            self._put(part, gap)
        return taken

    def _put(self, part: Part, gap: str) -> None:
        match part:
            case CourtFound():
                self.court, self.is_weak, self.is_inherited = part.code, part.is_weak, False
                if self.numbers and BACK.fullmatch(gap) is None:
                    return  # The subject of the sentence is no part of the passage.
            case DateFound():
                self.is_date_first = not self.parts
                self.day, self.date_gap = part.day, gap
            case EcliFound():
                self.ecli = part
                self.court = self.court or part.facts.court
            case NumberFound():
                if self.numbers and RANGE.fullmatch(strip_marks(gap)):
                    self.ranges.add(len(self.numbers))
                if not self.numbers and self.parts and judge(gap + " ") is Bond.LOOSE:
                    self.parts.clear()  # Nor are a court and its verb.
                self.numbers.append(part)
                self.is_counting = self.is_counting or part.is_many
        self.parts.append(part)

    def _fits(self, part: Part, gap: str) -> bool:
        match part:
            case CourtFound():
                return self._fits_court(part, gap)
            case DateFound():
                return self._fits_date(gap)
            case EcliFound():
                return self._fits_ecli(part, gap)
        return self._fits_number(part, gap)

    def _fits_court(self, part: CourtFound, gap: str) -> bool:
        """The same court again beside its name, or the court behind what it decided."""
        if self.court and not self.is_inherited:
            return self._repeats(part, gap) or self._gives_up_court(part, gap)
        if not self._suits(part.code):
            return False
        behind = BACK.fullmatch(gap) is not None and (bool(self.numbers) or self.day is not None)
        return behind or (self.begins_sentence and SUBJECT.fullmatch(gap) is not None)

    def _repeats(self, part: CourtFound, gap: str) -> bool:
        """The same court named again: `Raad van State [Conseil d'État]`."""
        if len(self.parts) > MOST_NAMES or BETWEEN_NAMES.fullmatch(gap) is None:
            return False
        only_courts = all(isinstance(known, CourtFound) for known in self.parts)
        return only_courts and get_family(part.code) == get_family(self.court)

    def _gives_up_court(self, part: CourtFound, gap: str) -> bool:
        """`… vernietigt de Raad van State arrest nr. 140.873 van de RvV`: the ruling is that of the last"
        " court."""
        is_ruling = (
            bool(self.numbers) and bool(self.numbers[0].ruling) and GENITIVE.fullmatch(gap) is not None
        )
        if not is_ruling or get_family(part.code) == get_family(self.court) or not self._suits(part.code):
            return False
        self.parts = [known for known in self.parts if not isinstance(known, CourtFound)]
        return True

    def _suits(self, court: str) -> bool:
        return all(is_shape_of(number, court) for number in self.numbers)

    def _fits_date(self, gap: str) -> bool:
        if self.day is not None:
            return False
        bond = judge(gap)
        if self.numbers or self.ecli:
            is_name = bond is Bond.NAME and LIST.fullmatch(gap) is None and "(" not in gap
            return bond is Bond.TIGHT or is_name or AND_OTHERS.fullmatch(gap) is not None
        return bond >= Bond.NAME

    def _fits_ecli(self, part: EcliFound, gap: str) -> bool:
        if self.ecli is not None or judge(gap) < Bond.NAME:
            return False
        return not self.court or not part.facts.court or part.facts.court == self.court

    def _fits_number(self, part: NumberFound, gap: str) -> bool:
        if self.numbers:
            return self._fits_list(part, gap)
        court = self.court or (self.ecli.facts.court if self.ecli else "")
        if court and not is_shape_of(part, court):
            return False
        bond = judge(gap + " ")
        if self.is_date_first and not court:
            return bond >= Bond.NAME and (part.shape in TELLING or part.is_marked)
        if part.shape in TELLING or part.marker is Marker.APPLICATION:
            return bond >= (Bond.NAME if self.day else Bond.LOOSE)
        if part.is_marked:
            return bond >= Bond.NAME or (bond is Bond.LOOSE and (bool(part.ruling) or gap.endswith("(")))
        return bond is Bond.TIGHT or (
            bond is Bond.NAME
            and part.shape in (Shape.PAIR, Shape.ROLE)
            and (part.shape is Shape.PAIR or bool(PARTIES.search(gap)))
        )

    def _fits_list(self, part: NumberFound, gap: str) -> bool:
        """A joined case: the same shape behind “and” or as the end of a range."""
        last = self.numbers[-1]
        court = self.court or guess_court(last)
        joins = get_family(court) in JOINING or (not court and last.shape is Shape.PAIR)
        if not joins or self.parts[-1] is not last:
            return False
        same = part.shape is last.shape or (
            last.shape is Shape.EU and part.shape in (Shape.EU_LOOSE, Shape.PAIR)
        )
        plain = strip_marks(gap)
        return same and (LIST.fullmatch(plain) is not None or RANGE.fullmatch(plain) is not None)

    def inherit(self) -> "Cluster":
        """A new cluster for a further judgment of the same court: `RvV nrs. 239.137 en 242.762`."""
        return Cluster(
            court=self.court, is_weak=self.is_weak, is_inherited=True, is_counting=self.is_counting
        )


def strip_marks(gap: str) -> str:
    """A gap without the brackets and spaces at its ends."""
    return gap.strip(" ()") and gap.strip("()")
