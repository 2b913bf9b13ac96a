"""Which courts number in which shape, and what a number tells by itself."""

from .case_numbers import COURTS_WORDS, Marker, NumberFound, Shape

FAMILIES = ("arbh", "arbrb", "rea", "hb")
LABOUR_AND_CIVIL = frozenset({Shape.ROLE, Shape.PAIR, Shape.GROUPED, Shape.PLAIN})
#: The shapes in which each court numbers; families of courts by the first part of their code.
SHAPES_BY_COURT: dict[str, frozenset[Shape]] = {
    "rvv": frozenset({Shape.GROUPED, Shape.PLAIN}),
    "rvs": frozenset({Shape.GROUPED, Shape.PLAIN}),
    "vbv": frozenset({Shape.REFUGEE_COMMISSION}),
    "gwh": frozenset({Shape.YEARED, Shape.PAIR}),
    "cass": frozenset({Shape.CASSATION, Shape.CASSATION_LOOSE}),
    "hvj": frozenset({Shape.EU, Shape.EU_LOOSE, Shape.PAIR}),
    "gerecht-eu": frozenset({Shape.EU, Shape.EU_LOOSE}),
    "ehrm": frozenset({Shape.PAIR}),
    **dict.fromkeys(FAMILIES, LABOUR_AND_CIVIL),
}
#: Shapes that belong to one court alone and need nothing beside them.
TELLING = frozenset({Shape.EU, Shape.CASSATION})
#: Courts whose joined cases one judgment decides; elsewhere each number is a judgment.
JOINING = frozenset({"hvj", "gerecht-eu", "ehrm", "arbh", "arbrb", "rea", "hb"})


def get_family(court: str) -> str:
    """The family of a court's code: `arbh` of `arbh-luik`, else the code."""
    head = court.partition("-")[0]
    return head if head in FAMILIES else court


def is_shape_of(number: NumberFound, court: str) -> bool:
    """Whether the court numbers in this shape; a role number is no number of a council's judgment."""
    family = get_family(court)
    if number.shape not in SHAPES_BY_COURT.get(family, frozenset()):
        return False
    if number.shape is Shape.EU:
        return (number.raw[0] in "Tt") == (court == "gerecht-eu")
    if family in ("rvv", "rvs", "gwh") and number.marker in (Marker.ROLE, Marker.APPLICATION):
        return False
    if number.shape in (Shape.PLAIN, Shape.GROUPED) and family in FAMILIES:
        return number.is_marked
    return True


def guess_court(number: NumberFound) -> str:
    """The court that a number tells by itself or by the words that mark it."""
    if number.shape in (Shape.EU, Shape.EU_LOOSE):
        return "gerecht-eu" if number.raw[0] in "Tt" else "hvj"
    if number.shape is Shape.CASSATION:
        return "cass"
    if number.shape is Shape.PAIR and (number.marker is Marker.APPLICATION or number.is_grand_chamber):
        return "ehrm"
    return ""


def is_courts_ruling(number: NumberFound) -> bool:
    """Whether the words before a number call it a ruling that only a court gives."""
    return number.ruling.lower().startswith(COURTS_WORDS)
