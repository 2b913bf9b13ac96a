"""What is cut from which typeface, into which file."""

from dataclasses import dataclass, field
from pathlib import Path

from typefaces import letters

SOURCES_DIR = Path(__file__).with_name("node_modules")

# Figures are lining and of one width by default, so that tables need no feature.
TEXT_FEATURES = ("kern", "liga")


@dataclass(frozen=True)
class Cut:
    """One file to make: the typeface that it is cut from, its letters, axes and layout features."""

    name: str
    family: str
    source: str
    letters: frozenset[str]
    axes: dict[str, float | tuple[float, float]] = field(default_factory=dict)
    features: tuple[str, ...] = TEXT_FEATURES
    style: str = "normal"
    weights: str = "400 700"
    local: tuple[str, ...] = ()

    @property
    def path(self) -> Path:
        """The file to cut from."""
        return SOURCES_DIR / f"{self.source}.woff2"

    @property
    def licence(self) -> Path:
        """The licence text that its package carries."""
        return self.path.parents[1] / "LICENSE"


BODY = "Source Sans 3"
BODY_FILES = "@fontsource-variable/source-sans-3/files/source-sans-3-{}-wght-normal"
ITALIC_FILES = "@fontsource/source-sans-3/files/source-sans-3-{}-400-italic"
HEADING = "Fraunces"
HEADING_FILES = "@fontsource-variable/fraunces/files/fraunces-{}-full-normal"
ARABIC_FILE = "@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal"
ETHIOPIC_FILE = "@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-400-normal"

REGULAR_TO_BOLD: dict[str, float | tuple[float, float]] = {"wght": (400, 700)}
# Large, half softened, without the leaning letters.
DISPLAY: dict[str, float | tuple[float, float]] = {"opsz": 72, "wght": 600, "SOFT": 50, "WONK": 0}
JOINING = ("ccmp", "fina", "init", "isol", "kern", "liga", "locl", "mark", "medi", "mkmk", "rlig")
# Bold is left to the browser: few pages need it, and it would double the file.
ETHIOPIC_ON_DEVICES = ("Noto Sans Ethiopic", "NotoSansEthiopic-Regular", "Kefa", "Ebrima", "Nyala")
SCRIPTS = {
    "latin": letters.LATIN,
    "latin-ext": letters.LATIN_EXTENDED,
    "cyrillic": letters.CYRILLIC,
}
# A face for short lines, or for a few words, has no use for these.
NOT_IN_FEW_WORDS = frozenset(f"{letters.SMALL_FIGURES}←↑→↓↗≤≥±÷µ′″ºª†₺₴£$©®™¶¡¿#<=>@\\^_`{{|}}~\u2009")

CUTS = (
    *(
        Cut(f"source-sans-3-{script}", BODY, BODY_FILES.format(script), characters, REGULAR_TO_BOLD)
        for script, characters in SCRIPTS.items()
    ),
    *(
        Cut(
            f"source-sans-3-{script}-italic",
            BODY,
            ITALIC_FILES.format(script),
            characters - NOT_IN_FEW_WORDS,
            # A few words at a time: what joins and spaces letters would cost more than it shows.
            features=(),
            style="italic",
            weights="400",
        )
        for script, characters in SCRIPTS.items()
    ),
    *(
        Cut(
            f"fraunces-{script}",
            HEADING,
            HEADING_FILES.format(script),
            characters - NOT_IN_FEW_WORDS,
            DISPLAY,
        )
        for script, characters in SCRIPTS.items()
        if script != "cyrillic"
    ),
    Cut("noto-sans-arabic", "Noto Sans Arabic", ARABIC_FILE, letters.ARABIC_SCRIPT, REGULAR_TO_BOLD, JOINING),
    Cut(
        "noto-sans-ethiopic",
        "Noto Sans Ethiopic",
        ETHIOPIC_FILE,
        letters.ETHIOPIC,
        features=("calt", "kern"),
        weights="400",
        local=ETHIOPIC_ON_DEVICES,
    ),
)
