"""The style sheet of the typefaces: what is in which file, and faces of the device to stand in for them."""

from collections.abc import Iterable, Iterator
from functools import cache

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from typefaces import letters
from typefaces.cuts import BODY, BODY_FILES, DISPLAY, HEADING, HEADING_FILES, SCRIPTS, SOURCES_DIR, Cut

HEADER = "/* Written by site/typefaces/cut.py, together with the fonts: change it there. */\n"
# Packages whose letters are as wide as those of the devices' fonts, and the names of these on devices.
# Of faces that are alike the last one that the device has is taken.
STAND_INS: dict[str, dict[str, dict[int, tuple[str, ...]]]] = {
    BODY: {
        "noto-sans": {400: ("Noto Sans", "NotoSans-Regular"), 700: ("Noto Sans Bold", "NotoSans-Bold")},
        "roboto": {400: ("Roboto", "Roboto-Regular"), 700: ("Roboto Bold", "Roboto-Bold")},
        "arimo": {
            400: ("Arial", "ArialMT", "Liberation Sans", "LiberationSans", "Arimo"),
            700: ("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "LiberationSans-Bold", "Arimo Bold"),
        },
    },
    HEADING: {
        "noto-serif": {700: ("Noto Serif Bold", "NotoSerif-Bold")},
        "tinos": {
            700: (
                "Times New Roman Bold",
                "TimesNewRomanPS-BoldMT",
                "Liberation Serif Bold",
                "LiberationSerif-Bold",
                "Tinos Bold",
            )
        },
        "gelasio": {700: ("Georgia Bold", "Georgia-Bold", "Gelasio Bold", "Gelasio-Bold")},
    },
}
# Which weight of a device's font stands in for each weight that the site sets.
WEIGHTS = {BODY: {400: 400, 600: 700, 700: 700}, HEADING: {600: 700}}
# A device's font may be wide in one script and narrow in the other.
FREQUENCIES: dict[str, dict[str, dict[str, int]]] = {
    BODY: {"latin": letters.LATIN_FREQUENCIES, "cyrillic": letters.CYRILLIC_FREQUENCIES},
    HEADING: {"latin": letters.LATIN_FREQUENCIES},
}


def build_stylesheet(cuts: Iterable[Cut]) -> str:
    """All faces: the stand-ins first, then the files."""
    faces = [face for family in STAND_INS for face in build_stand_ins(family)]
    faces += map(build_face, cuts)
    return HEADER + "\n".join(faces)


def build_face(item: Cut) -> str:
    """The rule that declares one file."""
    sources = [f'local("{name}")' for name in item.local]
    sources.append(f'url("../fonts/{item.name}.woff2") format("woff2")')
    return format_face(
        {
            "font-family": f'"{item.family}"',
            "font-style": item.style,
            "font-weight": item.weights,
            "font-display": "swap",
            "src": ", ".join(sources),
            "unicode-range": format_ranges(item.letters),
        }
    )


def build_stand_ins(family: str) -> Iterator[str]:
    """Rules for the devices' fonts that stand in for a family, by font, weight and script."""
    for package, names in STAND_INS[family].items():
        for weight, drawn in WEIGHTS[family].items():
            for script in FREQUENCIES[family]:
                scale = find_scale(family, package, script, weight=weight, drawn=drawn)
                descriptors = {
                    "font-family": f'"{family} fallback"',
                    "font-weight": str(weight),
                    "src": ", ".join(f'local("{name}")' for name in names[drawn]),
                    **fit(load_family(family, script, weight), scale),
                }
                if script != "latin":
                    descriptors["unicode-range"] = format_ranges(SCRIPTS[script])
                yield format_face(descriptors)


def find_scale(family: str, package: str, script: str, *, weight: int, drawn: int) -> float:
    """How much wider a family sets running text than the font that stands in for it."""
    own, stand_in = load_family(family, "latin", weight), load_stand_in(package, "latin", drawn)
    scale = measure(own, letters.LATIN_FREQUENCIES) / measure(stand_in, letters.LATIN_FREQUENCIES)
    if script == "latin":
        return scale
    # Spaces are of the Latin face in every script, and scaled as that one is.
    surplus = (measure(stand_in, {" ": 1}) * scale - measure(own, {" ": 1})) * letters.SPACES_PER_LETTER
    frequencies = FREQUENCIES[family][script]
    own, stand_in = load_family(family, script, weight), load_stand_in(package, script, drawn)
    return (measure(own, frequencies) - surplus) / measure(stand_in, frequencies)


def fit(own: TTFont, scale: float) -> dict[str, str]:
    """Descriptors that give a scaled stand-in the line of the font that it stands in for."""
    size = own["head"].unitsPerEm * scale
    return {
        "size-adjust": format_percentage(scale),
        "ascent-override": format_percentage(own["hhea"].ascent / size),
        "descent-override": format_percentage(-own["hhea"].descent / size),
        "line-gap-override": format_percentage(own["hhea"].lineGap / size),
    }


def measure(font: TTFont, frequencies: dict[str, int]) -> float:
    """The mean width of a letter of running text, in sizes."""
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    total = sum(widths[glyphs[ord(letter)]][0] * count for letter, count in frequencies.items())
    return total / sum(frequencies.values()) / font["head"].unitsPerEm


@cache
def load_family(family: str, script: str, weight: int) -> TTFont:
    """One weight of a family of the site, which has its headings in a single one."""
    files, axes = (HEADING_FILES, DISPLAY) if family == HEADING else (BODY_FILES, {"wght": weight})
    return instantiateVariableFont(TTFont(SOURCES_DIR / f"{files.format(script)}.woff2"), axes)


@cache
def load_stand_in(package: str, script: str, weight: int) -> TTFont:
    """A font that is as wide as the device's."""
    return TTFont(
        SOURCES_DIR / "@fontsource" / package / "files" / f"{package}-{script}-{weight}-normal.woff2"
    )


def format_face(descriptors: dict[str, str]) -> str:
    """A rule on one face."""
    lines = "".join(f"  {name}: {value};\n" for name, value in descriptors.items())
    return f"@font-face {{\n{lines}}}\n"


def format_percentage(ratio: float) -> str:
    """A ratio with four figures."""
    return f"{ratio * 100:.4g}%"


def format_ranges(characters: frozenset[str]) -> str:
    """Characters as a list of Unicode ranges."""
    ranges: list[list[int]] = []
    for code in sorted(map(ord, characters)):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return ", ".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in ranges)
